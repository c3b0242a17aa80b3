package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.basilic.model.Setting;
import org.basilic.reference.PolicyRowKind;
import org.jspecify.annotations.Nullable;

/**
 * A row that a site may take into the policy of a payer, drawn from what the payer denied. A draft: a person must read the payer's
 * own words before it is put into force.
 *
 * @param setting null for both
 * @param from the first day of service on which the payer answered so
 * @param source what it rests on, as a row cites it
 * @param denials how many answers say so
 * @param dollars denied by them
 */
public record SuggestedRow(
        String payer,
        PolicyRowKind kind,
        String subject,
        @Nullable Setting setting,
        String value,
        LocalDate from,
        String source,
        int denials,
        BigDecimal dollars) {

    /** Returns the row as a policy file has it. */
    public String inFile() {
        String both = setting == null ? "both" : setting.written();
        return String.join(",", kind.written(), subject, both, value, from.toString(), "", source);
    }
}
