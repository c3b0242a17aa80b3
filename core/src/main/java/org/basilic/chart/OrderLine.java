package org.basilic.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** The events of one order, one after another, made into what ran and what was given. */
final class OrderLine {

    private final Face face;
    private final FeedMap map;
    private final RowCheck check;
    private final Fates fates;
    private final Points points;
    private final List<Run> runs = new ArrayList<>(1);
    private @Nullable Run open;
    private @Nullable Run last;
    private long lastStop;
    private boolean passing;
    private boolean paused;
    /** Rows whose whole run has begun and not ended. */
    private final Set<GivenRow> wholes = new HashSet<>(2);

    OrderLine(Face face, FeedMap map, RowCheck check, Fates fates, Points points) {
        this.face = face;
        this.map = map;
        this.check = check;
        this.fates = fates;
        this.points = points;
    }

    /** Returns what was given under the order, first things first. */
    List<Run> runs(List<GivenRow> rows) {
        for (Step step : Steps.of(rows, face, fates)) {
            take(step);
        }
        if (open != null && open.isHeld()) {
            endHeld(open);
        }
        return runs;
    }

    private void take(Step step) {
        Action action = step.event().action();
        if (action == null) {
            return;
        }
        if (step.ofWhole() && (action == Action.STOP || action == Action.RATE || action == Action.PAUSE)) {
            endOfWhole(step, action);
            return;
        }
        switch (action) {
            case START -> start(step);
            case BAG_CHANGE -> bagChange(step);
            case RATE -> rate(step);
            case PAUSE, HOLD -> pause(step, action);
            case RESUME -> resume(step);
            case SITE_CHANGE -> siteChange(step);
            case STOP -> stop(step);
            case BOLUS -> bolus(step);
            case PUSH -> once(step, Run.Manner.BY_HAND);
            case GIVEN -> once(step, Run.Manner.ONCE);
            case VOLUME -> volume(step);
            case WASTE -> waste(step);
            default -> fates.set(step.row(), Fate.META);
        }
    }

    private void start(Step step) {
        Said said = step.event().said();
        Run running = open;
        if (running != null && keepsOpen(running.purpose) != keepsOpen(said.purpose())) {
            close(running, step, false, false);
            running = null;
        }
        if (running != null) {
            if (step.ofWhole() && !wholes.isEmpty()) {
                running.point(OpenPointKind.RUNS_OVERLAP, step.row(), null);
            }
            running.goOn(step.time());
        } else if (goesOn(step)) {
            running = reopen(step, paused && step.seconds() > lastStop);
        } else {
            running = begin(step);
        }
        if (step.ofWhole()) {
            wholes.add(step.row());
        }
        hear(running, step);
        running.addBag(said, step.row(), grade(step));
        running.at(said.rate(), step.row(), grade(step));
        Quantity wasted = said.wasted();
        if (wasted != null) {
            running.addWaste(wasted, step.row(), grade(step));
        }
    }

    private Run begin(Step step) {
        Run run = new Run(step.row(), Run.Manner.RAN, step.time(), step.time());
        run.purpose = step.event().said().purpose();
        run.from("start", step.row(), grade(step));
        runs.add(run);
        open = run;
        return run;
    }

    private static boolean keepsOpen(@Nullable Purpose purpose) {
        return purpose == Purpose.KEEP_VEIN_OPEN;
    }

    /** Whether a start goes on with what stopped before: at once, within a change, or after a pause. */
    private boolean goesOn(Step step) {
        Run before = last;
        if (before == null
                || before.manner != Run.Manner.RAN
                || keepsOpen(before.purpose) != keepsOpen(step.event().said().purpose())) {
            return false;
        }
        long gap = step.seconds() - lastStop;
        return gap == 0 || paused || (passing && gap <= map.number(FeedSetting.PASSING_SECONDS));
    }

