package org.basilic.rules.delivery;

import java.util.List;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;

/** A delivery outside the ladder. */
public final class Single {

    private Single() {}

    /** Returns a delivery of one administration, put on the worksheet. */
    public static Delivery of(Entry entry, Worksheet sheet) {
        return of(List.of(entry), sheet);
    }

    /** Returns a delivery of administrations coded as one, with the times of the first, put on the worksheet. */
    public static Delivery of(List<Entry> entries, Worksheet sheet) {
        Entry first = entries.get(0);
        String drug = first.drug();
        Delivery delivery = new Delivery(
                entries,
                drug == null ? List.of() : List.of(drug),
                drug != null,
                Family.THERAPEUTIC,
                Technique.PUSH,
                first.clocked().running(),
                first.clocked().seconds(),
                first.clocked().when(),
                first.clocked().stop());
        sheet.deliveries().add(delivery);
        return delivery;
    }
}
