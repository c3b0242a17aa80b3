package org.basilic.rules.payer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.model.Diagnosis;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.basilic.reference.Role;
import org.basilic.result.Severity;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that holds the finished charges against what the payer accepts. It changes no line. */
public final class PayerAccepts {

    private final Worksheet sheet;
    private final List<String> told = new ArrayList<>();

    private PayerAccepts(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Checks every charge. */
    public static void check(Worksheet sheet) {
        PayerAccepts step = new PayerAccepts(sheet);
        List<Charge> charges = sheet.charges();
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            PayerTerms terms = sheet.terms(charge.started());
            if (terms.limitsHydration()) {
                step.hydration(charge, terms);
            }
            if (terms.has(PolicyRowKind.UNIT_LIMIT)) {
                step.units(charge, terms);
            }
            if (terms.has(PolicyRowKind.AUTHORISATION)) {
                step.authorisation(charge, terms);
            }
        }
    }

    private void hydration(Charge charge, PayerTerms terms) {
        Role role = charge.administration() ? sheet.tables().roleOf(charge.code()) : null;
        if (role != Role.HYDRATION_FIRST_HOUR && role != Role.HYDRATION_EXTRA_HOUR) {
            return;
        }
        PolicyRow accepted = accepted(charge, terms);
        if (accepted != null) {
            charge.because(new HydrationDiagnosis.Accepted(accepted.subject(), accepted.policy()));
            return;
        }
        PolicyRow any = terms.hydrationRows().get(0);
        if (once("hydration " + charge.code())) {
            sheet.find(
                    Severity.WARNING,
                    new HydrationDiagnosis.NoneAccepted(charge.code(), any.policy(), any.source()),
                    charge.entries());
        }
    }

    /** Diagnoses charted for what was given count, and those of the visit where none is. */
    private @Nullable PolicyRow accepted(Charge charge, PayerTerms terms) {
        for (Entry entry : charge.entries()) {
            List<String> own = entry.administration().diagnoses();
            if (own.isEmpty()) {
                for (Diagnosis diagnosis : sheet.encounter().diagnoses()) {
                    PolicyRow row = accepted(diagnosis.code(), terms);
                    if (row != null) {
                        return row;
                    }
                }
            }
            for (String code : own) {
                PolicyRow row = accepted(code, terms);
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    private static @Nullable PolicyRow accepted(String diagnosis, PayerTerms terms) {
        PolicyRow row = terms.hydration(diagnosis.trim().replace(".", "").toUpperCase(Locale.ROOT));
        return row != null && row.value().equals(PayerTerms.ACCEPTED) ? row : null;
    }

    private void units(Charge charge, PayerTerms terms) {
        PolicyRow row = terms.row(PolicyRowKind.UNIT_LIMIT, charge.code());
        if (row == null || !once(charge.code() + " on " + charge.lineDate())) {
            return;
        }
        int units = 0;
        List<Entry> entries = new ArrayList<>();
        for (Charge other : sheet.charges()) {
            if (other.code().equals(charge.code()) && other.lineDate().equals(charge.lineDate())) {
                units += other.units();
                other.entries().stream()
                        .filter(entry -> !entries.contains(entry))
                        .forEach(entries::add);
            }
        }
        int limit = Integer.parseInt(row.value());
        if (units > limit) {
            LocalDate day = charge.lineDate();
            sheet.find(
                    Severity.WARNING,
                    new PayerUnitLimit.Over(charge.code(), units, day, limit, row.policy(), row.source()),
                    entries);
        }
    }

    private void authorisation(Charge charge, PayerTerms terms) {
        PolicyRow row = terms.row(PolicyRowKind.AUTHORISATION, charge.code());
        if (row != null && once("authorisation " + charge.code())) {
            sheet.find(
                    Severity.INFO,
                    new Authorisation.Wanted(charge.code(), row.policy(), row.source()),
                    charge.entries());
        }
    }

    private boolean once(String what) {
        return !told.contains(what) && told.add(what);
    }
}
