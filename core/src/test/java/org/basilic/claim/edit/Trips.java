package org.basilic.claim.edit;

import static org.basilic.claim.edit.Trip.both;
import static org.basilic.claim.edit.Trip.hospital;
import static org.basilic.claim.edit.Trip.made;
import static org.basilic.claim.edit.Trip.professional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.CodeList;
import org.basilic.reference.DateRange;
import org.basilic.reference.Imported;
import org.basilic.reference.ListedCode;
import org.basilic.reference.NdcProduct;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.jspecify.annotations.Nullable;

/** For every edit what it finds and what lies just beside. */
final class Trips {

    private static final LocalDate DAY = AClaim.DAY;
    private static final DateRange QUARTER = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
    private static final String NDC = "57894003001";

    private static final Reference LISTED = Reference.builtIn()
            .with(Imported.of(List.of(
                    new CodeList(
                            "2026Q1",
                            QUARTER,
                            List.of(listed("J1745", null), listed("JZ", null), listed("EY", LocalDate.of(2026, 3, 1)))),
                    new AspCrosswalk(
                            "2026Q1",
                            QUARTER,
                            List.of(
                                    new NdcProduct(NDC, "J1745", "Remicade", "Janssen", BigDecimal.TEN, QUARTER, "t"),
                                    new NdcProduct(
                                            "00069080901",
                                            "Q5103",
                                            "Inflectra",
                                            "Pfizer",
                                            BigDecimal.TEN,
                                            QUARTER,
                                            "t"))))));

    private static final Reference PLAN = Reference.builtIn().with(new SitePolicies(Map.of("plan.csv", """
            kind,subject,setting,value,from,to,source
            policy,label,both,A plan,2023-01-01,,ours
            policy,parent,both,medicare,2023-01-01,,ours
            unit-limit,96415,both,4,2023-01-01,,ours
            authorisation,J1745,both,required,2023-01-01,,ours
            """)));

    private static final ScrubTerms OF_PLAN = new ScrubTerms("plan", null, null);

    private Trips() {}

    static List<Trip> all() {
        List<Trip> all = new ArrayList<>();
        head(all);
        people(all);
        diagnoses(all);
        lines(all);
        modifiers(all);
        waste(all);
        days(all);
        visit(all);
        payers(all);
        products(all);
        return all;
    }

    private static void head(List<Trip> all) {
        all.add(both(Edit.NUMBER_MISSING, c -> c.number = " ", c -> c.number = "A"));
        all.add(both(Edit.NUMBER_TOO_LONG, c -> c.number = "A".repeat(39), c -> c.number = "A".repeat(38)));
        all.add(both(Edit.NUMBER_LONG, c -> c.number = "A".repeat(21), c -> c.number = "A".repeat(20)));
        all.add(both(Edit.TOTAL_MISSING, c -> c.total = "", c -> {}));
        all.add(both(Edit.TOTAL_UNBALANCED, c -> c.total = "4250.49", c -> c.total = "4250.50"));
        all.add(both(Edit.TOTAL_NEGATIVE, c -> c.total = "-0.01", c -> c.with(new ALine("96365", "1").charged("0"))));
        all.add(both(Edit.TOTAL_FORM, c -> c.total = "4250.505", c -> c.total = "4250.50"));
        all.add(both(Edit.TOTAL_FORM, c -> c.total = "100000000", c -> c.total = "99999999.99"));
        all.add(professional(
                Edit.TOTAL_ABOVE_CEILING,
                c -> c.with(new ALine("96365", "1").charged("100000")),
                c -> c.with(new ALine("96365", "1").charged("99999.99"))));
        all.add(professional(
                        Edit.TOTAL_ABOVE_CEILING,
                        c -> c.with(new ALine("96365", "1").charged("150200")),
                        c -> c.with(new ALine("96365", "1").charged("99999.99")))
                .under(Sites.terms(Sites.asking(null, false, false, true))));
        all.add(both(Edit.PLACE_MISSING, c -> c.place = null, c -> {}));
        all.add(both(Edit.PLACE_FORM, c -> c.place = "1", c -> {}));
        all.add(both(Edit.FREQUENCY_MISSING, c -> c.frequency = null, c -> {}));
        all.add(both(Edit.REPLACED_NUMBER_MISSING, c -> c.frequency = "7", c -> {
            c.frequency = "7";
            c.payerClaimNumber = "2026061000123";
        }));
        all.add(both(Edit.REPLACED_NUMBER_ON_ORIGINAL, c -> c.payerClaimNumber = "2026061000123", c -> {
            c.frequency = "8";
            c.payerClaimNumber = "2026061000123";
        }));
        all.add(hospital(Edit.PATIENT_STATUS_MISSING, c -> c.patientStatus = null, c -> c.patientStatus = "01"));
        all.add(hospital(Edit.STATEMENT_MISSING, c -> c.statement = AClaim.NO_STATEMENT, c -> {}));
        all.add(both(
                Edit.NOTE_KIND,
                c -> c.notes.add(new ClaimNote("XYZ", "A")),
                c -> c.notes.add(new ClaimNote("ADD", "A"))));
        all.add(hospital(
                Edit.NOTE_KIND_ON_LINE,
                c -> c.drug().notes.add(new ClaimNote("ADD", "A")),
                c -> c.drug().notes.add(new ClaimNote("TPO", "A"))));
        all.add(professional(
                Edit.NOTE_KIND_ON_LINE,
                c -> c.drug().notes.add(new ClaimNote("CER", "A")),
                c -> c.drug().notes.add(new ClaimNote("ADD", "A"))));
        all.add(both(
                Edit.NOTE_TOO_LONG,
                c -> c.notes.add(new ClaimNote("ADD", "A".repeat(81))),
                c -> c.notes.add(new ClaimNote("ADD", "A".repeat(80)))));
    }

