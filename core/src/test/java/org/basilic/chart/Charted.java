package org.basilic.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Drug;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Rows told in the words of a chart, for tests: {@code order action HH:mm}, with what is said after it. */
final class Charted {

    static final String DAY = "2026-03-02";
    private static int key;

    private Charted() {}

    /** The settings of a site, and nothing else. */
    static FeedMap map(MapRow... more) {
        List<MapRow> rows = new ArrayList<>(List.of(more));
        for (String setting : List.of(
                "zone=America/New_York",
                "passing-seconds=60",
                "most-rate-ml-per-hour=2000",
                "most-hours=72",
                "late-hours=24",
                "pump-minutes=5",
                "pump-percent=10",
                "pump-silent-hours=6",
                "pump-alone=ask",
                "rate-before-start=ask",
                "default-setting=facility")) {
            String[] parts = setting.split("=", -1);
            rows.add(new MapRow(MapKind.SETTING, parts[0], parts[1], "test"));
        }
        return new FeedMap("test", rows);
    }

    /** A point event of a medication record. */
    static GivenRow row(String order, Action action, String time, Said said) {
        return row("k" + ++key, order, said, ChartEvent.of(action, at(time), said));
    }

    static GivenRow row(String order, Action action, String time) {
        return row(order, action, time, drug("cefazolin"));
    }

    /** A row that tells a whole run. */
    static GivenRow whole(String order, String start, String stop, Said said) {
        return whole(order, start, stop, Action.STOP, said);
    }

    static GivenRow whole(String order, String start, String stop, Action end, Said said) {
        return row(
                "k" + ++key,
                order,
                said,
                ChartEvent.of(Action.START, at(start), said),
                ChartEvent.of(end, at(stop), Said.NOTHING));
    }

    static GivenRow row(String item, String order, Said said, ChartEvent... events) {
        return new GivenRow(
                new RowId(item, ""),
                Change.ADD,
                new Version(null, null, "1"),
                new VisitKey("p1", "v1"),
                order,
                List.of(events),
                List.of(),
                new Place(Feed.MAR, item));
    }

    static GivenRow with(GivenRow row, Change change, int version) {
        return new GivenRow(
                row.id(),
                change,
                new Version(Instant.ofEpochSecond(1_772_000_000L + version), null, "" + version),
                row.visit(),
                row.order(),
                row.events(),
                row.points(),
                new Place(Feed.MAR, row.id().item() + " version " + version));
    }

    static GivenRow of(GivenRow row, VisitKey visit) {
        return new GivenRow(
                row.id(), row.change(), row.version(), visit, row.order(), row.events(), row.points(), row.place());
    }

    static Said drug(String name) {
        return said(name, ChartRoute.VEIN, null, null, null, null);
    }

    static Said rate(String rate) {
        return new Said(null, List.of(), null, null, null, null, amount(rate), null, null, null, null, null);
    }

    static Said said(
            String name,
            ChartRoute route,
            @Nullable String access,
            @Nullable String dose,
            @Nullable String volume,
            @Nullable Purpose purpose) {
        return new Said(
                new Drug(name, null, null, null, null),
                List.of(),
                null,
                route,
                access == null ? null : new AccessName(access, null, null),
                amount(dose),
                null,
                amount(volume),
                null,
                null,
                purpose,
                null);
    }

    static @Nullable Quantity amount(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String[] parts = written.split(" ", -1);
        return new Quantity(new BigDecimal(parts[0]), parts[1]);
    }

    /** {@code 10:00}, {@code 2026-03-03T10:00}, or either with an offset such as {@code 01:10-04:00}. */
    static ChartTime at(String time) {
        String full = time.contains("T") ? time : DAY + "T" + time;
        int sign = full.lastIndexOf('-');
        if (sign > full.indexOf('T')) {
            return new ChartTime(LocalDateTime.parse(full.substring(0, sign)), ZoneOffset.of(full.substring(sign)));
        }
        return ChartTime.of(LocalDateTime.parse(full));
    }
}
