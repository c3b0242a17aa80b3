package org.basilic.rules.needle;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Role;
import org.basilic.reference.Switch;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.delivery.Single;
import org.basilic.rules.drug.Screening;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that codes injections. */
public final class Injections {

    private final Worksheet sheet;
    private final List<Entry> counted = new ArrayList<>();
    private boolean antibodyReported;
    private boolean vaccineReported;

    private Injections(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Codes what was given by needle, in clock order. */
    public static void code(List<Entry> entries, Worksheet sheet) {
        if (entries.isEmpty()) {
            return;
        }
        Injections step = new Injections(sheet);
        List<List<Entry>> syringes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            addToSyringe(entries.get(i), syringes);
        }
        for (int i = 0; i < syringes.size(); i++) {
            step.code(syringes.get(i));
        }
    }

    /** Codes on-body injectors. */
    public static void codeOnBody(List<Entry> entries, Worksheet sheet) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Delivery delivery = Single.of(entry, sheet);
            String code = sheet.tables().code(Role.ON_BODY_INJECTOR);
            boolean none = sheet.choices().is(Switch.ON_BODY_INJECTOR, "none");
            if (none || i > 0) {
                Reason because = new SpecialInjection.NotApplied(!none);
                sheet.leaveOut(delivery.entries(), code, because);
                delivery.uncounted(Disposition.NOT_REPORTABLE, null, because);
            } else {
                charge(delivery, code, new SpecialInjection.Applied(entry.drugInWords()), sheet);
            }
        }
    }

    private static void addToSyringe(Entry entry, List<List<Entry>> syringes) {
        String mixture = entry.administration().mixture();
        for (int i = 0; mixture != null && i < syringes.size(); i++) {
            if (mixture.equals(syringes.get(i).get(0).administration().mixture())) {
                syringes.get(i).add(entry);
                return;
            }
        }
        List<Entry> syringe = new ArrayList<>(1);
        syringe.add(entry);
        syringes.add(syringe);
    }

    private void code(List<Entry> syringe) {
        Entry first = syringe.get(0);
        Delivery delivery = Single.of(syringe, sheet);
        if (first.drugClass() == DrugClass.VACCINE) {
            Role role = vaccineReported ? Role.VACCINE_FURTHER : Role.VACCINE_FIRST;
            charge(
                    delivery,
                    sheet.tables().code(role),
                    new SpecialInjection.Vaccine(first.drugInWords(), !vaccineReported),
                    sheet);
            vaccineReported = true;
        } else if (first.has(DrugTrait.RSV_ANTIBODY)) {
            codeAntibody(delivery, first);
        } else {
            codeByClass(delivery, syringe);
        }
    }

    private void codeAntibody(Delivery delivery, Entry entry) {
        boolean counselled = Boolean.TRUE.equals(entry.administration().counselled());
        String code = sheet.tables().codeIfInForce(counselled ? Role.RSV_COUNSELLED : Role.RSV_NOT_COUNSELLED);
        if (antibodyReported || code == null) {
            Reason because = antibodyReported
                    ? new SpecialInjection.AntibodyOnce()
                    : new SpecialInjection.NoCode(entry.drugInWords(), "needle on this date");
            leaveOut(delivery, code, because);
            return;
        }
        antibodyReported = true;
        charge(delivery, code, new SpecialInjection.Antibody(entry.drugInWords(), counselled), sheet);
    }

    private void codeByClass(Delivery delivery, List<Entry> syringe) {
        Entry highest = highest(syringe);
        PolicyRow listed = byNeedle(highest.drugClass())
                ? sheet.terms(sheet.dateOf(delivery.start())).injection(highest.hcpcs())
                : null;
        Role role = listed == null ? role(highest) : sheet.tables().roleOf(listed.value());
        if (role == null) {
            Query query = new SpecialInjection.NoCode(highest.drugInWords(), "needle");
            sheet.ask(query, syringe);
            leaveOut(delivery, null, query);
            return;
        }
        Entry part = earlierPart(syringe.get(0));
        String code = sheet.tables().code(role);
        boolean oncePerDrug = part != null && sheet.choices().is(Switch.SPLIT_INJECTION, "one-per-drug");
        if (oncePerDrug) {
            Reason because = new SplitDose.PartOfDose(highest.drugInWords());
            sheet.leaveOut(delivery.entries(), code, because);
            delivery.uncounted(Disposition.WITHIN_UNIT, code, because);
            return;
        }
        Charge charge = charge(delivery, code, new Injection.Given(highest.drugInWords(), kind(role)), sheet);
        if (highest.classRow() != null) {
            charge.because(Screening.listedByNeedle(highest, highest.classRow()));
        }
        if (listed != null) {
            charge.because(new PayerInjection.Listed(highest.drugInWords(), code, listed.policy(), listed.source()));
        } else if (highest.drugClass() == DrugClass.COMPLEX_BIOLOGIC) {
            charge.because(
                    Screening.biologicByNeedle(highest, sheet.choices().of(Switch.COMPLEX_BIOLOGIC_SUBCUTANEOUS)));
        }
        if (part != null) {
            charge.because(new SplitDose.EachInjection(highest.drugInWords()));
        }
        if (role == Role.HORMONAL_INJECTION
                && HormonalDiagnosis.missing(sheet.encounter().diagnoses())) {
            sheet.find(Severity.WARNING, new HormonalDiagnosis.NoNeoplasm(highest.drugInWords()), syringe);
        }
        counted.add(syringe.get(0));
    }

    private @Nullable Role role(Entry entry) {
        DrugClass drugClass = entry.drugClass();
        if (drugClass == null) {
            return null;
        }
        return switch (drugClass) {
            case THERAPEUTIC -> Role.INJECTION;
            case COMPLEX_BIOLOGIC ->
                sheet.choices().is(Switch.COMPLEX_BIOLOGIC_SUBCUTANEOUS, "96401")
                        ? Role.CHEMOTHERAPY_INJECTION
                        : Role.INJECTION;
            case CHEMOTHERAPY -> Role.CHEMOTHERAPY_INJECTION;
            case HORMONAL_ANTINEOPLASTIC -> Role.HORMONAL_INJECTION;
            case HYDRATION, VACCINE, CONTRAST, BLOOD, OTHER -> null;
        };
    }

    /** Whether there are codes for injections of such drugs. */
    private static boolean byNeedle(@Nullable DrugClass drugClass) {
        return drugClass == DrugClass.THERAPEUTIC
                || drugClass == DrugClass.COMPLEX_BIOLOGIC
                || drugClass == DrugClass.CHEMOTHERAPY
                || drugClass == DrugClass.HORMONAL_ANTINEOPLASTIC;
    }

    private static String kind(Role role) {
        return switch (role) {
            case CHEMOTHERAPY_INJECTION -> "chemotherapy";
            case HORMONAL_INJECTION -> "hormonal antineoplastic";
            default -> "therapeutic";
        };
    }

    /** The class that takes the most work decides for a syringe of several drugs. */
    private static Entry highest(List<Entry> syringe) {
        Entry highest = syringe.get(0);
        for (int i = 1; i < syringe.size(); i++) {
            if (rank(syringe.get(i)) > rank(highest)) {
                highest = syringe.get(i);
            }
        }
        return highest;
    }

    private static int rank(Entry entry) {
        DrugClass drugClass = entry.drugClass();
        if (drugClass == null) {
            return 0;
        }
        return switch (drugClass) {
            case CHEMOTHERAPY -> 4;
            case HORMONAL_ANTINEOPLASTIC -> 3;
            case COMPLEX_BIOLOGIC -> 2;
            case THERAPEUTIC -> 1;
            case HYDRATION, VACCINE, CONTRAST, BLOOD, OTHER -> 0;
        };
    }

    /** Returns an injection already counted that is part of the same ordered dose. */
    private @Nullable Entry earlierPart(Entry entry) {
        Administration given = entry.administration();
        if (given.order() == null || entry.drug() == null) {
            return null;
        }
        for (int i = 0; i < counted.size(); i++) {
            Entry earlier = counted.get(i);
            if (given.order().equals(earlier.administration().order())
                    && entry.drug().equals(earlier.drug())
                    && given.route() == earlier.administration().route()) {
                return earlier;
            }
        }
        return null;
    }

    private static Charge charge(Delivery delivery, String code, Reason because, Worksheet sheet) {
        delivery.count(Tally.untimed(delivery.running(), code, because));
        return sheet.charge(Charge.alone(code, 1, sheet.dateOf(delivery.start()), delivery.entries(), null, because));
    }

    private void leaveOut(Delivery delivery, @Nullable String code, Reason because) {
        sheet.leaveOut(delivery.entries(), code, because);
        delivery.uncounted(Disposition.NOT_REPORTABLE, null, because);
    }
}
