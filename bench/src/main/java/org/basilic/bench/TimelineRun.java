package org.basilic.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.server.drawing.TimelineDrawing;
import org.basilic.testkit.AdministrationEdit;

/** Draws the timeline of a visit with many administrations and says how long it took, the first time and later. */
public final class TimelineRun {

    private static final int TIMES = 20;

    private TimelineRun() {}

    /** Takes the number of administrations, 500 where none is told. */
    public static void main(String[] args) {
        int many = args.length == 0 ? 500 : Integer.parseInt(args[0]);
        Encounter visit = visit(many);
        CodedEncounter coded = new Coder(Reference.builtIn()).code(visit, Request.standard());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] took = new long[TIMES];
        long[] worked = new long[TIMES];
        int length = 0;
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            long beganWork = threads.getCurrentThreadCpuTime();
            length = TimelineDrawing.of(visit, coded, TimelineDrawing.Shows.CODES)
                    .svg("t", true)
                    .length();
            took[i] = Duration.ofNanos(System.nanoTime() - began).toMillis();
            worked[i] = Duration.ofNanos(threads.getCurrentThreadCpuTime() - beganWork)
                    .toMillis();
        }
        System.out.printf(
                "%d administrations, %d characters: first %d ms (%d ms of work), median of %d %d ms (%d ms of work)%n",
                many, length, took[0], worked[0], TIMES, median(took), median(worked));
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Returns the oncology day again and again, each an hour after the one before. */
    private static Encounter visit(int many) {
        Encounter day = OncologyVisit.encounter();
        List<Administration> given = new ArrayList<>();
        while (given.size() < many) {
            for (Administration one : day.administrations()) {
                if (given.size() < many) {
                    given.add(later(one, given.size()));
                }
            }
        }
        return day.withVisit(null).withAdministrations(given);
    }

    private static Administration later(Administration one, int place) {
        AdministrationEdit edit = new AdministrationEdit(one);
        int hours = place / 8;
        edit.id = "b" + place;
        edit.mixture = null;
        edit.continuesAfterVisit = null;
        edit.minutes = null;
        edit.pauses.clear();
        edit.start = one.start() == null ? null : one.start().plusHours(hours);
        edit.stop = one.stop() == null ? null : one.stop().plusHours(hours);
        return edit.done();
    }
}