    private static void people(List<Trip> all) {
        all.add(both(Edit.BILLING_NPI_MISSING, c -> c.billingNpi = null, c -> {}));
        all.add(both(Edit.BILLING_NPI_INVALID, c -> c.billingNpi = "1234567894", c -> c.billingNpi = "1234567893"));
        all.add(both(Edit.BILLING_NPI_INVALID, c -> c.billingNpi = "123456789", c -> {}));
        all.add(both(Edit.BILLING_TAX_ID, c -> c.taxId = "98-7654321", c -> c.taxId = "987654321"));
        all.add(both(Edit.BILLING_TAX_ID, c -> c.taxId = null, c -> {}));
        all.add(hospital(Edit.ATTENDING_MISSING, c -> c.clinicians.clear(), c -> {}));
        all.add(both(
                Edit.CLINICIAN_NPI_MISSING,
                c -> c.clinicians.add(AClaim.clinician(Role.REFERRING, null)),
                c -> c.clinicians.add(AClaim.clinician(Role.REFERRING, AClaim.NPI))));
        all.add(both(
                Edit.CLINICIAN_NPI_INVALID,
                c -> c.clinicians.add(AClaim.clinician(Role.REFERRING, "1245319590")),
                c -> c.clinicians.add(AClaim.clinician(Role.REFERRING, "1245319599"))));
        all.add(both(Edit.MEMBER_ID_MISSING, c -> c.memberId = "", c -> c.memberId = "1"));
        all.add(both(Edit.PAYER_ID_MISSING, c -> c.payerId = null, c -> {}));
        all.add(both(Edit.BORN_AFTER_SERVICE, c -> c.born = DAY.plusDays(1), c -> c.born = DAY));
    }

