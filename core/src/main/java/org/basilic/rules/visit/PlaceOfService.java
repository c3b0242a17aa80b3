package org.basilic.rules.visit;

import org.basilic.reference.PlaceKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** Who may report an administration depends on where it was given. */
public final class PlaceOfService {

    static final RuleCard FACILITY = RuleCard.of(
            "CMS-01",
            "Physician's claim for a facility's administration",
            "What a hospital's or another facility's staff gives is the facility's to report; the physician's claim for that "
                    + "place carries no administration codes.",
            "claims-manual-ch12-30.5",
            "cms-pfs-rvu",
            "basilic-settled 90");

    static final RuleCard HOME = RuleCard.of(
            "HOME-01",
            "Infusion at home",
            "What is given at home is reported with the home-infusion codes (G0068 to G0070, G0088 to G0090, S93xx with 99601 "
                    + "and 99602), not with the administration codes.",
            "aapc-oncology",
            "basilic-settled 80");

    private PlaceOfService() {}

    /** A facility's place on a physician's claim. */
    record OfFacility(String place) implements Reason {
        @Override
        public RuleCard rule() {
            return FACILITY;
        }

        @Override
        public String inWords() {
            return "place of service " + place + " is a facility, which reports the administration itself";
        }
    }

    /** The patient's home. */
    record AtHome(String place) implements Reason {
        @Override
        public RuleCard rule() {
            return HOME;
        }

        @Override
        public String inWords() {
            return "place of service " + place
                    + " is the home: use the home-infusion codes G0068-G0070, G0088-G0090 or S93xx with 99601, 99602";
        }
    }

    /** Returns why nothing that staff gives may be reported, or null where it may; {@code home} rules out all codes. */
    public static @Nullable Reason bar(Worksheet sheet) {
        String place = sheet.encounter().placeOfService();
        if (place == null) {
            return null;
        }
        PlaceKind kind = sheet.tables().place(place);
        if (kind == PlaceKind.HOME) {
            return new AtHome(place);
        }
        return kind == PlaceKind.FACILITY && !sheet.facility() ? new OfFacility(place) : null;
    }

    /** Whether the bar is the home's, which leaves nothing. */
    public static boolean atHome(Reason bar) {
        return bar instanceof AtHome;
    }

    /** Adds the finding that the place bars administration codes. */
    public static void find(Reason bar, Worksheet sheet) {
        sheet.find(atHome(bar) ? Severity.ERROR : Severity.WARNING, bar);
    }
}
