package org.basilic.claim.making;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Clinician;
import org.basilic.claim.Contact;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.claim.Registration;
import org.basilic.claim.RevenueCodes;
import org.basilic.claim.Site;
import org.basilic.claim.Transmission;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Diagnosis;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.LineKind;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/** An invented visit, what it supports, the site and the registration, in as few words as a test needs. */
final class Told {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final DayTables TABLES = Reference.builtIn().on(DAY);

    private Told() {}

    static Encounter visit(Setting setting, List<String> diagnoses, Administration... given) {
        return new Encounter(
                "e1",
                setting,
                null,
                null,
                DAY,
                null,
                null,
                null,
                null,
                diagnoses.stream().map(code -> new Diagnosis(code, null)).toList(),
                List.of(),
                List.of(given),
                List.of(),
                null,
                List.of());
    }

    static Administration given(String id, Drug drug, @Nullable Quantity dose, Container... containers) {
        return new Administration(
                id,
                drug,
                null,
                Route.IV_INFUSION,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                dose,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(containers),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static Drug drug(@Nullable String name, @Nullable String ndc) {
        return new Drug(name, null, ndc, null, null);
    }

    static Quantity amount(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    static Container vial(String size, String unit, int count, @Nullable String ndc) {
        return new Container(ContainerKind.SINGLE_DOSE, amount(size, unit), count, ndc, null);
    }

    static CodedLine line(String code, LineKind kind, int units, String... administrations) {
        return line(code, kind, units, null, List.of(1), administrations);
    }

    static CodedLine line(
            String code,
            LineKind kind,
            int units,
            @Nullable String ndc,
            List<Integer> pointers,
            String... administrations) {
        List<String> modifiers = kind == LineKind.WASTE ? List.of("JW") : List.of();
        return new CodedLine(
                code, modifiers, units, kind, DAY, List.of(administrations), null, null, ndc, pointers, List.of());
    }

    static CodedLine on(LocalDate day, CodedLine line) {
        return new CodedLine(
                line.code(),
                line.modifiers(),
                line.units(),
                line.kind(),
                day,
                line.administrations(),
                null,
                null,
                line.ndc(),
                line.diagnosisPointers(),
                List.of());
    }

    static CodedLine modified(CodedLine line, String... modifiers) {
        return new CodedLine(
                line.code(),
                List.of(modifiers),
                line.units(),
                line.kind(),
                line.serviceDate(),
                line.administrations(),
                null,
                null,
                line.ndc(),
                line.diagnosisPointers(),
                List.of());
    }

    static CodedEncounter coded(CodedLine... lines) {
        return coded(Status.CLEAN, List.of(), lines);
    }

    static CodedEncounter coded(Status status, List<DrugAmount> amounts, CodedLine... lines) {
        return new CodedEncounter(
                "e1",
                status,
                "national",
                DAY,
                "1",
                "2026-11",
                List.of(lines),
                List.of(),
                List.of(),
                amounts,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static DrugAmount ledger(String administration, String unit, String given, @Nullable String wasted) {
        return new DrugAmount(
                administration,
                unit,
                null,
                new BigDecimal(given),
                wasted == null ? null : new BigDecimal(wasted),
                null,
                null,
                null,
                null,
                null,
                0,
                0);
    }

    static ChargeMaster.Row charge(String code, String dollars) {
        return new ChargeMaster.Row("item", code, new BigDecimal(dollars), null, null);
    }

    /** Returns a site with these charges and, for payer {@code b}, the ceiling of Medicare. */
    static Site site(ChargeMaster.Row... charges) {
        return new Site(
                "site",
                new Transmission(
                        "S", "1", new Contact("C", "5555550123"), "R", "2", "ZZ", "1", "ZZ", "2", "1", "2", true),
                billing("1234567893", "987654321"),
                Map.of(
                        "b",
                        new Site.SitePayer("PAYER B", "B1", "MB", null, null, false, false, true, true),
                        "plan",
                        new Site.SitePayer("PLAN", "P1", "CI", null, null, true, true, false, false)),
                new RevenueCodes(List.of(
                        new RevenueCodes.Row(null, LineKind.ADMINISTRATION, "0260", null, null),
                        new RevenueCodes.Row(null, LineKind.DRUG, "0636", null, null),
                        new RevenueCodes.Row(null, LineKind.WASTE, "0636", null, null))),
                new ChargeMaster(Arrays.asList(charges)),
                new Site.Usual(
                        "11", "13", "3", "1", "01", "A", "Y", "Y", List.of(clinician(Clinician.Role.ATTENDING))));
    }

    static BillingProvider billing(@Nullable String npi, @Nullable String taxId) {
        return new BillingProvider(Party.organisation("SITE", address()), npi, taxId, null, null);
    }

    static Clinician clinician(Clinician.Role role) {
        return new Clinician(role, new Party("ROE", "RAY", null, null, null), "1999999919", null);
    }

    static PostalAddress address() {
        return new PostalAddress("1 INVENTED ST", null, "SPRINGFIELD", "IL", "62701");
    }

    static Insured patient() {
        return new Insured(new Party("DOE", "JO", null, null, address()), LocalDate.of(1950, 5, 5), null);
    }

    static Registration registration(String payer) {
        return registration(payer, "ACC1", "1", null);
    }

    static Registration registration(
            String payer, String account, String frequency, @Nullable String payerClaimNumber) {
        return new Registration(
                "e1",
                account,
                null,
                payer,
                coverage("M1"),
                patient(),
                "PA1",
                null,
                frequency,
                payerClaimNumber,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static Coverage coverage(@Nullable String memberId) {
        return new Coverage("P", Coverage.Relationship.SELF, null, null, null, memberId, patient(), null, null, null);
    }

    /** Returns a draft of a coded line at a charge. */
    static Draft draft(int number, CodedLine line, String charge) {
        return new Draft(
                number,
                line,
                null,
                line.modifiers(),
                null,
                line.units(),
                new BigDecimal(charge),
                List.of(1),
                null,
                List.of(),
                0);
    }

    static List<Draft> drafts(String charge, CodedLine... lines) {
        List<Draft> drafts = new ArrayList<>();
        for (CodedLine line : lines) {
            drafts.add(draft(drafts.size() + 1, line, charge));
        }
        return drafts;
    }

    static List<String> ids(Made made) {
        return made.problems().stream().map(problem -> problem.code().id()).toList();
    }
}