    private static void diagnoses(List<Trip> all) {
        all.add(both(Edit.DIAGNOSIS_NONE, c -> c.diagnoses.clear(), c -> {}));
        all.add(professional(Edit.DIAGNOSES_TOO_MANY, c -> c.diagnoses = codes(13), c -> c.diagnoses = codes(12)));
        all.add(hospital(Edit.DIAGNOSES_TOO_MANY, c -> c.diagnoses = codes(26), c -> c.diagnoses = codes(25)));
        all.add(both(Edit.DIAGNOSIS_DOT, c -> c.diagnoses.add("E86.0"), c -> c.diagnoses.add("E860")));
        all.add(both(Edit.DIAGNOSIS_FORM, c -> c.diagnoses.add("8901"), c -> c.diagnoses.add("E860")));
        all.add(both(Edit.DIAGNOSIS_REPEATED, c -> c.diagnoses.add("M0579"), c -> c.diagnoses.add("E860")));
        all.add(both(Edit.DIAGNOSIS_NOT_VALID, c -> ofDay(c, "G35", "2025-10-01"), c -> ofDay(c, "G35", "2025-09-30")));
        all.add(hospital(Edit.REASON_FOR_VISIT_NOT_VALID, c -> c.reasons.add("R5.2"), c -> c.reasons.add("R52")));
        all.add(professional(Edit.POINTER_NONE, c -> c.drug().pointers.clear(), c -> {}));
        all.add(professional(
                Edit.POINTER_TO_NOTHING, c -> c.drug().pointers = List.of(4), c -> c.drug().pointers = List.of(1)));
        all.add(professional(Edit.POINTER_REPEATED, c -> c.drug().pointers = List.of(1, 1), c -> {
            c.diagnoses.add("E860");
            c.drug().pointers = List.of(1, 2);
        }));
        all.add(professional(
                Edit.POINTERS_TOO_MANY,
                c -> {
                    c.diagnoses = codes(5);
                    c.drug().pointers = List.of(1, 2, 3, 4, 5);
                },
                c -> {
                    c.diagnoses = codes(5);
                    c.drug().pointers = List.of(1, 2, 3, 4);
                }));
    }

    private static void lines(List<Trip> all) {
        all.add(both(Edit.LINES_NONE, c -> c.with(), c -> {}));
        all.add(professional(Edit.LINES_TOO_MANY, c -> c.lines = AClaim.many(51), c -> c.lines = AClaim.many(50)));
        all.add(hospital(Edit.LINES_TOO_MANY, c -> c.lines = AClaim.many(1000), c -> c.lines = AClaim.many(999)));
        all.add(both(Edit.LINE_CONTROL_REPEATED, c -> c.drug().control = "A1.1", c -> c.drug().control = "A1.2"));
        all.add(both(Edit.CODE_MISSING, c -> c.drug().code = null, c -> {}));
        all.add(both(Edit.CODE_FORM, c -> c.drug().code = "J174", c -> c.drug().code = "J1745"));
        all.add(both(Edit.CODE_ENDED, c -> leucovorin(c, "2026-10-01"), c -> leucovorin(c, "2026-09-30")));
        all.add(both(
                Edit.CODE_NOT_YET,
                c -> ofDay(c, new ALine("J0643", "100", "JZ"), "2026-09-30"),
                c -> ofDay(c, new ALine("J0643", "100", "JZ"), "2026-10-01")));
        all.add(both(Edit.CODE_UNKNOWN, c -> c.drug().code = "J1799", c -> {}).by(LISTED));
        all.add(both(Edit.DESCRIPTION_MISSING, c -> c.with(new ALine("J3490", "1")), c -> {
            ALine line = new ALine("J3490", "1");
            line.description = "CLONIDINE 0.1 MG IV";
            c.with(line);
        }));
        all.add(both(Edit.CHARGE_MISSING, c -> c.drug().charge = null, c -> {}));
        all.add(both(Edit.CHARGE_NEGATIVE, c -> c.drug().charge = "-1", c -> c.drug().charge = "1"));
        all.add(both(Edit.CHARGE_FORM, c -> c.drug().charge = "1.005", c -> c.drug().charge = "1.05"));
        all.add(both(Edit.CHARGE_ZERO, c -> c.drug().charge = "0", c -> c.drug().charge = "0.01"));
        all.add(both(Edit.UNITS_MISSING, c -> c.drug().units = null, c -> {}));
        all.add(both(Edit.UNITS_NOT_POSITIVE, c -> c.drug().units = "-1", c -> c.drug().units = "1"));
        all.add(both(Edit.UNITS_NOT_POSITIVE, c -> c.drug().units = "0", c -> c.drug().units = "1"));
        all.add(both(
                Edit.UNITS_FORM, c -> c.with(new ALine("A0425", "1.2345")), c -> c.with(new ALine("A0425", "1.234"))));
        all.add(both(Edit.UNITS_FRACTION, c -> c.drug().units = "30.5", c -> c.with(new ALine("A0425", "30.5"))));
        all.add(both(Edit.UNITS_MEASURE, c -> c.drug().measure = "MJ", c -> c.drug().measure = "UN"));
        all.add(hospital(Edit.REVENUE_FORM, c -> c.drug().revenue = "636", c -> c.drug().revenue = "0636"));
    }

