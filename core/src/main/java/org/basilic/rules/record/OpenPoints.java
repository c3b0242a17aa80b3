package org.basilic.rules.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that turns what the reading of a record left open into findings. */
public final class OpenPoints {

    private OpenPoints() {}

    /** What one finding is about: an order, or else an administration, or else the record. */
    private record Subject(
            OpenPointKind kind,
            String feed,
            @Nullable String order,
            @Nullable String administration) {

        static Subject of(OpenPoint point) {
            return new Subject(
                    point.kind(), point.feed(), point.order(), point.order() == null ? point.administration() : null);
        }
    }

    /** Adds a finding for each kind of point about each order. */
    public static void find(List<Entry> entries, Worksheet sheet) {
        List<OpenPoint> points = sheet.encounter().openPoints();
        if (points.isEmpty()) {
            return;
        }
        Map<Subject, List<OpenPoint>> together = new LinkedHashMap<>();
        for (OpenPoint point : points) {
            together.computeIfAbsent(Subject.of(point), subject -> new ArrayList<>(1))
                    .add(point);
        }
        together.values().forEach(alike -> find(alike, concerned(alike, entries), sheet));
    }

    private static void find(List<OpenPoint> alike, List<Entry> concerned, Worksheet sheet) {
        OpenPoint first = alike.get(0);
        OpenPointKind kind = first.kind();
        Entries where = new Entries(first.order(), first.feed(), first.place(), first.found(), alike.size());
        switch (sheet.tables().effectOf(kind)) {
            case BLOCKS -> sheet.ask(new NotTold.Unread(kind, where), concerned);
            case WARNS -> sheet.find(Severity.WARNING, WantsLook.of(kind, where), concerned);
            case NOTES -> sheet.find(Severity.INFO, new WorthKnowing.Noted(kind, where), concerned);
        }
    }

    private static List<Entry> concerned(List<OpenPoint> alike, List<Entry> entries) {
        List<Entry> concerned = new ArrayList<>(1);
        for (Entry entry : entries) {
            for (OpenPoint point : alike) {
                if (entry.id().equals(point.administration())) {
                    concerned.add(entry);
                    break;
                }
            }
        }
        return concerned;
    }
}
