package org.basilic.server.overrides;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * The lines that go out: those that were coded, with the overrides that stand.
 *
 * @param coded the result with these lines in it
 * @param lines the same lines, each with the override that set it
 * @param removed coded lines that do not go out, each with its override
 * @param unfit overrides that stand but fit no line of this result: the record changed, so a person must look again
 * @param accepted rules whose findings were accepted
 */
public record StandingLines(
        CodedEncounter coded,
        List<StandingLine> lines,
        List<StandingLine> removed,
        List<LineOverride> unfit,
        Set<String> accepted) {

    /**
     * One line.
     *
     * @param by the override that set or removed it; null where it stands as it was coded
     */
    public record StandingLine(CodedLine line, @Nullable LineOverride by) {}

    /** Copies the collections, so that nobody changes them later. */
    public StandingLines {
        lines = List.copyOf(lines);
        removed = List.copyOf(removed);
        unfit = List.copyOf(unfit);
        accepted = Set.copyOf(accepted);
    }

    /**
     * Puts the overrides of a visit over its result. An override fits where the result has the line that it was made on, to
     * the last unit; of two on one line the later one stands.
     *
     * @param overrides in the order in which they were made; those that were taken back count for nothing
     */
    public static StandingLines of(CodedEncounter coded, List<LineOverride> overrides) {
        List<@Nullable LineOverride> by = new ArrayList<>();
        coded.lines().forEach(line -> by.add(null));
        List<StandingLine> added = new ArrayList<>();
        List<LineOverride> unfit = new ArrayList<>();
        Set<String> accepted = new HashSet<>();
        for (LineOverride one : overrides) {
            if (!one.stands()) {
                continue;
            }
            switch (one.kind()) {
                case ACCEPT -> accept(one, coded, accepted, unfit);
                case ADD -> added.add(new StandingLine(added(one), one));
                case CHANGE, REMOVE -> {
                    int place = place(one, coded);
                    if (place < 0) {
                        unfit.add(one);
                    } else {
                        by.set(place, one);
                    }
                }
            }
        }
        List<StandingLine> standing = new ArrayList<>();
        List<StandingLine> removed = new ArrayList<>();
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine line = coded.lines().get(i);
            LineOverride set = by.get(i);
            if (set != null && set.kind() == OverrideKind.REMOVE) {
                removed.add(new StandingLine(line, set));
            } else {
                standing.add(new StandingLine(set == null ? line : changed(line, set), set));
            }
        }
        standing.addAll(added);
        return new StandingLines(with(coded, status(coded, accepted), standing), standing, removed, unfit, accepted);
    }

    /** Returns how many lines go out otherwise than they were coded. */
    public int overridden() {
        return (int) lines.stream().filter(line -> line.by() != null).count() + removed.size();
    }

    private static void accept(LineOverride one, CodedEncounter coded, Set<String> accepted, List<LineOverride> unfit) {
        String rule = one.rule();
        if (rule != null
                && coded.findings().stream()
                        .anyMatch(finding -> finding.because().rule().id().equals(rule))) {
            accepted.add(rule);
        } else {
            unfit.add(one);
        }
    }

    private static int place(LineOverride one, CodedEncounter coded) {
        List<Billed> billed = coded.lines().stream().map(Billed::of).toList();
        Integer line = one.line();
        if (line != null
                && line >= 1
                && line <= billed.size()
                && billed.get(line - 1).equals(one.before())) {
            return line - 1;
        }
        int first = billed.indexOf(one.before());
        return first >= 0 && first == billed.lastIndexOf(one.before()) ? first : -1;
    }

    private static CodedLine changed(CodedLine line, LineOverride by) {
        Billed after = after(by);
        List<Reason> because = new ArrayList<>();
        because.add(new ByHand(by.reasonCode(), Billed.of(line).inWords()));
        because.addAll(line.because());
        return new CodedLine(
                after.code(),
                after.modifiers(),
                after.units(),
                line.kind(),
                after.day(),
                line.administrations(),
                line.access(),
                line.minutes(),
                line.ndc(),
                line.diagnosisPointers(),
                because);
    }

    private static CodedLine added(LineOverride by) {
        Billed after = after(by);
        return new CodedLine(
                after.code(),
                after.modifiers(),
                after.units(),
                LineKind.SERVICE,
                after.day(),
                List.of(),
                null,
                null,
                null,
                List.of(1),
                List.of(new ByHand(by.reasonCode(), "nothing")));
    }

    private static Billed after(LineOverride by) {
        Billed after = by.after();
        if (after == null) {
            throw new IllegalStateException("an override that sets a line has one");
        }
        return after;
    }

    /** What blocks is settled once a person has accepted every finding that is an error. */
    private static Status status(CodedEncounter coded, Set<String> accepted) {
        List<String> errors = coded.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.because().rule().id())
                .toList();
        boolean settled = !errors.isEmpty() && accepted.containsAll(errors);
        return coded.status() == Status.BLOCKED && settled ? Status.REVIEW : coded.status();
    }

    private static CodedEncounter with(CodedEncounter coded, Status status, List<StandingLine> lines) {
        return new CodedEncounter(
                coded.encounter(),
                status,
                coded.policy(),
                coded.effective(),
                coded.rulebook(),
                coded.referenceData(),
                lines.stream().map(StandingLine::line).collect(Collectors.toList()),
                coded.notReported(),
                coded.minutes(),
                coded.amounts(),
                coded.edits(),
                coded.findings(),
                coded.alternatives(),
                coded.evidence());
    }
}