    private static void modifiers(List<Trip> all) {
        all.add(both(Edit.MODIFIER_FORM, c -> c.drug().modifiers.add("jz"), c -> {}));
        all.add(both(
                Edit.MODIFIER_REPEATED,
                c -> c.drug().modifiers.add("JZ"),
                c -> c.drug().modifiers.add("TB")));
        all.add(both(
                Edit.MODIFIERS_TOO_MANY,
                c -> c.drug().modifiers.addAll(List.of("TB", "JA", "RE", "KX")),
                c -> c.drug().modifiers.addAll(List.of("TB", "JA", "RE"))));
        all.add(both(Edit.MODIFIER_NOT_VALID, c -> c.drug().modifiers.add("EY"), c -> {
                    c.day = LocalDate.of(2026, 3, 1);
                    c.drug().modifiers.add("EY");
                })
                .by(LISTED));
        all.add(both(Edit.DISCOUNT_MODIFIER_ENDED, c -> discounted(c, "2025-01-01"), c -> discounted(c, "2024-12-31")));
        all.add(both(
                Edit.DISTINCT_MODIFIERS_TOGETHER,
                c -> c.lines.get(0).modifiers.addAll(List.of("59", "XS")),
                c -> c.lines.get(0).modifiers.add("59")));
        all.add(both(
                Edit.ASKED_MODIFIER_MISSING,
                c -> c.with(new ALine("J0885", "10", "JZ")),
                c -> c.with(new ALine("J0885", "10", "JZ", "EA"))));
    }

    private static void waste(List<Trip> all) {
        all.add(both(
                Edit.WASTE_AND_NONE,
                c -> c.drug().modifiers.add("JW"),
                c -> c.with(new ALine("J1745", "39"), new ALine("J1745", "1", "JW"))));
        all.add(both(
                Edit.WASTE_BESIDE_NONE,
                c -> c.with(new ALine("J1745", "39", "JZ"), new ALine("J1745", "1", "JW")),
                c -> c.with(new ALine("J1745", "39"), new ALine("J1745", "1", "JW"))));
        all.add(both(
                Edit.WASTE_ALONE,
                c -> c.with(new ALine("J1745", "1", "JW")),
                c -> c.with(new ALine("J1745", "39"), new ALine("J1745", "1", "JW"))));
        all.add(both(Edit.WASTE_NOT_TOLD, c -> c.drug().modifiers.clear(), c -> {}));
        all.add(both(Edit.WASTE_NOT_TOLD, c -> silent(c, "2023-07-01"), c -> silent(c, "2023-06-30")));
        all.add(both(Edit.WASTE_ON_SERVICE, c -> c.lines.get(0).modifiers.add("JZ"), c -> {}));
        all.add(both(
                Edit.WASTE_OF_MULTI_DOSE,
                c -> c.with(new ALine("J0801", "1", "JZ")),
                c -> c.with(new ALine("J0801", "1"))));
        all.add(both(
                Edit.WASTE_BELOW_UNIT,
                c -> c.with(new ALine("J1745", "40"), new ALine("J1745", "0.5", "JW")),
                c -> c.with(new ALine("J1745", "39"), new ALine("J1745", "1", "JW"))));
        all.add(both(
                Edit.WASTE_OF_WHOLE_CONTAINER,
                c -> c.with(new ALine("J0207", "1"), new ALine("J0207", "1", "JW")),
                c -> c.with(new ALine("J0207", "1", "JZ"))));
    }

