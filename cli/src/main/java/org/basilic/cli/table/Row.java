package org.basilic.cli.table;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Disposition;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;

/**
 * One administration in the timeline.
 *
 * @param bars what is drawn, in clock order; empty for an entry without clock times
 * @param codes the codes of the lines that stand for it
 */
record Row(Administration administration, List<Bar> bars, Set<String> codes) {

    static List<Row> all(List<Administration> administrations, CodedEncounter coded) {
        Map<String, List<MinuteStretch>> ledger = new HashMap<>();
        for (MinuteStretch stretch : coded.minutes()) {
            ledger.computeIfAbsent(stretch.administration(), id -> new ArrayList<>())
                    .add(stretch);
        }
        List<Row> rows = new ArrayList<>();
        for (Administration administration : administrations) {
            List<Bar> bars = bars(administration, ledger.getOrDefault(administration.id(), List.of()));
            rows.add(new Row(administration, bars, codes(administration.id(), coded.lines())));
        }
        return rows;
    }

    private static List<Bar> bars(Administration administration, List<MinuteStretch> stretches) {
        List<Bar> bars = new ArrayList<>();
        for (MinuteStretch stretch : stretches) {
            if (stretch.from() != null) {
                LocalDateTime to = stretch.to() == null ? stretch.from().plusMinutes(stretch.minutes()) : stretch.to();
                boolean moment = stretch.disposition() == Disposition.BILLED
                        && stretch.from().equals(to);
                Stroke stroke = moment ? Stroke.MOMENT : Stroke.of(stretch.disposition());
                bars.add(new Bar(stretch.from(), to, stroke, stretch.code()));
            }
        }
        // A result without ledgers still shows what was charted.
        LocalDateTime start = administration.start();
        LocalDateTime stop = administration.stop();
        if (bars.isEmpty() && start != null) {
            boolean ran = stop != null && stop.isAfter(start);
            LocalDateTime end = stop != null && ran ? stop : start;
            bars.add(new Bar(start, end, ran ? Stroke.CHARTED : Stroke.MOMENT, null));
        }
        bars.sort((one, other) -> one.from().compareTo(other.from()));
        return bars;
    }

    private static Set<String> codes(String id, List<CodedLine> lines) {
        Set<String> codes = new LinkedHashSet<>();
        for (CodedLine line : lines) {
            boolean ofTime = line.kind() == LineKind.ADMINISTRATION;
            if (ofTime && line.administrations().contains(id)) {
                codes.add(line.code());
            }
        }
        return codes;
    }
}
