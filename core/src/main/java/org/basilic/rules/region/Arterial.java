package org.basilic.rules.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Role;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.rules.delivery.BagChange;
import org.basilic.rules.drug.Screening;
import org.basilic.rules.pump.ProlongedPump;
import org.basilic.rules.time.ExtraHours;
import org.basilic.rules.time.MissingStop;
import org.basilic.rules.time.PushOrInfusion;
import org.basilic.rules.time.StoppedEarly;
import org.basilic.rules.visit.LineDates;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Units;
import org.basilic.worksheet.Worksheet;

/** The step that codes what was given into an artery. */
public final class Arterial {

    static final RuleCard CARD = RuleCard.of(
            "IA-01",
            "Chemotherapy and drugs by artery",
            "Chemotherapy by artery is a push up to fifteen minutes, one first hour for the longest infusion of the encounter "
                    + "with extra hours, or a prolonged start by pump; further infusions add extra-hour units. A therapeutic drug "
                    + "has an injection code alone.",
            "aapc-oncology",
            "cpt-structure",
            "basilic-settled 96");

    private final Worksheet sheet;
    private final List<Delivery> infusions = new ArrayList<>(1);

    private Arterial(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A push. */
    record Pushed(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " by artery, a push";
        }
    }

    /** The longest infusion. */
    record Longest(String drug, int minutes, int infusions) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s by artery for %d minutes, the longest of %d".formatted(drug, minutes, infusions);
        }
    }

    /** A further infusion. */
    record Further(String drug, int minutes, int units) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s, a further infusion by artery, for %d minutes, earns %s"
                    .formatted(drug, minutes, Units.words(units));
        }

        @Override
        public String question() {
            return "Was " + drug + " infused by artery as a separate infusion, and into which vessel?";
        }
    }

    /** No code fits. */
    record NoCode(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no code describes an infusion of " + drug + " by artery";
        }

        @Override
        public String question() {
            return "How was " + drug + " given by artery, and what was it given for?";
        }
    }

    /** Codes what was given by artery, in clock order. */
    public static void code(List<Entry> entries, Worksheet sheet) {
        if (entries.isEmpty()) {
            return;
        }
        Arterial step = new Arterial(sheet);
        List<Delivery> given = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            step.add(entries.get(i), given);
        }
        BagChange.join(given, sheet);
        for (int i = 0; i < given.size(); i++) {
            step.code(given.get(i));
        }
        step.codeInfusions();
    }

    private void add(Entry entry, List<Delivery> given) {
        String mixture = entry.administration().mixture();
        for (int i = 0; mixture != null && i < given.size(); i++) {
            if (mixture.equals(given.get(i).first().administration().mixture())) {
                given.get(i).add(entry, Screening.family(entry, sheet));
                return;
            }
        }
        given.add(new Delivery(entry, Screening.family(entry, sheet), Site.NONE));
    }

    private void code(Delivery drug) {
        sheet.deliveries().add(drug);
        if (drug.family() == Family.CHEMOTHERAPY && ProlongedPump.takes(drug, sheet)) {
            ProlongedPump.codeArterial(drug, sheet);
            return;
        }
        Technique technique = PushOrInfusion.of(drug, sheet);
        drug.as(technique == null ? Technique.INFUSION : technique);
        drug.note(Screening.familyReason(drug.first(), sheet));
        drug.note(BagChange.whyOne(drug));
        if (technique == null) {
            MissingStop.leaveOut(drug, sheet);
        } else if (drug.family() == Family.HYDRATION
                || (drug.family() == Family.THERAPEUTIC && technique == Technique.INFUSION)) {
            Query query = new NoCode(drug.first().drugInWords());
            sheet.ask(query, drug.entries());
            sheet.leaveOut(drug.entries(), null, query);
            drug.uncounted(Disposition.NOT_REPORTABLE, null, query);
        } else if (technique == Technique.PUSH) {
            drug.note(PushOrInfusion.whyPush(drug, sheet));
            codePush(drug);
        } else {
            infusions.add(drug);
        }
    }

    private void codePush(Delivery drug) {
        Role role = drug.family() == Family.CHEMOTHERAPY ? Role.ARTERIAL_CHEMOTHERAPY_PUSH : Role.ARTERIAL_INJECTION;
        String code = sheet.tables().code(role);
        Reason because = new Pushed(drug.first().drugInWords());
        Charge charge = sheet.charge(Charge.alone(code, 1, sheet.dateOf(drug.start()), drug.entries(), null, because));
        addNotes(charge, drug);
        drug.count(Tally.untimed(drug.running(), code, because));
    }

    private void codeInfusions() {
        Delivery longest = null;
        for (int i = 0; i < infusions.size(); i++) {
            if (longest == null || infusions.get(i).seconds() > longest.seconds()) {
                longest = infusions.get(i);
            }
        }
        if (longest == null) {
            return;
        }
        codeFirst(longest);
        for (int i = 0; i < infusions.size(); i++) {
            if (infusions.get(i) != longest) {
                codeFurther(infusions.get(i));
            }
        }
    }

    private void codeFirst(Delivery drug) {
        int minutes = drug.minutes();
        int units = UnitCount.AFTER_FIRST_HOUR.units(minutes, sheet.tables());
        String first = sheet.tables().code(Role.ARTERIAL_CHEMOTHERAPY_FIRST_HOUR);
        String extra = sheet.tables().code(Role.ARTERIAL_CHEMOTHERAPY_EXTRA_HOUR);
        Reason hours = ExtraHours.earned(minutes, units, sheet);
        LocalDate started = sheet.dateOf(drug.start());
        int hour = sheet.tables().threshold(Threshold.UNIT_MINUTES);
        Charge charge = sheet.charge(Charge.alone(
                        first,
                        1,
                        started,
                        drug.entries(),
                        units == 0 ? minutes : hour,
                        new Longest(drug.first().drugInWords(), minutes, infusions.size())))
                .because(hours);
        addNotes(charge, drug);
        StoppedEarly.mark(charge, drug, sheet);
        LineDates.chargeExtra(
                sheet,
                null,
                drug.entries(),
                extra,
                units,
                UnitCount.AFTER_FIRST_HOUR,
                drug.running(),
                0,
                started,
                minutes,
                hours);
        drug.count(new Tally(
                drug.running(),
                minutes,
                first,
                extra,
                units,
                UnitCount.AFTER_FIRST_HOUR,
                Disposition.WITHIN_UNIT,
                hours));
        ExtraHours.sayNextUnit(drug.first(), extra, minutes, units, UnitCount.AFTER_FIRST_HOUR, sheet);
    }

    private void codeFurther(Delivery drug) {
        int minutes = drug.minutes();
        int units = UnitCount.ALONE.units(minutes, sheet.tables());
        String extra = sheet.tables().code(Role.ARTERIAL_CHEMOTHERAPY_EXTRA_HOUR);
        Query because = new Further(drug.first().drugInWords(), minutes, units);
        sheet.find(Severity.WARNING, because, drug.entries());
        if (units == 0) {
            sheet.leaveOut(drug.entries(), extra, because);
        }
        LineDates.chargeExtra(
                sheet,
                null,
                drug.entries(),
                extra,
                units,
                UnitCount.ALONE,
                drug.running(),
                0,
                sheet.dateOf(drug.start()),
                minutes,
                because);
        drug.count(new Tally(
                drug.running(),
                minutes,
                null,
                extra,
                units,
                UnitCount.ALONE,
                units == 0 ? Disposition.BELOW_THRESHOLD : Disposition.WITHIN_UNIT,
                because));
    }

    private static void addNotes(Charge charge, Delivery drug) {
        for (int i = 0; i < drug.notes().size(); i++) {
            charge.because(drug.notes().get(i));
        }
    }
}
