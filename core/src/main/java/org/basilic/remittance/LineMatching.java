package org.basilic.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DateSpan;
import org.jspecify.annotations.Nullable;

/** Finds the line of our claim that each answered line answers. The order of the answered lines changes nothing. */
final class LineMatching {

    /** The ways after the control number, the surest first. */
    private static final List<Way> WAYS = List.of(
            new Way(LineMatchBy.CODE_MODIFIERS_DAY_CHARGE, true, true, true),
            new Way(LineMatchBy.CODE_DAY_CHARGE, false, true, true),
            new Way(LineMatchBy.CODE_MODIFIERS_CHARGE, true, false, true),
            new Way(LineMatchBy.CODE_MODIFIERS_DAY, true, true, false));

    private final PaidClaim paid;
    private final Claim ours;
    private final @Nullable LineMatch[] found;
    private final List<ClaimLine> free;

    private LineMatching(PaidClaim paid, Claim ours) {
        this.paid = paid;
        this.ours = ours;
        this.found = new LineMatch[paid.lines().size()];
        this.free = new ArrayList<>(ours.lines());
    }

    /** What two lines must have in common. */
    private record Way(LineMatchBy by, boolean modifiers, boolean day, boolean charge) {

        @Nullable
        Key key(PaidLine line, @Nullable DateSpan ofClaim) {
            DateSpan service = line.service() == null ? ofClaim : line.service();
            String code = line.codeAsBilled() == null ? line.revenue() : line.codeAsBilled();
            if (code == null || (charge && line.charge() == null) || day == (service == null)) {
                return null;
            }
            return key(code, line.modifiersAsBilled(), service, line.charge());
        }

        @Nullable
        Key key(ClaimLine line, @Nullable DateSpan statement) {
            DateSpan service = line.service() == null ? statement : line.service();
            String code = line.code() == null ? line.revenue() : line.code();
            if (code == null || (charge && line.charge() == null) || (day && service == null)) {
                return null;
            }
            return key(code, line.modifiers(), service, line.charge());
        }

        private Key key(String code, List<String> said, @Nullable DateSpan service, @Nullable BigDecimal dollars) {
            return new Key(
                    code, modifiers ? said : List.of(), day ? service : null, charge ? Cents.form(dollars) : null);
        }
    }

    private record Key(
            String code,
            List<String> modifiers,
            @Nullable DateSpan service,
            @Nullable BigDecimal charge) {}

    /** Matches the lines of an answer with those of the claim that it answers. */
    static ClaimMatch of(Judged judged, Claim ours, ClaimMatchBy by) {
        LineMatching matching = new LineMatching(judged.claim(), ours);
        matching.byControlNumber();
        for (Way way : WAYS) {
            matching.by(way);
        }
        return new ClaimMatch(judged, ours, by, matching.matches(), matching.unanswered());
    }

    /** Several answered lines may name one line of ours: a payer may divide a line. */
    private void byControlNumber() {
        List<ClaimLine> answered = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            PaidLine line = paid.lines().get(i);
            for (ClaimLine each : ours.lines()) {
                if (each.control() != null && each.control().equals(line.control())) {
                    found[i] = new LineMatch(line, each, LineMatchBy.CONTROL_NUMBER);
                    answered.add(each);
                    break;
                }
            }
        }
        free.removeAll(answered);
    }

    private void by(Way way) {
        Map<Key, List<Integer>> asked = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            Key key = found[i] == null ? way.key(paid.lines().get(i), paid.service()) : null;
            if (key != null) {
                asked.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
            }
        }
        DateSpan statement =
                ours.institution() == null ? null : ours.institution().statement();
        Map<Key, List<ClaimLine>> there = new LinkedHashMap<>();
        for (ClaimLine line : free) {
            Key key = way.key(line, statement);
            if (key != null && asked.containsKey(key)) {
                there.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
            }
        }
        there.forEach((key, lines) -> pair(asked.getOrDefault(key, List.of()), lines, way));
    }

    /** Pairs lines with one key in their order, where it makes no difference which is which. */
    private void pair(List<Integer> places, List<ClaimLine> lines, Way way) {
        boolean one = places.size() == 1 && lines.size() == 1;
        if (!one && !(alike(lines) && places.size() <= lines.size())) {
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            ClaimLine line = lines.get(i);
            found[places.get(i)] = new LineMatch(paid.lines().get(places.get(i)), line, way.by());
            free.remove(line);
        }
    }

    private static boolean alike(List<ClaimLine> lines) {
        ClaimLine first = lines.get(0);
        for (ClaimLine each : lines) {
            if (!each.modifiers().equals(first.modifiers())
                    || !Cents.same(each.charge(), first.charge())
                    || each.service() == null
                    || !each.service().equals(first.service())) {
                return lines.size() == 1;
            }
        }
        return true;
    }

    private List<LineMatch> matches() {
        List<LineMatch> matches = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            LineMatch match = found[i];
            PaidLine line = paid.lines().get(i);
            if (match == null) {
                boolean perhaps = free.stream()
                        .anyMatch(ours -> ours.code() != null && ours.code().equals(line.codeAsBilled()));
                match = new LineMatch(line, null, perhaps ? LineMatchBy.AMBIGUOUS : LineMatchBy.NONE);
            }
            matches.add(match);
        }
        return matches;
    }

    private List<ClaimLine> unanswered() {
        return paid.lines().isEmpty() ? List.of() : free;
    }
}
