package org.basilic.reference;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question on which published sources or payers give different answers. The values, the defaults, their dates and
 * their sources are rows of {@code switches.csv} and {@code policies/ID.csv}.
 */
public enum Switch {
    INITIAL_PROFESSIONAL("initial.professional"),
    INITIAL_PROFESSIONAL_HYDRATION_WITH_PUSH("initial.professionalHydrationWithPush"),
    INITIAL_TIE_BREAK("initial.tieBreak"),
    SECOND_SITE_REQUIRE_REASON("secondSite.requireReason"),
    SECOND_SITE_MODIFIER("secondSite.modifier"),
    SECOND_VISIT_MODIFIER("secondVisit.modifier"),
    SECOND_VISIT_SAME_LINE("secondVisit.sameLine"),
    PUSH_LONG_ATTENDED("push.longAttended"),
    INFUSION_BAG_CHANGE_GAP("infusion.bagChangeGap"),
    PUSH_SAME_DRUG_GAP("push.sameDrugGap"),
    CONCURRENT_OVERLAP("concurrent.overlap"),
    REPEAT_INFUSION_SAME_DRUG("repeatInfusion.sameDrug"),
    MIXED_BAG("mixedBag"),
    SECOND_SHORT_INFUSION("secondShortInfusion"),
    HYDRATION_STRETCHES("hydration.stretches"),
    HYDRATION_DEDUCT_PUSHES("hydration.deductPushes"),
    HYDRATION_PROTOCOL("hydration.protocol"),
    HYDRATION_MINIMUM_VOLUME("hydration.minimumVolume"),
    HYDRATION_SECONDARY_MODIFIER("hydration.secondaryModifier"),
    MISSING_STOP("missingStop"),
    DERIVED_STOP("derivedStop"),
    STOPPED_INFUSION("stoppedInfusion"),
    SPLIT_INJECTION("splitInjection"),
    REPEAT_INJECTION_MODIFIER("repeatInjectionModifier"),
    COMPLEX_BIOLOGIC_INTRAVENOUS("complexBiologic.intravenous"),
    COMPLEX_BIOLOGIC_SUBCUTANEOUS("complexBiologic.subcutaneous"),
    PUMP_PROLONGED("pump.prolonged"),
    MIDNIGHT_RESET("midnight.reset"),
    MIDNIGHT_LINE_DATE("midnight.lineDate"),
    WASTE_SUB_UNIT("waste.subUnit"),
    WASTE_REQUIRED("waste.required"),
    PROGRAM_340B("program340B"),
    ON_BODY_INJECTOR("onBodyInjector");

    private static final Map<String, Switch> BY_NAME = new HashMap<>();

    static {
        for (Switch each : values()) {
            BY_NAME.put(each.written, each);
        }
    }

    private final String written;

    Switch(String written) {
        this.written = written;
    }

    /** Returns the stable name, such as {@code concurrent.overlap}. */
    public String written() {
        return written;
    }

    /** Returns the switch of this name, or null when there is none. */
    public static @Nullable Switch named(String name) {
        return BY_NAME.get(name);
    }
}
