package org.basilic.rules.delivery;

import java.util.List;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Site;
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
        Delivery delivery = new Delivery(entries, Family.THERAPEUTIC, Site.NONE).as(Technique.PUSH);
        sheet.deliveries().add(delivery);
        return delivery;
    }
}
