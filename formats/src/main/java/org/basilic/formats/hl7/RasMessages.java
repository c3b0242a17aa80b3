package org.basilic.formats.hl7;

import org.basilic.chart.GivenRow;
import org.basilic.chart.VisitKey;

/** Reads what was given (RAS), and what was ordered beside it. */
final class RasMessages {

    private RasMessages() {}

    /** Hands on the rows of a message whose patient is told. */
    static void rows(MessageHead head, VisitKey visit, Gathered rows) {
        for (OrderGroup order : OrderGroup.of(head.message())) {
            rows.order(order.common);
            GivenRow ordered = OrderRows.of(order, head, visit);
            if (ordered != null) {
                rows.row(ordered);
            }
            for (OrderGroup.Given group : order.given) {
                for (Segment rxa : group.given) {
                    rows.row(AdministeredRow.of(order, group, rxa, head, visit));
                }
            }
        }
    }
}