    private static void days(List<Trip> all) {
        all.add(professional(Edit.SERVICE_DAY_MISSING, c -> c.drug().service = ALine.NO_DAY, c -> {}));
        all.add(hospital(
                Edit.SERVICE_DAY_MISSING,
                c -> {
                    c.statement = new DateSpan(DAY, DAY.plusDays(1));
                    c.drug().service = ALine.NO_DAY;
                },
                c -> c.drug().service = ALine.NO_DAY));
        all.add(both(
                        Edit.SERVICE_IN_FUTURE,
                        c -> {
                            c.day = DAY.plusDays(1);
                        },
                        c -> {})
                .under(made(DAY)));
        all.add(hospital(
                Edit.SERVICE_OUTSIDE_STATEMENT,
                c -> c.drug().on(DAY.minusDays(1)),
                c -> c.drug().on(DAY)));
        all.add(both(
                Edit.SERVICE_OF_SEVERAL_DAYS,
                c -> c.lines.get(0).service = new DateSpan(DAY, DAY.plusDays(1)),
                c -> c.lines.get(0).service = DateSpan.of(DAY)));
        all.add(both(Edit.FILED_LATE, c -> c.day = DAY.minusDays(1), c -> {})
                .under(Sites.terms(Sites.asking(90, false, false, true)).madeOn(DAY.plusDays(90))));
    }

    private static void visit(List<Trip> all) {
        all.add(both(
                Edit.ADD_ON_WITHOUT_PARENT,
                c -> c.with(new ALine("96375", "1")),
                c -> c.with(new ALine("96374", "1"), new ALine("96375", "1"))));
        all.add(both(Edit.ADD_ON_WITHOUT_PARENT, c -> hours(c, DAY.minusDays(2)), c -> hours(c, DAY.minusDays(1))));
        all.add(both(Edit.ADD_ON_WITHOUT_PARENT, c -> hours(c, DAY.plusDays(2)), c -> hours(c, DAY.plusDays(1))));
        all.add(both(
                Edit.SECOND_INITIAL,
                c -> c.lines.add(new ALine("96413", "1").charged("1")),
                c -> c.lines.add(new ALine("96413", "1", "59").charged("1"))));
        all.add(both(Edit.SECOND_INITIAL, c -> c.lines.get(0).units = "2", c -> c.lines.get(0).units = "1"));
        all.add(both(
                Edit.LINE_REPEATED,
                c -> c.with(new ALine("96372", "1"), new ALine("96372", "1")),
                c -> c.with(new ALine("96372", "1"), new ALine("96372", "1", "59"))));
        all.add(both(
                Edit.PAIR_NEVER,
                c -> c.lines.add(new ALine("96523", "1", "59")),
                c -> c.lines.add(new ALine("96523", "1", "59").on(DAY.plusDays(1)))));
        all.add(both(
                Edit.PAIR_WITHOUT_MODIFIER,
                c -> c.lines.add(new ALine("96372", "1")),
                c -> c.lines.add(new ALine("96372", "1", "59"))));
        all.add(both(
                Edit.UNITS_ABOVE_LIMIT,
                c -> c.lines.add(new ALine("96415", "9")),
                c -> c.lines.add(new ALine("96415", "8"))));
        all.add(professional(Edit.PLACE_OF_ADMINISTRATION, c -> c.place = "22", c -> c.place = "11"));
        all.add(professional(Edit.PLACE_OF_DRUG, c -> c.drug().place = "19", c -> c.drug().place = "11"));
        all.add(professional(Edit.PLACE_OF_HOME, c -> c.place = "12", c -> c.place = "11"));
        all.add(hospital(
                Edit.CODE_NOT_FOR_SETTING,
                c -> ofDay(c, new ALine("99213", "1"), "2026-01-01"),
                c -> ofDay(c, new ALine("99213", "1"), "2025-12-31")));
        all.add(professional(
                Edit.CODE_NOT_FOR_SETTING,
                c -> ofDay(c, new ALine("90380", "1"), "2025-10-01"),
                c -> ofDay(c, new ALine("90380", "1"), "2025-09-30")));
    }

