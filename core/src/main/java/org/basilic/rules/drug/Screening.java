package org.basilic.rules.drug;

import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Finding;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.time.Clock;
import org.basilic.rules.visit.PlaceOfService;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that sets aside what earns no administration code and sends the rest to its topic. */
public final class Screening {

    private Screening() {}

    /**
     * Returns which topic codes the administration; says why where none does.
     *
     * @param bar why the place of service bars what staff gives, or null
     */
    public static Path path(Entry entry, @Nullable Reason bar, Worksheet sheet) {
        if (bar != null && barred(entry, bar)) {
            return setAside(entry, Disposition.NOT_REPORTABLE, bar, sheet);
        }
        if (Clock.implausible(entry.administration(), entry.clocked(), sheet)) {
            return ask(entry, Clock.implausibleLength(entry.clocked(), sheet), sheet);
        }
        if (Boolean.FALSE.equals(entry.administration().ordered())) {
            return ask(entry, new NoOrder.Missing(entry.drugInWords()), sheet);
        }
        if (sheet.facility() && entry.clocked().whollyOutside()) {
            Query outside = Clock.outsideVisit(entry.clocked());
            sheet.find(Severity.WARNING, outside, entry);
            return setAside(entry, Disposition.NOT_REPORTABLE, outside, sheet);
        }
        switch (entry.purpose()) {
            case KEEP_VEIN_OPEN, DILUENT -> {
                return setAside(entry, Disposition.INCIDENTAL, new Incidental.Serves(entry.purpose()), sheet);
            }
            case FLUSH -> {
                setAside(entry, Disposition.INCIDENTAL, new Incidental.Serves(entry.purpose()), sheet);
                return Path.FLUSH;
            }
            case LINE_PATENCY -> {
                return entry.has(DrugTrait.THROMBOLYTIC)
                        ? Path.DECLOT
                        : setAside(entry, Disposition.INCIDENTAL, new Incidental.Serves(entry.purpose()), sheet);
            }
            case PROCEDURE, TRANSFUSION -> {
                return setAside(entry, Disposition.NOT_REPORTABLE, new Integral.ByPurpose(entry.purpose()), sheet);
            }
            case TREATMENT, HYDRATION, PROTOCOL_HYDRATION -> {}
        }
        String hcpcs = entry.hcpcs();
        if (hcpcs != null && sheet.tables().administrationOf(hcpcs) != null) {
            return Path.PRODUCT;
        }
        return byRoute(entry, sheet);
    }

    /** Returns why this drug takes the codes of its family, or null where nothing needs saying. */
    public static @Nullable Reason familyReason(Entry entry, Worksheet sheet) {
        DrugClass drugClass = entry.drugClass();
        PolicyRow listed = entry.classRow();
        if (listed != null) {
            return new PayerClass.Listed(entry.drugInWords(), listed.value(), listed.policy(), listed.source());
        }
        if (drugClass == DrugClass.CHEMOTHERAPY || drugClass == DrugClass.HORMONAL_ANTINEOPLASTIC) {
            return new Antineoplastic.ByClass(entry.drugInWords());
        }
        if (drugClass == DrugClass.COMPLEX_BIOLOGIC) {
            return new ComplexBiologic.ByPolicy(
                    entry.drugInWords(), sheet.choices().of(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS));
        }
        if (drugClass == DrugClass.THERAPEUTIC && hydrates(entry.purpose())) {
            return new HydrationByPurpose.Purposed(entry.drugInWords());
        }
        return null;
    }

    /** Returns the family of codes by vein or artery. */
    public static Family family(Entry entry, Worksheet sheet) {
        DrugClass drugClass = entry.drugClass();
        if (drugClass == null) {
            throw new IllegalStateException("screened without a class");
        }
        return switch (drugClass) {
            case CHEMOTHERAPY, HORMONAL_ANTINEOPLASTIC -> Family.CHEMOTHERAPY;
            case COMPLEX_BIOLOGIC ->
                sheet.choices().is(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, "964xx")
                        ? Family.CHEMOTHERAPY
                        : Family.THERAPEUTIC;
            case HYDRATION -> Family.HYDRATION;
            case THERAPEUTIC -> hydrates(entry.purpose()) ? Family.HYDRATION : Family.THERAPEUTIC;
            case VACCINE, CONTRAST, BLOOD, OTHER -> Family.THERAPEUTIC;
        };
    }

    /** Returns why an injection of a complex biologic takes its code. */
    public static Reason biologicByNeedle(Entry entry, String value) {
        return new ComplexBiologic.ByPolicy(entry.drugInWords(), value);
    }

    /** Returns why an injection takes the code of the class that the payer lists its drug under. */
    public static Reason listedByNeedle(Entry entry, PolicyRow listed) {
        return new PayerClass.Listed(entry.drugInWords(), listed.value(), listed.policy(), listed.source());
    }

    /** Returns the finding that a complex biologic coded with chemotherapy's codes raises. */
    public static Reason verifyPayer(Entry entry) {
        return new ComplexBiologic.VerifyPayer(entry.drugInWords());
    }

