package org.basilic.worksheet;

import java.time.LocalDate;
import org.basilic.reference.DayTables;
import org.basilic.reference.Edits;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.Switch;

/** What holds on days other than the encounter's: a visit may run past the day on which a code or a rule changes. */
public interface OtherDays {

    /** Returns the tables of a day, or those of the encounter's day where none cover it. */
    DayTables tables(LocalDate day);

    /** Returns what the tables of a day say of codes beside each other. */
    Edits edits(LocalDate day);

    /** Returns what the payer's policy says on a day. */
    PayerTerms terms(LocalDate day);

    /** Returns the value of a switch on a day. */
    String value(Switch name, LocalDate day);
}
