package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.basilic.coding.Rulebook;
import org.basilic.reference.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class CheckCommandTest {
    private static final String COUNTS = "%d passed, %d failed, 0 not judged (drug lines alone); "
            + "%d read by a certified coder; 0 drug lines not judged\n";

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void allPassedIsNoughtAndShowsTheCountsAlone() throws IOException {
        write("a.md", Cases.PASSES);
        write("b.jsonl", Cases.PUBLISHED + Cases.PUBLISHED);

        Call call = Call.of("check", folder.toString());

        assertThat(call).isEqualTo(new Call(0, COUNTS.formatted(3, 0, 1), ""));
    }

    @Test
    void aWrongAnswerIsOneAndShowsBoth() throws IOException {
        Path file = write("a.md", Cases.FAILS);

        Call call = Call.of("check", file.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).startsWith(file + """
                        : Ninety-one minutes
                          96366: expected x2, got x1
                            expected  96365 x1, 96366 x2
                            got       96365 x1, 96366 x1
                            96366 x1 because
                              T-04  91 minutes\
                        """).endsWith(COUNTS.formatted(0, 1, 0));
    }

    @Test
    void aCaseThatCannotBeReadIsThreeAndTheOthersAreRun() throws IOException {
        Path broken = write("broken.md", Cases.UNREADABLE);
        write("fails.md", Cases.FAILS);
        write("passes.md", Cases.PASSES);

        Call call = Call.of("check", folder.toString());

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .startsWith(broken + ":12: unknown key 'sitting'\n")
                .contains("96366: expected x2, got x1")
                .endsWith(COUNTS.formatted(1, 2, 1));
    }

    @Test
    void aPathThatIsNotThereOrHoldsNoCaseIsFourAndTheOthersAreRun() throws IOException {
        Path passes = write("passes.md", Cases.PASSES);
        Path missing = folder.resolve("missing");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Call call = Call.of("check", missing.toString(), empty.toString(), passes.toString());

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err())
                .isEqualTo(missing + ": no such file or directory\n" + empty
                        + ": no case in it; one is a file that ends with .md, but README.md, or a line of a file that ends with"
                        + " .jsonl\n");
        assertThat(call.out()).isEqualTo(COUNTS.formatted(1, 2, 1));
    }

    @Test
    void wrongWordsAreTwoAndNothingIsRun() throws IOException {
        String file = write("a.md", Cases.PASSES).toString();

        assertThat(Call.of("check").code()).isEqualTo(2);
        assertThat(Call.of("check", "--format", "xml", file).err())
                .startsWith("basilic: --format cannot be xml; it is one of text, json, junit\n");
        assertThat(Call.of("check", "--policy", "nobody", file).err())
                .startsWith("basilic: there is no policy nobody; there are medicare, commercial");
        assertThat(Call.of("check", "--set", "concurrent.overlap=most", file).err())
                .startsWith("basilic: concurrent.overlap cannot be most; it is one of ");
        assertThat(Call.of("check", "--set", "nosuch=1", file).err())
                .startsWith("basilic: there is no switch nosuch; ");
        Call rules = Call.of("check", "--rules", "--format", "json", file);
        assertThat(rules.err())
                .startsWith("basilic: --rules goes with --format text; json has the rules of every case\n");
        assertThat(rules.code()).isEqualTo(2);
        assertThat(rules.out()).isEmpty();
    }

    @Test
    void allCasesAreCodedByThePolicyAndTheValuesThatAreAskedFor() throws IOException {
        Path file = write("a.md", Cases.PASSES.replace("date  ", "payer     no-such-plan\ndate  "));

        Call own = Call.of("check", file.toString());
        Call asked = Call.of(
                "check",
                "--policy",
                "commercial",
                "--set",
                "concurrent.overlap=any",
                "--format",
                "json",
                file.toString());

        assertThat(own.code()).isEqualTo(3);
        assertThat(own.out()).contains("  the encounter is refused: IN-026 $.payer");
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).contains("""
                  "policy": "commercial",
                  "switches": {
                    "concurrent.overlap": "any"
                  },
                """);
    }

    @Test
    void theRulesThatSpeakAreListedByTheNumberOfTheirCases() throws IOException {
        write("a.md", Cases.PASSES);
        write("b.jsonl", Cases.PUBLISHED);

        Call call = Call.of("check", "--rules", folder.toString());

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .startsWith("Rules that give a reason, and in how many cases:\n      2  ")
                .contains("\n      2  T-04\n")
                .contains("\nRules that give none: ")
                .endsWith("\n" + COUNTS.formatted(2, 0, 1));
        for (String rule : Rulebook.cards().stream().map(card -> card.id()).toList()) {
            assertThat(call.out()).containsOnlyOnce(" " + rule + (call.out().contains(" " + rule + ",") ? "," : "\n"));
        }
        assertThat(call.out().lines().filter(line -> !line.contains("passed")))
                .allMatch(line -> line.length() <= Paper.WIDTH);
    }

    @Test
    void jsonHasTheRunItsCountsAndEachCase() throws IOException {
        Path broken = write("broken.md", Cases.UNREADABLE);
        Path fails = write("fails.md", Cases.FAILS);

        Call call = Call.of("check", "--format", "json", folder.toString());

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).isEmpty();
        parse(call.out());
        assertThat(call.out()).startsWith("""
                        {
                          "program": "%s",
                          "rulebook": "1",
                          "referenceData": "%s",
                          "policy": null,
                          "switches": {},
                          "counts": {
                            "passed": 0,
                            "failed": 1,
                            "unreadable": 1,
                            "notJudged": 0,
                            "vetted": 0,
                            "drugLinesNotJudged": 0
                          },
                          "cases": [
                            {
                              "file": "%s",
                              "line": 1,
                              "outcome": "unreadable",
                              "differences": [
                                "%s:12: unknown key 'sitting'",
                                "%s:11: the encounter has no line 'setting'"
                              ]
                            },
                            {
                              "file": "%s",
                              "line": 1,
                              "title": "Ninety-one minutes",
                              "standing": "drafted",
                              "vetted": null,
                              "outcome": "failed",
                              "differences": [
                                "96366: expected x2, got x1"
                              ],
                              "judged": "administration",
                              "expected": [
                                {
                                  "code": "96365",
                                  "modifiers": [],
                                  "units": 1
                                },
                                {
                                  "code": "96366",
                                  "modifiers": [],
                                  "units": 2
                                }
                              ],
                              "absent": [],
                              "got": [
                                {
                                  "code": "96365",
                                  "modifiers": [],
                                  "units": 1
                                },
                                {
                                  "code": "96366",
                                  "modifiers": [],
                                  "units": 1
                                }
                              ],
                              "rules": [
                        """.formatted(
                        Version.program(), Reference.builtIn().edition(), broken, broken, broken, fails));
    }

    @Test
    void junitHasASuiteForEachDirectoryAndFileOfCases() throws IOException {
        write("one/broken.md", Cases.UNREADABLE);
        write("one/fails.md", Cases.FAILS);
        write("one/passes.md", Cases.PASSES);
        write("two/p.jsonl", Cases.PUBLISHED + "\n" + Cases.PUBLISHED);
        String missing = folder.resolve("missing").toString();

        Call call = Call.of("check", "--format", "junit", folder.toString(), missing);

        assertThat(call.code()).isEqualTo(4);
        Element root = xml(call.out()).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(numbers(root)).isEqualTo("tests 6, failures 1, errors 2, skipped 0");
        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(3);
        Element one = (Element) suites.item(0);
        Element two = (Element) suites.item(1);
        assertThat(one.getAttribute("name")).isEqualTo(folder.resolve("one").toString());
        assertThat(numbers(one)).isEqualTo("tests 3, failures 1, errors 1, skipped 0");
        assertThat(two.getAttribute("name"))
                .isEqualTo(folder.resolve("two/p.jsonl").toString());
        assertThat(two.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(((Element) two.getElementsByTagName("testcase").item(1)).getAttribute("line"))
                .isEqualTo("3");
        assertThat(property(one, "program")).isEqualTo(Version.program());
        assertThat(property(one, "referenceData")).isEqualTo(Reference.builtIn().edition());
        Element failure = (Element) one.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("96366: expected x2, got x1");
        assertThat(failure.getTextContent()).contains("    expected  96365 x1, 96366 x2\n");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("Ninety-one minutes");
        assertThat(((Element) suites.item(2))
                        .getElementsByTagName("error")
                        .item(0)
                        .getTextContent())
                .isEqualTo(missing + ": no such file or directory\n");
    }

    @Test
    void aCaseThatJudgesNothingIsSkippedAndNoFailure() throws IOException {
        Path file = write(
                "a.md",
                Cases.PASSES
                        .replace("Judged: administration", "Judged: listed")
                        .replace("96365  1\n96366  1\n", "nothing\n"));

        Call junit = Call.of("check", "--format", "junit", file.toString());
        Call json = Call.of("check", "--format", "json", file.toString());

        assertThat(junit.code()).isZero();
        Element root = xml(junit.out()).getDocumentElement();
        assertThat(numbers(root)).isEqualTo("tests 1, failures 0, errors 0, skipped 1");
        assertThat(root.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(json.out()).contains("\"notJudged\": 1").contains("\"outcome\": \"not-judged\"");
        assertThat(Call.of("check", file.toString()).out()).startsWith("0 passed, 0 failed, 1 not judged ");
    }

    @Test
    void whatXmlOrATerminalCannotHoldIsReplaced() throws IOException {
        String title = "A \u001b[31m & <b> \"\ufffe\" \ud83d\ude00";
        write("a.md", Cases.FAILS.replace("Ninety-one minutes", title));
        write(
                "b.jsonl",
                Cases.PUBLISHED.replace("An hour", "Half \\ud800 a pair").replace("\"units\":1", "\"units\":2"));

        Element root = xml(Call.of("check", "--format", "junit", folder.toString())
                        .out())
                .getDocumentElement();
        Call json = Call.of("check", "--format", "json", folder.toString());
        Call text = Call.of("check", folder.toString());

        NodeList cases = root.getElementsByTagName("testcase");
        assertThat(((Element) cases.item(0)).getAttribute("name"))
                .isEqualTo("A \ufffd[31m & <b> \"\ufffd\" \ud83d\ude00");
        assertThat(cases.item(0).getTextContent()).contains("A \ufffd[31m & <b> \"\ufffd\" \ud83d\ude00\n");
        assertThat(((Element) cases.item(1)).getAttribute("name")).isEqualTo("Half \ufffd a pair");
        parse(json.out());
        assertThat(json.out())
                .contains("A \\u001B[31m & <b> \\\"\ufffe\\\" \ud83d\ude00")
                .contains("Half ? a pair");
        assertThat(text.out()).contains("A ?[31m & <b>").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit"})
    void theSameRunGivesTheSameBytesToAFileAsToStandardOutput(String format) throws IOException {
        write("cases/broken.md", Cases.UNREADABLE);
        write("cases/fails.md", Cases.FAILS);
        write("cases/p.jsonl", Cases.PUBLISHED);
        String cases = folder.resolve("cases").toString();
        Path report = write("report", "an earlier one");

        Call first = Call.of("check", "--format", format, cases);
        Call second = Call.of("check", "--format", format, "--output", report.toString(), cases);

        assertThat(second).isEqualTo(new Call(3, "", COUNTS.formatted(1, 2, 0)));
        assertThat(report).hasContent(first.out());
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aReportThatCannotBeWrittenIsFourAndSaysWhy() throws IOException {
        String file = write("a.md", Cases.PASSES).toString();

        Call directory = Call.of("check", "--output", folder.toString(), file);
        Call nowhere = Call.of("check", "--output", folder.resolve("no/report").toString(), file);

        assertThat(directory).isEqualTo(new Call(4, "", "basilic: " + folder + ": is a directory; name a file\n"));
        assertThat(nowhere)
                .isEqualTo(new Call(
                        4, "", "basilic: " + folder.resolve("no/report") + ": its directory does not exist\n"));
    }

    @Test
    void aLinkStaysALinkWhenTheReportIsWritten() throws IOException {
        String file = write("a.md", Cases.PASSES).toString();
        Path real = write("real.json", "an earlier one");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        assertThat(Call.of("check", "--format", "json", "--output", link.toString(), file)
                        .code())
                .isZero();
        assertThat(link).isSymbolicLink();
        parse(Files.readString(real));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private static void parse(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isPositive();
        }
    }

    /** Reads XML with a parser that knows no entities but the five of XML itself. */
    private static Document xml(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String numbers(Element suite) {
        return "tests %s, failures %s, errors %s, skipped %s"
                .formatted(
                        suite.getAttribute("tests"),
                        suite.getAttribute("failures"),
                        suite.getAttribute("errors"),
                        suite.getAttribute("skipped"));
    }

    private static String property(Element suite, String name) {
        NodeList properties = suite.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getAttribute("name").equals(name)) {
                return property.getAttribute("value");
            }
        }
        throw new AssertionError("no property " + name);
    }
}