    private static void payers(List<Trip> all) {
        all.add(both(
                        Edit.UNITS_ABOVE_PAYER_LIMIT,
                        c -> c.lines.add(new ALine("96415", "5")),
                        c -> c.lines.add(new ALine("96415", "4")))
                .by(PLAN)
                .under(OF_PLAN));
        all.add(both(Edit.AUTHORISATION_MISSING, c -> {}, c -> c.authorisation = "123456")
                .by(PLAN)
                .under(OF_PLAN));
        all.add(both(Edit.AUTHORISATION_MISSING, c -> {}, c -> c.authorisation = "123456")
                .under(Sites.terms(Sites.asking(null, true, false, true))));
        all.add(both(Edit.HYDRATION_DIAGNOSIS, c -> c.with(new ALine("96360", "1")), c -> {
                    c.diagnoses = new ArrayList<>(List.of("D5700"));
                    c.with(new ALine("96360", "1"));
                })
                .under(new ScrubTerms("highmark-ma", null, null)));
        all.add(hospital(Edit.REVENUE_NOT_THE_SITES, c -> c.drug().revenue = "0250", c -> c.drug().revenue = "0636")
                .under(Sites.terms(Sites.asking(null, false, false, true))));
    }

    private static void products(List<Trip> all) {
        all.add(both(Edit.NDC_MISSING, c -> c.filing = "MC", c -> {
            c.filing = "MC";
            c.drug().of(NDC, "400", "ME");
        }));
        all.add(both(
                Edit.NDC_FORM,
                c -> c.drug().of("57894-0030-01", "400", "ME"),
                c -> c.drug().of(NDC, "400", "ME")));
        all.add(both(
                Edit.NDC_FORM,
                c -> c.drug().of("5789403001", "400", "ME"),
                c -> c.drug().of(NDC, "400", "ME")));
        all.add(both(
                Edit.NDC_QUANTITY,
                c -> c.drug().of(NDC, "0", "ME"),
                c -> c.drug().of(NDC, "400", "ME")));
        all.add(both(
                Edit.NDC_QUANTITY,
                c -> c.drug().product = new DrugProduct(NDC, null, "ME", null),
                c -> c.drug().of(NDC, "400", "ME")));
        all.add(both(
                Edit.NDC_MEASURE,
                c -> c.drug().of(NDC, "400", "MG"),
                c -> c.drug().of(NDC, "400", "ME")));
        all.add(both(
                        Edit.NDC_OF_OTHER_CODE,
                        c -> c.drug().of("00069080901", "400", "ME"),
                        c -> c.drug().of(NDC, "400", "ME"))
                .by(LISTED));
        all.add(both(
                Edit.NDC_QUANTITY_AND_UNITS,
                c -> c.drug().of(NDC, "410", "ME"),
                c -> c.drug().of(NDC, "409", "ME")));
        all.add(both(
                Edit.NDC_QUANTITY_AND_UNITS,
                c -> c.drug().of(NDC, "40", "GR"),
                c -> c.drug().of(NDC, "0.4", "GR")));
    }

    private static ListedCode listed(String code, @Nullable LocalDate last) {
        return new ListedCode(code, "", "", "", "", "", null, last);
    }

    private static List<String> codes(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> "Z%02dX".formatted(i)).toList());
    }

    private static void ofDay(AClaim claim, String diagnosis, String day) {
        claim.day = LocalDate.parse(day);
        claim.diagnoses = new ArrayList<>(List.of(diagnosis));
    }

    private static void ofDay(AClaim claim, ALine line, String day) {
        claim.day = LocalDate.parse(day);
        claim.with(line);
    }

    private static void leucovorin(AClaim claim, String day) {
        ofDay(claim, new ALine("J0640", "2", "JZ"), day);
    }

    private static void discounted(AClaim claim, String day) {
        claim.day = LocalDate.parse(day);
        claim.drug().modifiers.add("JG");
    }

    private static void silent(AClaim claim, String day) {
        claim.day = LocalDate.parse(day);
        claim.drug().modifiers.clear();
    }

    /** An infusion whose first hour is told on a day and whose further one on that of the claim. */
    private static void hours(AClaim claim, LocalDate began) {
        claim.statement = began.isBefore(DAY) ? new DateSpan(began, DAY) : new DateSpan(DAY, began);
        claim.with(new ALine("96365", "1").on(began), new ALine("96366", "1").on(DAY));
    }
}
