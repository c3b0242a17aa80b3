package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.basilic.claim.Site.SitePayer;
import org.jspecify.annotations.Nullable;

/** Orders what was denied by money and urgency. */
final class Worklist {

    private static final Comparator<DeniedLine> DEAREST_FIRST = Comparator.comparing(
                    Worklist::known, Comparator.reverseOrder())
            .thenComparing(denied -> denied.adjustment().code());

    private static final Comparator<WorkItem> HEAVIEST_FIRST = Comparator.comparing(
                    WorkItem::weight, Comparator.reverseOrder())
            .thenComparing(WorkItem::money, Comparator.reverseOrder())
            .thenComparing(WorkItem::daysLeft, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(item -> item.first().claimNumber())
            .thenComparingInt(item -> Worklist.line(item.first()))
            .thenComparing(item -> item.first().judged(), Judged.IN_TIME);

    private Worklist() {}

    static List<WorkItem> of(List<DeniedLine> denials, Basis basis) {
        IdentityHashMap<Object, List<DeniedLine>> byLine = new IdentityHashMap<>();
        List<List<DeniedLine>> groups = new ArrayList<>();
        for (DeniedLine denied : denials) {
            Object line = denied.paid() == null ? denied.judged() : denied.paid();
            List<DeniedLine> group = byLine.get(line);
            if (group == null) {
                group = new ArrayList<>();
                byLine.put(line, group);
                groups.add(group);
            }
            group.add(denied);
        }
        List<WorkItem> items = new ArrayList<>();
        for (List<DeniedLine> group : groups) {
            group.sort(DEAREST_FIRST);
            items.add(item(group, basis));
        }
        items.sort(HEAVIEST_FIRST);
        return items;
    }

    private static WorkItem item(List<DeniedLine> reasons, Basis basis) {
        DeniedLine first = reasons.get(0);
        BigDecimal money = Cents.ZERO;
        for (DeniedLine each : reasons) {
            money = money.add(known(each));
        }
        SitePayer payer = basis.payer(first.claim(), first.judged().payment());
        LocalDate day = first.day();
        LocalDate last = payer == null || payer.timelyFilingDays() == null || day == null
                ? null
                : day.plusDays(payer.timelyFilingDays());
        Long left = last == null || basis.asOf() == null ? null : (Long) ChronoUnit.DAYS.between(basis.asOf(), last);
        return new WorkItem(reasons, money, first.action(), last, left, WorkItem.urgency(left));
    }

    private static BigDecimal known(DeniedLine denied) {
        BigDecimal amount = denied.amount();
        return amount == null ? Cents.ZERO : amount;
    }

    private static int line(DeniedLine denied) {
        if (denied.ours() != null) {
            return denied.ours().number();
        }
        @Nullable PaidLine paid = denied.paid();
        return paid == null ? 0 : paid.number();
    }
}
