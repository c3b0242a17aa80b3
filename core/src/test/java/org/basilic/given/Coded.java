package org.basilic.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;
import org.basilic.result.NotReported;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.rules.amount.AmountRules;
import org.basilic.rules.diagnosis.DiagnosisRules;
import org.jspecify.annotations.Nullable;

/**
 * A result read short. What it says of administrations is told apart from what it says of the drugs themselves and of
 * diagnoses, so that a test of the ones need not chart the others.
 */
public record Coded(CodedEncounter result) {

    private static final String NEAR = "T-10";
    private static final Set<String> OF_DRUGS =
            AmountRules.cards().stream().map(RuleCard::id).collect(Collectors.toSet());
    private static final Set<String> OF_DIAGNOSES =
            DiagnosisRules.cards().stream().map(RuleCard::id).collect(Collectors.toSet());

    /**
     * Returns the lines, drugs aside, as in {@code 96365 96366x2 96372-59}: by code, then modifier, the units of equal ones
     * added up.
     */
    public String bill() {
        TreeMap<String, Integer> units = new TreeMap<>();
        for (CodedLine line : lines()) {
            units.merge(named(line), line.units(), Integer::sum);
        }
        return written(units);
    }

    /** Returns the lines as {@link #bill} does, each with the day of the month before it, as in {@code 2:96365 3:96366x2}. */
    public String billByDay() {
        TreeMap<String, Integer> units = new TreeMap<>();
        for (CodedLine line : lines()) {
            units.merge(line.serviceDate().getDayOfMonth() + ":" + named(line), line.units(), Integer::sum);
        }
        return written(units);
    }

    /** Returns the lines, drugs aside. */
    public List<CodedLine> lines() {
        return result.lines().stream()
                .filter(line -> line.kind() == LineKind.ADMINISTRATION || line.kind() == LineKind.SERVICE)
                .toList();
    }

    /** Returns the only line of a code. */
    public CodedLine line(String code) {
        List<CodedLine> found =
                lines().stream().filter(line -> line.code().equals(code)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines of " + code + " in " + bill());
        }
        return found.get(0);
    }

    /** Returns the reasons of every line of a code. */
    public List<Reason> because(String code) {
        return lines().stream()
                .filter(line -> line.code().equals(code))
                .flatMap(line -> line.because().stream())
                .toList();
    }

    /** Returns the ids of the rules that made the lines of a code. */
    public Set<String> rules(String code) {
        return ids(because(code));
    }

    /** Returns why an administration has no line, or why a code was not used for it. */
    public List<Reason> left(String administration) {
        return result.notReported().stream()
                .filter(left -> administration.equals(left.administration()))
                .flatMap(left -> left.because().stream())
                .filter(Coded::ofAdministration)
                .toList();
    }

    /** Returns the ids of the rules that left an administration, or a code for it, out. */
    public Set<String> leftBy(String administration) {
        return ids(left(administration));
    }

    /** Returns why a code was not used. */
    public List<Reason> unused(String code) {
        return result.notReported().stream()
                .filter(left -> code.equals(left.code()))
                .flatMap(left -> left.because().stream())
                .toList();
    }

