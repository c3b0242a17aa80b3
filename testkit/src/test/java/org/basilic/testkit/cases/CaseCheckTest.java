package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCheckTest {

    private static final Reference REFERENCE = Reference.builtIn();
    private static final String PASSES = """
            # Thirty minutes of fluid

            Thirty minutes of hydration earn nothing.

            Shows: T-05
            Source: drafted from the rules named above
            Standing: drafted
            Vetted: a certified coder, 2026-11-24
            Judged: all

            ```encounter
            setting   facility
            date      2026-03-02

            id  drug                       route        details
            a1  normal saline (hydration)  iv-infusion  30 minutes; purpose hydration
            ```

            ```claim
            nothing
            ```
            """;

    private static final String PUBLISHED = """
            {"id": "x", "title": "t", "source": {"publisher": "p", "url": "u", "year": null}, "standing": "settled", \
            "encounter": {"id": "x", "setting": "facility", "dateOfService": "2026-03-02", "administrations": [{"id": "a1", \
            "drug": {"name": "saline", "class": "hydration"}, "route": "iv-infusion", "minutes": 91, "purpose": "hydration"}]}, \
            "expect": {"scope": "administration", "lines": [{"code": "96360", "units": 1, "modifiers": []}, \
            {"code": "96361", "units": 1, "modifiers": []}], "absent": ["96365"]}, "why": "w"}
            """;

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void walksFoldersAndCountsWhatItFound() throws IOException {
        write("README.md", "no case");
        write("time/passes.md", PASSES);
        Path fails = write("time/fails.md", PASSES.replace("nothing\n", "96360       1\n"));
        Path broken = write("time/broken.md", PASSES.replace("setting ", "sitting "));

        List<CheckedCase> checked = check(folder);

        assertThat(CaseReport.of(checked)).isEqualTo(new CaseReport(1, 2, 1, 2, 0, 0));
        assertThat(CaseReport.of(checked).inWords())
                .isEqualTo("1 passed, 2 failed, 0 not judged (drug lines alone); 2 read by a certified coder; "
                        + "0 drug lines not judged");
        assertThat(checked)
                .extracting(CheckedCase::verdict)
                .containsExactly(Verdict.UNREADABLE, Verdict.FAILED, Verdict.PASSED);
        assertThat(checked.get(0).inWords()).startsWith(broken + ":12: unknown key 'sitting'\n");
        assertThat(checked.get(1).inWords())
                .startsWith(fails + ": Thirty minutes of fluid\n  96360: expected x1, got x0\n");
    }

    @Test
    void anOutcomeHoldsBothClaimsAddedUpAndTheRulesThatSpoke() throws IOException {
        Path file = write(
                "x.md",
                PASSES.replace("30 minutes", "91 minutes").replace("nothing\n", "96361  1\n96360-59  1\n96361  1\n"));

        CaseOutcome outcome = Objects.requireNonNull(check(file).get(0).outcome());

        assertThat(outcome.expected())
                .containsExactly(
                        new BilledLine("96360", List.of("59"), null, 1), new BilledLine("96361", List.of(), null, 2));
        assertThat(outcome.got())
                .containsExactly(
                        new BilledLine("96360", List.of(), null, 1), new BilledLine("96361", List.of(), null, 1));
        assertThat(outcome.rules()).contains("T-05").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readsPublishedCasesLineByLine() throws IOException {
        Path file = write("published.jsonl", PUBLISHED + "\n{\"id\": \"y\", \"colour\": \"blue\"}\n{\"id\":\n");

        List<CheckedCase> checked = check(file);

        assertThat(CaseReport.of(checked)).isEqualTo(new CaseReport(1, 2, 2, 0, 0, 0));
        assertThat(checked).extracting(CheckedCase::line).containsExactly(1, 3, 4);
        assertThat(checked.get(1).inWords()).isEqualTo(file + ":3: unknown property 'colour'\n");
        assertThat(checked.get(2).inWords()).startsWith(file + ":4: no JSON: ");
    }

    @Test
    void aPublishedCaseMaySayWhoReadIt() throws IOException {
        Path file = write("x.jsonl", PUBLISHED.replace("{\"id\": \"x\", \"title\"", "{\"vetted\": \"CPC\", \"title\""));

        assertThat(CaseReport.of(check(file))).isEqualTo(new CaseReport(1, 0, 0, 1, 0, 0));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "units": 1,               | "units": 1.5,              | "'units' must be a whole number"
                    "units": 1,               | "units": "1",              | "'units' must be a whole number"
                    "units": 1,               | "units": 0,                | "96360 has 0 units; a line has at least 1"
                    "units": 1,               | "units": 99999999999,      | "no JSON: Numeric value (99999999999) out of range"
                    "code": "96360"           | "code": "9636"             | "'9636' is no code of a line; one is written like 96365"
                    "code": "96360", "units"  | "units"                    | "'' is no code of a line; one is written like 96365"
                    "modifiers": []           | "modifiers": ["five"]      | "'five' is not a modifier such as 59"
                    "modifiers": []           | "modifiers": "59"          | "'modifiers' must be a list"
                    "absent": ["96365"]       | "absent": [96365]          | "'expect.absent' must be a text"
                    "absent": ["96365"]       | "absent": "96365"          | "'expect.absent' must be a list"
                    "lines": [                | "lines": [7, {"units": 1},| "'expect.lines' must be a list of objects"
                    "scope": "administration" | "scope": "some"            | "unknown word 'some'"
                    "title": "t"              | "title": {"en": "t"}       | "'title' must be a text"
                    "title": "t"              | "title": "t", "title": "u" | "no JSON: Duplicate field 'title'"
                    "year": null              | "year": [2026]             | "'source.year' must be a text or a number"
                    "why": "w"}               | "why": "w"} {}             | "more on the line than one JSON object"
                    "setting": "facility"     | "setting": "hall"          | "the encounter is refused: IN-005 $.setting"
                    "setting": "facility"     | "payer": "no-such-plan", "setting": "facility" | "the encounter is refused: IN-026 $.payer"
                    """)
    void aPublishedCaseWithAFaultIsNamedAndTheOthersAreRun(String right, String wrong, String problem)
            throws IOException {
        int at = PUBLISHED.indexOf(right);
        assertThat(at).as(right).isPositive();
        String spoilt = PUBLISHED.substring(0, at) + wrong + PUBLISHED.substring(at + right.length());
        Path file = write("x.jsonl", spoilt + PUBLISHED);

        List<CheckedCase> checked = check(file);

        assertThat(checked).extracting(CheckedCase::verdict).containsExactly(Verdict.UNREADABLE, Verdict.PASSED);
        assertThat(checked.get(0).inWords()).startsWith(file + ":1: " + problem.replaceAll("^\"|\"$", ""));
    }

    @Test
    void aCaseCutOffAnywhereIsUnreadableAndNothingWorse() throws IOException {
        for (int length = 0; length < PUBLISHED.strip().length(); length += 7) {
            write("cut-" + length + ".jsonl", PUBLISHED.substring(0, length) + "\n");
        }
        int claim = PASSES.indexOf("```claim");
        for (int length = 0; length < claim; length += 7) {
            write("cut-" + length + ".md", PASSES.substring(0, length));
        }

        assertThat(check(folder)).hasSizeGreaterThan(100).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.UNREADABLE);
            assertThat(one.problems()).isNotEmpty().allMatch(problem -> problem.startsWith(one.file() + ":"));
        });
    }

    @Test
    void aFileThatIsNoTextOrTooLargeIsNamedAndTheOthersAreRun() throws IOException {
        write("fine.md", PASSES);
        Path marked = write("marked.md", "\ufeff" + PASSES.replace("\n", "\r\n"));
        Path binary = write("a-binary.md", "# One\n\0\n");
        Path latin = folder.resolve("b-latin.md");
        Files.write(latin, "# One\nf\u00fcnf\n".getBytes(StandardCharsets.ISO_8859_1));
        Path cut = folder.resolve("c-cut.md");
        byte[] text = "# \u00fc".getBytes(StandardCharsets.UTF_8);
        Files.write(cut, Arrays.copyOf(text, text.length - 1));
        Path full = write(
                "d-full.md",
                PASSES.replace("Thirty minutes of h", "x".repeat((1 << 20) - PASSES.length()) + "Thirty minutes of h"));
        Path large = write("e-large.md", Files.readString(full) + "\n");

        List<CheckedCase> checked = check(folder);

        assertThat(Files.size(full)).isEqualTo(1 << 20);
        assertThat(checked.stream()
                        .filter(one -> one.verdict() == Verdict.UNREADABLE)
                        .map(CheckedCase::inWords))
                .containsExactly(
                        binary + ":2: a zero byte, which no text has; a case is text in UTF-8\n",
                        latin + ":2: not UTF-8; save the file as UTF-8\n",
                        cut + ":1: not UTF-8; save the file as UTF-8\n",
                        large + ": more than 1 MiB, which no file of cases is\n");
        assertThat(checked.stream()
                        .filter(one -> one.verdict() == Verdict.PASSED)
                        .map(CheckedCase::file))
                .containsExactly(full.toString(), folder.resolve("fine.md").toString(), marked.toString());
        assertThat(checked).allMatch(CheckedCase::opened);
    }

    @Test
    void aPathThatIsNotThereOrHoldsNoCaseIsToldAndTheOthersAreRun() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        write("empty/README.md", "no case");
        write("empty/notes.txt", "no case");
        Path blank = write("blank.jsonl", "\n\n");
        Path fine = write("fine.md", PASSES);

        List<CheckedCase> checked = check(missing, empty, blank, fine);

        assertThat(checked).extracting(CheckedCase::opened).containsExactly(false, false, false, true);
        assertThat(checked.get(0).problems()).containsExactly(missing + ": no such file or directory");
        assertThat(checked.get(1).problems()).singleElement().asString().startsWith(empty + ": no case in it; ");
        assertThat(checked.get(2).problems()).singleElement().asString().startsWith(blank + ": no case in it; ");
        assertThat(CaseReport.of(checked)).isEqualTo(new CaseReport(1, 3, 3, 1, 0, 0));
    }

    @Test
    void linksToFilesAreFollowedAndCirclesAreNot() throws IOException {
        write("real/fine.md", PASSES);
        Files.createSymbolicLink(folder.resolve("real/again.md"), folder.resolve("real/fine.md"));
        Files.createSymbolicLink(folder.resolve("real/circle"), folder);
        Files.createSymbolicLink(folder.resolve("real/gone.md"), folder.resolve("gone"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(check(link))
                .extracting(CheckedCase::file)
                .containsExactly(
                        link.resolve("again.md").toString(),
                        link.resolve("fine.md").toString());
        assertThat(check(folder)).hasSize(2);
    }

    @Test
    void aCaseIsCodedByThePolicyThatIsAskedForWhateverPayerItNames() throws IOException {
        Reference site = REFERENCE.with(new SitePolicies(Map.of("plan.csv", """
                kind,subject,setting,value,from,to,source
                policy,label,both,Plan,2026-03-02,,manual
                policy,parent,both,medicare,2026-03-02,,manual
                injection,J0696,both,96401,2026-03-02,,manual
                """)));
        String injected = PASSES.replace(
                        "normal saline (hydration)  iv-infusion  30 minutes; purpose hydration",
                        "ceftriaxone [J0696]        intramuscular")
                .replace("Judged: all", "Judged: administration")
                .replace("nothing\n", "96372  1\n");
        Path own = write("a-own.md", injected);
        Path stranger = write("b-stranger.md", injected.replace("date  ", "payer     no-such-plan\ndate  "));
        Path before = write("c-before.md", injected.replace("2026-03-02", "2026-03-01"));
        Path published = write("d.jsonl", PUBLISHED.replace("\"setting\"", "\"payer\": \"no-such-plan\", \"setting\""));

        assertThat(verdicts(site, null, own, stranger, before, published))
                .containsExactly(Verdict.PASSED, Verdict.UNREADABLE, Verdict.PASSED, Verdict.UNREADABLE);
        assertThat(verdicts(site, "medicare", own, stranger, before, published))
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.PASSED, Verdict.PASSED);
        assertThat(verdicts(site, "plan", own, stranger, before, published))
                .containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.UNREADABLE, Verdict.PASSED);
        CheckedCase first = CaseCheck.check(List.of(own), site, new Request("plan", Map.of(), Explain.ALL))
                .get(0);
        assertThat(first.differences()).containsExactly("96372: expected x1, got x0", "96401: expected x0, got x1");
        CheckedCase early = CaseCheck.check(List.of(before), site, new Request("plan", Map.of(), Explain.ALL))
                .get(0);
        assertThat(early.differences())
                .singleElement()
                .asString()
                .contains("IN-026 $.payer")
                .contains("a payer policy that is not in force on 2026-03-01");
    }

    @Test
    void aSwitchThatIsAskedForHoldsWhereTheCaseDoesNotSetItItself() throws IOException {
        String half = Files.readString(Checkout.cases().resolve("sequence/exactly-half-beside-the-initial.md"));
        Path own = write("own.md", half);
        Path silent = write("silent.md", half.replace("Switches: concurrent.overlap=half\n", ""));
        Request any = new Request(null, Map.of(Switch.CONCURRENT_OVERLAP, "any"), Explain.ALL);

        assertThat(CaseCheck.check(List.of(silent, own), REFERENCE, any))
                .extracting(CheckedCase::verdict)
                .containsExactly(Verdict.FAILED, Verdict.PASSED);
        assertThat(check(silent, own)).extracting(CheckedCase::verdict).containsOnly(Verdict.PASSED);
    }

    @Test
    void aValueThatASwitchDoesNotHaveIsNamedWithThoseItHas() throws IOException {
        Path file = write("x.md", PASSES.replace("Judged:", "Switches: concurrent.overlap=most\nJudged:"));

        CheckedCase checked = check(file).get(0);

        assertThat(checked.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(checked.inWords())
                .startsWith(file + ": Thirty minutes of fluid\n"
                        + "  concurrent.overlap cannot be most on 2026-03-02; it is one of ")
                .contains("half");
    }

    @Test
    void anEncounterThatIsRefusedIsNotAWrongAnswer() throws IOException {
        Path file = write("x.md", PASSES.replace("date      2026-03-02", "date      2019-03-02"));

        CheckedCase checked = check(file).get(0);

        assertThat(checked.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(checked.differences()).singleElement().asString().startsWith("the encounter is refused: IN-027 ");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private static List<CheckedCase> check(Path... paths) {
        return CaseCheck.check(List.of(paths), REFERENCE, Request.standard());
    }

    private static List<Verdict> verdicts(Reference reference, @Nullable String policy, Path... paths) {
        Request request = new Request(policy, Map.of(), Explain.ALL);
        return CaseCheck.check(List.of(paths), reference, request).stream()
                .map(CheckedCase::verdict)
                .toList();
    }
}
