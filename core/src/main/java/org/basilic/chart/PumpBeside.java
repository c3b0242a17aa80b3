package org.basilic.chart;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;

/** What a pump tells, laid beside what was charted. */
final class PumpBeside {

    private final FeedMap map;
    private final Fates fates;

    PumpBeside(FeedMap map, Fates fates) {
        this.map = map;
        this.fates = fates;
    }

    /** Returns what was given: what was charted, with what the pump adds; and adds to the points what a person must look at. */
    List<Run> join(List<Run> runs, List<OpenPoint> points) {
        List<Run> given = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (run.feed != Feed.PUMP || map.setting(FeedSetting.PUMP_ALONE).equals("code")) {
                given.add(run);
            } else {
                run.rows.forEach(row -> fates.review(row, OpenPointKind.PUMP_ONLY));
                points.add(RowCheck.point(OpenPointKind.PUMP_ONLY, run.rows.get(0), null));
            }
        }
        return given;
    }
}