    /** Returns the administrations that are said to have no line, or one code less. */
    public List<String> leftOut() {
        return result.notReported().stream()
                .filter(left -> left.because().stream().anyMatch(Coded::ofAdministration))
                .map(NotReported::administration)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    /** Returns what was found about administrations and services; not that something ran near a threshold. */
    public List<Reason> found() {
        return result.findings().stream()
                .map(Finding::because)
                .filter(Coded::ofAdministration)
                .filter(because -> !because.rule().id().equals(NEAR))
                .toList();
    }

    /** Returns what ran near a threshold, as in {@code a b: 89 minutes count ...}. */
    public List<String> near() {
        return result.findings().stream()
                .filter(finding -> finding.because().rule().id().equals(NEAR))
                .map(finding -> String.join(" ", finding.administrations()) + ": "
                        + finding.because().inWords())
                .toList();
    }

    /** Returns the lines of drugs and their waste, as in {@code J1745x30 J1745-JWx5}: by code, then modifier. */
    public String drugs() {
        TreeMap<String, Integer> units = new TreeMap<>();
        for (CodedLine line : result.lines()) {
            if (line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE) {
                units.merge(named(line), line.units(), Integer::sum);
            }
        }
        return written(units);
    }

    /** Returns the lines of drugs and their waste as {@link #drugs} does, each with its day and product. */
    public String drugsByProduct() {
        TreeMap<String, Integer> units = new TreeMap<>();
        for (CodedLine line : result.lines()) {
            if (line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE) {
                String product = line.ndc() == null ? "" : "/" + line.ndc();
                units.merge(line.serviceDate() + ":" + named(line) + product, line.units(), Integer::sum);
            }
        }
        return written(units);
    }

    /** Returns what was found about drugs, the gravest first. */
    public List<Reason> drugFindings() {
        return result.findings().stream()
                .map(Finding::because)
                .filter(Coded::ofDrugs)
                .toList();
    }

    /** Returns why an administration's drug has no line. */
    public List<Reason> leftDrug(String administration) {
        return result.notReported().stream()
                .filter(left -> administration.equals(left.administration()))
                .flatMap(left -> left.because().stream())
                .filter(Coded::ofDrugs)
                .toList();
    }

    /** Returns the reasons of the lines of a drug and its waste. */
    public List<Reason> becauseOfDrug(String code) {
        return result.lines().stream()
                .filter(line -> line.code().equals(code))
                .flatMap(line -> line.because().stream())
                .toList();
    }

    /** Returns the findings about drugs as {@code severity rule}, as in {@code error JW-03}, in the order of the result. */
    public List<String> foundOfDrugs() {
        return result.findings().stream()
                .filter(finding -> ofDrugs(finding.because()))
                .map(finding -> finding.severity().written() + " "
                        + finding.because().rule().id())
                .toList();
    }

    /** Returns why a drug, or its waste, has the lines that it has: the ids of the rules. */
    public Set<String> rulesOfDrug(String code) {
        return ids(becauseOfDrug(code));
    }

    /**
     * Returns the account of an administration's drug, as in {@code 400 opened = 350 given + 50 wasted + 0 kept + 0
     * unexplained mg}; what is not known is left out, and so are other patients where nothing went to any.
     */
    public String account(String administration) {
        DrugAmount amount = amount(administration);
        if (amount == null) {
            return "nothing";
        }
        List<String> parts = new ArrayList<>();
        add(amount.given(), "given", parts);
        add(amount.wasted(), "wasted", parts);
        add(amount.kept(), "kept", parts);
        add(amount.usedForOthers(), "for others", parts);
        add(amount.unexplained(), "unexplained", parts);
        String opened = amount.opened() == null ? "" : plain(amount.opened()) + " opened = ";
        return opened + String.join(" + ", parts) + " " + amount.unit();
    }

    private static void add(@Nullable BigDecimal amount, String what, List<String> to) {
        if (amount != null) {
            to.add(plain(amount) + " " + what);
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** Returns what became of the amounts of an administration, null where none is charted. */
    public @Nullable DrugAmount amount(String administration) {
        return result.amounts().stream()
                .filter(amount -> amount.administration().equals(administration))
                .findFirst()
                .orElse(null);
    }

    private static boolean ofAdministration(Reason because) {
        return !ofDrugs(because) && !OF_DIAGNOSES.contains(because.rule().id());
    }

    private static boolean ofDrugs(Reason because) {
        return OF_DRUGS.contains(because.rule().id());
    }

    /** Returns the ids of the rules that found something. */
    public Set<String> foundBy() {
        return ids(found());
    }

    /** Returns the findings of a rule as {@code severity ids}, as in {@code warning a b}. */
    public List<String> findings(String rule) {
        List<String> written = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.because().rule().id().equals(rule)) {
                written.add((finding.severity().written() + " " + String.join(" ", finding.administrations())).trim());
            }
        }
        return written;
    }

    /** Returns the questions that a rule asks. */
    public List<String> questions(String rule) {
        return result.findings().stream()
                .filter(finding -> finding.because().rule().id().equals(rule))
                .map(Finding::because)
                .filter(Query.class::isInstance)
                .map(because -> ((Query) because).question())
                .toList();
    }

    /** Whether a person must answer before all can be coded. */
    public boolean blocked() {
        return result.status().written().equals("blocked");
    }

    /** Returns the minutes of an administration, as in {@code 60 billed 96365, 31 billed 96366}. */
    public String minutes(String administration) {
        List<String> written = new ArrayList<>();
        for (MinuteStretch stretch : stretches(administration)) {
            written.add(stretch.minutes() + " " + stretch.disposition().written()
                    + (stretch.code() == null ? "" : " " + stretch.code()));
        }
        return String.join(", ", written);
    }

    /** Returns the stretches of an administration. */
    public List<MinuteStretch> stretches(String administration) {
        return result.minutes().stream()
                .filter(stretch -> stretch.administration().equals(administration))
                .toList();
    }

    private static String named(CodedLine line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }

    private static String written(TreeMap<String, Integer> units) {
        List<String> written = new ArrayList<>();
        units.forEach(
                (name, count) -> written.add(count == 1 ? name : String.format(Locale.ROOT, "%sx%d", name, count)));
        return String.join(" ", written);
    }

    private static Set<String> ids(List<Reason> reasons) {
        Set<String> ids = new TreeSet<>();
        for (Reason reason : reasons) {
            ids.add(reason.rule().id());
        }
        return ids;
    }
}