    private Run reopen(Step step, boolean gapIsPause) {
        Run run = last;
        if (run == null || run.stop == null) {
            throw new IllegalStateException("nothing stopped");
        }
        ChartTime stopped = run.stop;
        run.stop = null;
        run.evidence.removeIf(evidence -> evidence.fact().equals("stop"));
        if (gapIsPause) {
            run.hold(stopped);
            run.goOn(step.time());
            run.from("pauses", step.row(), grade(step));
        }
        open = run;
        last = null;
        return run;
    }

    private void bagChange(Step step) {
        Run running = open;
        if (running == null) {
            // It goes on with a bag of which no start was charted, unless that bag ended this second.
            running = goesOn(step) ? reopen(step, paused && step.seconds() > lastStop) : begunBefore(step);
        }
        running.goOn(step.time());
        hear(running, step);
        if (step.event().said().dose() != null) {
            running.point(OpenPointKind.DOSE_OF_BAG_UNCLEAR, step.row(), null);
        }
    }

    private void rate(Step step) {
        Said said = step.event().said();
        Quantity rate = said.rate();
        boolean none = rate != null && rate.amount().signum() == 0;
        Run running = open;
        if (running == null) {
            if (none) {
                leave(step, OpenPointKind.PAUSE_WITHOUT_RUN);
                return;
            }
            if (goesOn(step)) {
                running = reopen(step, paused && step.seconds() > lastStop);
            } else {
                running = begunBefore(step);
            }
        }
        if (keepsOpen(said.purpose()) && !keepsOpen(running.purpose)) {
            // From here on it only keeps the vein open: what treats has ended.
            close(running, step, false, false);
            running = begin(step);
        }
        hear(running, step);
        if (none) {
            running.hold(step.time());
            running.from("pauses", step.row(), grade(step));
        } else {
            if (rate != null) {
                running.goOn(step.time());
            }
            running.at(rate, step.row(), grade(step));
        }
    }

    /** Makes a run of which only a rate is known: it began at some time before, unless the site says that it began here. */
    private Run begunBefore(Step step) {
        boolean here = map.setting(FeedSetting.RATE_BEFORE_START).equals("start");
        Run run = new Run(step.row(), Run.Manner.RAN, step.time(), here ? step.time() : null);
        run.point(OpenPointKind.START_MISSING, step.row(), null);
        if (here) {
            run.from("start", step.row(), EvidenceGrade.DERIVED);
        }
        runs.add(run);
        open = run;
        return run;
    }

    private void pause(Step step, Action action) {
        Run running = open;
        if (running == null) {
            if (action == Action.HOLD) {
                fates.set(step.row(), Fate.NOT_GIVEN);
            } else {
                leave(step, OpenPointKind.PAUSE_WITHOUT_RUN);
            }
            return;
        }
        hear(running, step);
        running.hold(step.time());
        running.from("pauses", step.row(), grade(step));
    }

    private void resume(Step step) {
        Run running = open;
        if (running == null) {
            Run before = last;
            running = before != null && before.manner == Run.Manner.RAN
                    ? reopen(step, step.seconds() > lastStop)
                    : begunBefore(step);
        } else {
            running.goOn(step.time());
            running.from("pauses", step.row(), grade(step));
        }
        hear(running, step);
        running.at(step.event().said().rate(), step.row(), grade(step));
    }

    private void siteChange(Step step) {
        Run running = open == null ? last : open;
        if (running == null) {
            fates.set(step.row(), Fate.META);
            return;
        }
        hear(running, step);
    }

    private void stop(Step step) {
        Run running = open;
        if (running == null) {
            Run before = last;
            if (before != null) {
                before.uses(step.row());
                if (step.seconds() != lastStop) {
                    before.point(
                            OpenPointKind.SECOND_STOP,
                            step.row(),
                            step.time().local().toString());
                }
                return;
            }
            Run run = new Run(step.row(), Run.Manner.RAN, step.time(), null);
            run.point(OpenPointKind.STOP_WITHOUT_START, step.row(), null);
            runs.add(run);
            running = run;
        }
        hear(running, step);
        infused(running, step);
        close(running, step, step.event().passing(), false);
    }