    /** Whether somebody was asked which drug it was. */
    public static boolean askedWhich(Entry entry, Worksheet sheet) {
        for (Finding finding : sheet.findings()) {
            if (finding.because() instanceof UnknownDrug.NoClass
                    && finding.administrations().contains(entry.id())) {
                return true;
            }
        }
        return false;
    }

    /** Asks for the order of an administration without one, unless somebody was asked already. */
    public static void askForOrder(Entry entry, Worksheet sheet) {
        for (Finding finding : sheet.findings()) {
            if (finding.because() instanceof NoOrder.Missing
                    && finding.administrations().contains(entry.id())) {
                return;
            }
        }
        sheet.ask(new NoOrder.Missing(entry.drugInWords()), List.of(entry));
    }

    /** Whether the place of service bars the codes of the administration. */
    public static boolean barred(Entry entry, Reason bar) {
        return PlaceOfService.atHome(bar) || staffGives(entry.administration().route());
    }

    /** Whether the route's codes are for work of the staff, not a procedure of the physician's own. */
    private static boolean staffGives(Route route) {
        return switch (route) {
            case INTRATHECAL, INTRAVENTRICULAR, INTRAPLEURAL, INTRAPERITONEAL, INTRALESIONAL -> false;
            default -> true;
        };
    }

    private static boolean hydrates(Purpose purpose) {
        return purpose == Purpose.HYDRATION || purpose == Purpose.PROTOCOL_HYDRATION;
    }

    private static Path byRoute(Entry entry, Worksheet sheet) {
        Route route = entry.administration().route();
        if (route == Route.OTHER) {
            return ask(entry, new CodedElsewhere.RouteNotTold(), sheet);
        }
        boolean vaccine = entry.drugClass() == DrugClass.VACCINE;
        String elsewhere = sheet.tables().codedElsewhere(route);
        if (elsewhere != null && !(vaccine && route == Route.INTRADERMAL)) {
            return setAside(entry, Disposition.NOT_REPORTABLE, new CodedElsewhere.ByRoute(route, elsewhere), sheet);
        }
        Path path = switch (route) {
            case IV_INFUSION, IV_PUSH -> Path.VEIN;
            case INTRA_ARTERIAL_INFUSION, INTRA_ARTERIAL_PUSH -> Path.ARTERY;
            case SUBCUTANEOUS_INFUSION -> Path.SUBCUTANEOUS_INFUSION;
            case INTRATHECAL, INTRAVENTRICULAR, INTRAPLEURAL, INTRAPERITONEAL -> Path.CAVITY;
            case INTRALESIONAL -> Path.LESION;
            case ON_BODY_INJECTOR -> Path.ON_BODY;
            default -> Path.NEEDLE;
        };
        if (path == Path.ON_BODY) {
            return path;
        }
        if (path == Path.NEEDLE && entry.has(DrugTrait.CHEMODENERVATION)) {
            return setAside(entry, Disposition.NOT_REPORTABLE, new CodedElsewhere.ByDrug(entry.drugInWords()), sheet);
        }
        return byClass(entry, path, vaccine, sheet);
    }

    private static Path byClass(Entry entry, Path path, boolean vaccine, Worksheet sheet) {
        DrugClass drugClass = entry.drugClass();
        if (path == Path.NEEDLE && (vaccine || entry.has(DrugTrait.RSV_ANTIBODY))) {
            return path;
        }
        if (drugClass == null) {
            return ask(entry, new UnknownDrug.NoClass(entry.drugInWords()), sheet);
        }
        switch (drugClass) {
            case CONTRAST, BLOOD -> {
                return setAside(entry, Disposition.NOT_REPORTABLE, new Integral.ByClass(drugClass), sheet);
            }
            case VACCINE, OTHER -> {
                Query other = new UnknownDrug.OtherClass(entry.drugInWords());
                sheet.find(Severity.WARNING, other, entry);
                return setAside(entry, Disposition.NOT_REPORTABLE, other, sheet);
            }
            default -> {}
        }
        if (path == Path.VEIN
                && entry.purpose() == Purpose.PROTOCOL_HYDRATION
                && family(entry, sheet) == Family.HYDRATION
                && sheet.choices().is(Switch.HYDRATION_PROTOCOL, "deny")) {
            return setAside(entry, Disposition.NOT_REPORTABLE, ProtocolHydration.DENIED, sheet);
        }
        if (path == Path.NEEDLE && entry.clocked().minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
            sheet.find(
                    Severity.WARNING,
                    new MisfitTimes.TooLongFor(
                            entry.administration().route(), entry.clocked().minutes()),
                    entry);
        }
        return path;
    }

    private static Path ask(Entry entry, Query query, Worksheet sheet) {
        sheet.ask(query, List.of(entry));
        return setAside(entry, Disposition.NOT_REPORTABLE, query, sheet);
    }

    private static Path setAside(Entry entry, Disposition disposition, Reason because, Worksheet sheet) {
        sheet.leaveOut(List.of(entry), null, because);
        sheet.deliveries().add(aside(entry, disposition, because));
        return Path.NOTHING;
    }

    private static Delivery aside(Entry entry, Disposition disposition, Reason because) {
        Delivery delivery = new Delivery(entry, Family.THERAPEUTIC, Site.NONE).as(Technique.PUSH);
        delivery.uncounted(disposition, null, because);
        return delivery;
    }
}
