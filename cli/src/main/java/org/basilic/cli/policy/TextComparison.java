package org.basilic.cli.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.FindingEffect;
import org.basilic.coding.PolicyComparison;
import org.basilic.coding.PolicyEffect;
import org.basilic.coding.PolicyTally;
import org.basilic.comparison.LineChange;
import org.basilic.price.PriceTally;
import org.basilic.reference.PolicyQuestion;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.jspecify.annotations.Nullable;

/** Writes for eyes which lines of each encounter differ and by which answer, then the counts. */
final class TextComparison implements ComparisonPrinter {

    private static final int SIDE = 34;
    private static final int ANSWER = 58;

    private final PolicyComparison comparison;

    TextComparison(PolicyComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public void begin(Output output) throws IOException {
        Paper paper = new Paper();
        paper.line(
                "   " + Paper.column(comparison.one(), SIDE) + Paper.column(comparison.other(), SIDE) + "difference");
        output.text(paper.toString());
        output.endRecord();
    }

    @Override
    public void print(ComparedEncounter compared, Output output) {
        Paper paper = new Paper();
        paper.gap();
        paper.hanging(
                "",
                "Encounter " + compared.one().encounter() + ", "
                        + compared.one().effective() + statuses(compared));
        for (PolicyEffect effect : compared.lines()) {
            Set<LineChange> changes = effect.line().changes();
            paper.line(" " + mark(changes) + " "
                    + Paper.column(side(effect.line().before()), SIDE)
                    + Paper.column(side(effect.line().after()), SIDE)
                    + String.join(
                            ", ", changes.stream().map(LineChange::written).toList()));
            paper.hanging("     ", answers(effect.alone(), effect.involved()));
        }
        for (FindingEffect effect : compared.findings()) {
            Finding finding = effect.finding();
            paper.hanging(
                    (effect.added() ? " + " : " - ")
                            + Paper.column(
                                    finding.severity().written() + " "
                                            + finding.because().rule().id(),
                                    18),
                    finding.because().inWords());
            paper.hanging("     ", answers(effect.alone(), List.of()));
        }
        output.text(paper.toString());
    }

    @Override
    public void end(PolicyTally tally, @Nullable PriceTally prices, Output output) {
        Paper paper = new Paper();
        paper.gap();
        paper.line(tally.encounters() + (tally.encounters() == 1 ? " encounter" : " encounters") + " compared, "
                + tally.changed() + " changed: lines " + tally.added() + " added, " + tally.gone() + " gone, "
                + tally.altered() + " changed; findings " + tally.findings());
        int idle = 0;
        if (tally.changed() > 0) {
            paper.gap().line(Paper.column("by", ANSWER) + "encounters     lines  findings");
        }
        for (Map.Entry<PolicyQuestion, PolicyTally.Count> each :
                tally.byAnswer().entrySet()) {
            idle += each.getValue().encounters() == 0 ? 1 : 0;
            count(each.getKey().toString(), each.getValue(), paper);
        }
        count("several together", tally.together(), paper);
        if (idle > 0) {
            paper.line((idle == 1 ? "1 answer differs" : idle + " answers differ") + " without changing anything here");
        }
        if (prices != null) {
            dollars(prices, paper);
        }
        output.text(paper.toString());
    }

    /** By imported tables of amounts, the second policy less the first. */
    private static void dollars(PriceTally prices, Paper paper) {
        paper.gap()
                .line(Paper.column("expected amounts, second less first", ANSWER) + "   dollars      told    untold");
        dollars("whole encounters", prices.encounters(), paper);
        prices.byAnswer().forEach((answer, sum) -> dollars("lines by " + answer, sum, paper));
        if (prices.together().told() + prices.together().untold() > 0) {
            dollars("lines by several together", prices.together(), paper);
        }
    }

    private static void dollars(String what, PriceTally.Sum sum, Paper paper) {
        paper.line(Paper.column(what, ANSWER)
                + String.format("%10s%10d%10d", sum.dollars().toPlainString(), sum.told(), sum.untold()));
    }

    private static void count(String what, PolicyTally.Count count, Paper paper) {
        if (count.encounters() > 0) {
            paper.line(Paper.column(what, ANSWER)
                    + String.format("%10d%10d%10d", count.encounters(), count.lines(), count.findings()));
        }
    }

    private static String statuses(ComparedEncounter compared) {
        String one = compared.one().status().written();
        String other = compared.other().status().written();
        return one.equals(other) ? "" : ", " + one + " -> " + other;
    }

    private static String answers(List<PolicyQuestion> alone, List<PolicyQuestion> involved) {
        if (!alone.isEmpty()) {
            return "by " + joined(alone, ", and as well by ");
        }
        return "by several together" + (involved.isEmpty() ? "" : ", among them " + joined(involved, ", "));
    }

    private static String joined(List<PolicyQuestion> answers, String between) {
        List<String> words = new ArrayList<>();
        answers.forEach(answer -> words.add(answer.toString()));
        return String.join(between, words);
    }

    private static String mark(Set<LineChange> changes) {
        if (changes.contains(LineChange.ADDED)) {
            return "+";
        }
        return changes.contains(LineChange.GONE) ? "-" : "*";
    }

    private static String side(@Nullable CodedLine line) {
        if (line == null) {
            return "";
        }
        String code = line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
        return Paper.column(code, 14) + "x" + Paper.column(line.units() + "", 6) + line.serviceDate();
    }
}
