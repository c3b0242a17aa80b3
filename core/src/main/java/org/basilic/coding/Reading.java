package org.basilic.coding;

import java.util.List;
import org.basilic.result.CodedLine;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;

/**
 * An encounter coded under one reading of its times.
 *
 * @param turned which of the times that the clock showed twice are not read as usual, see
 *     {@link org.basilic.worksheet.LocalClock}
 */
record Reading(long turned, Worksheet sheet, Steps.Done done) {

    /** Codes the encounter on the worksheet. */
    static Reading of(long turned, Worksheet sheet) {
        return new Reading(turned, sheet, Steps.run(sheet));
    }

    /** Whether the order of the times allows it. */
    boolean possible() {
        return sheet.clock().possible();
    }

    /** Returns what is billed; reasons and pointers do not matter here. */
    List<CodedLine> bill() {
        return Lines.of(sheet.charges(), null);
    }

    /** Returns the counted minutes of all administrations, each by itself. */
    int minutes() {
        int minutes = 0;
        for (Entry entry : done.entries()) {
            minutes += entry.clocked().minutes();
        }
        return minutes;
    }

    /** Returns the counted minutes of one administration. */
    int minutes(String administration) {
        return entry(administration).clocked().minutes();
    }

    /** Returns an administration by its id. */
    Entry entry(String administration) {
        for (Entry entry : done.entries()) {
            if (entry.id().equals(administration)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no such administration: " + administration);
    }
}