    /** Takes the end of a row that tells a whole run; while others of the order run, it ends nothing. */
    private void endOfWhole(Step step, Action action) {
        wholes.remove(step.row());
        Run running = open;
        if (running == null) {
            return;
        }
        hear(running, step);
        infused(running, step);
        if (wholes.isEmpty()) {
            close(running, step, step.event().passing() || action == Action.RATE, action == Action.PAUSE);
        }
    }

    private void infused(Run running, Step step) {
        Said said = step.event().said();
        Quantity volume = said.volume();
        if (volume != null) {
            running.addInfused(volume, step.row(), grade(step));
        }
        Quantity wasted = said.wasted();
        if (wasted != null) {
            running.addWaste(wasted, step.row(), grade(step));
        }
    }

    private void close(Run running, Step step, boolean inPassing, boolean isPause) {
        running.goOn(step.time());
        running.stop = step.time();
        running.from("stop", step.row(), grade(step));
        wholes.clear();
        lastStop = step.seconds();
        passing = inPassing;
        paused = isPause;
        last = running;
        open = null;
    }

    /** Ends a run that was held and of which nothing more is told: it ran up to then. */
    private void endHeld(Run run) {
        Run.Held since = run.held.remove(run.held.size() - 1);
        run.stop = since.from();
        run.point(
                OpenPointKind.NEVER_RESUMED,
                run.rows.get(run.rows.size() - 1),
                since.from().local().toString());
        run.from("stop", run.rows.get(run.rows.size() - 1), EvidenceGrade.CHARTED);
    }

    private void bolus(Step step) {
        Run running = open;
        if (running == null) {
            once(step, Run.Manner.ONCE);
            return;
        }
        running.uses(step.row());
        running.point(OpenPointKind.BOLUS_IN_INFUSION, step.row(), null);
    }

    private void once(Step step, Run.Manner manner) {
        Run run = new Run(step.row(), manner, step.time(), step.time());
        run.purpose = step.event().said().purpose();
        run.from("start", step.row(), grade(step));
        hear(run, step);
        Said said = step.event().said();
        run.addBag(said, step.row(), grade(step));
        run.at(said.rate(), step.row(), grade(step));
        Quantity wasted = said.wasted();
        if (wasted != null) {
            run.addWaste(wasted, step.row(), grade(step));
        }
        runs.add(run);
    }

    private void volume(Step step) {
        Run running = open == null ? last : open;
        Quantity volume = step.event().said().volume();
        if (running == null) {
            leave(step, OpenPointKind.VOLUME_WITHOUT_RUN);
            return;
        }
        hear(running, step);
        if (volume != null) {
            running.addInfused(volume, step.row(), grade(step));
        }
    }

    private void waste(Step step) {
        Said said = step.event().said();
        Quantity wasted = said.wasted() == null ? said.dose() : said.wasted();
        Run of = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (of == null || wasted == null) {
            leave(step, OpenPointKind.WASTE_WITHOUT_DOSE);
            return;
        }
        of.uses(step.row());
        of.addWaste(wasted, step.row(), grade(step));
    }

    private void hear(Run run, Step step) {
        EvidenceGrade grade = grade(step);
        run.uses(step.row());
        run.hear(step.event().said(), step.row(), grade);
        run.lasting(step.event().said().minutes(), step.row(), grade);
        run.through(step.event().said().access(), step.row(), grade);
    }

    private EvidenceGrade grade(Step step) {
        return check.late(step.row()) ? EvidenceGrade.LATE : EvidenceGrade.CHARTED;
    }

    /** Leaves a row for a person. */
    private void leave(Step step, OpenPointKind kind) {
        fates.review(step.row(), kind);
        points.add(step.row(), RowCheck.point(kind, step.row(), null));
    }
}
