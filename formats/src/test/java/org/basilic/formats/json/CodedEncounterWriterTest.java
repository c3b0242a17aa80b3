package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.basilic.coding.Explain;
import org.basilic.model.EvidenceGrade;
import org.basilic.result.CodedEncounter;
import org.basilic.result.FactEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedEncounterWriterTest {

    private static final String HEAD = """
            {"encounter":"V-1","status":"review",\
            "policy":{"id":"medicare","effective":"2026-03-02","rulebook":"1","referenceData":"2026-11"},""";

    private static final String BARE_LINES = """
            "lines":[{"line":1,"code":"96413","modifiers":["59","XU"],"units":1,"kind":"administration",\
            "serviceDate":"2026-03-02","administrations":["a1","a2"],"access":"port","minutes":61,\
            "diagnosisPointers":[2,1]},\
            {"line":2,"code":"J1745","modifiers":["TB","JW"],"units":5,"kind":"waste","serviceDate":"2026-03-02",\
            "administrations":["a1"],"ndc":"57894003001","diagnosisPointers":[1]},\
            {"line":3,"code":"99213","modifiers":[],"units":2,"kind":"service","serviceDate":"2026-03-02",\
            "administrations":[]}]""";

    private static final String FINDINGS = """
            "findings":[{"severity":"warning","rule":"TIME-020","message":"no stop of a2 is charted",\
            "administrations":["a2"],"lines":[1,2],"denial":{"carc":"16","rarc":"M53"},\
            "query":"When did a2 stop?"},\
            {"severity":"info","rule":"TIME-010","message":"worth knowing"}]""";

    private static String written(CodedEncounter coded, Layout layout, Explain explain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CodedEncounterWriter(layout).write(coded, explain, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String because(String text) {
        return "{\"rule\":\"TIME-010\",\"text\":\"" + text + "\",\"source\":\"manual §30.5 b; settled\"}";
    }

    @Test
    void writesWhereTheFactsOfAnImportedRecordWereReadBehindEverythingElse() throws IOException {
        CodedEncounter told = CodedSample.empty();
        CodedEncounter read = CodedSample.reading(
                new FactEvidence("a1", "start", "hl7", "M1 RXA[2]", EvidenceGrade.CHARTED),
                new FactEvidence("a1", "pump", "pump", "M7", EvidenceGrade.PUMP));
        String written = written(told, Layout.LINE, Explain.ALL);

        assertThat(written).doesNotContain("evidence");
        assertThat(written(read, Layout.LINE, Explain.ALL)).isEqualTo(written.substring(0, written.length() - 1) + """
                        ,"evidence":[{"administration":"a1","fact":"start","feed":"hl7","place":"M1 RXA[2]",\
                        "grade":"charted"},\
                        {"administration":"a1","fact":"pump","feed":"pump","place":"M7","grade":"pump"}]}""");
        assertThat(written(read, Layout.LINE, Explain.LINES)).doesNotContain("evidence");
    }

    @Test
    void writesLinesAndFindingsAloneForBulk() throws IOException {
        assertThat(written(CodedSample.of("V-1"), Layout.LINE, Explain.NONE))
                .isEqualTo(HEAD + BARE_LINES + "," + FINDINGS + "}");
    }

    @Test
    void writesTheReasonsOfLinesWhereOnlyTheyAreAskedFor() throws IOException {
        String lines = BARE_LINES
                .replace(
                        "\"diagnosisPointers\":[2,1]}",
                        "\"diagnosisPointers\":[2,1],\"because\":[" + because("61 minutes") + ","
                                + because("first at \\\"port\\\"") + "]}")
                .replace(
                        "\"diagnosisPointers\":[1]}",
                        "\"diagnosisPointers\":[1],\"because\":[" + because("50 mg discarded") + "]}")
                .replace("\"administrations\":[]}", "\"administrations\":[],\"because\":[" + because("x") + "]}");

        assertThat(written(CodedSample.of("V-1"), Layout.LINE, Explain.LINES))
                .isEqualTo(HEAD + lines + "," + FINDINGS + "}");
    }

    @Test
    void writesEverythingInTheOrderOfTheSchema() throws IOException {
        String all = written(CodedSample.of("V-1"), Layout.LINE, Explain.ALL);

        assertThat(all)
                .startsWith(HEAD)
                .contains(",\"notReported\":[{\"administration\":\"a3\",\"because\":[" + because("a flush")
                        + "]},{\"code\":\"96415\",\"because\":[" + because("29 short") + "]}],"
                        + "\"minutes\":[{\"administration\":\"a1\",\"from\":\"2026-03-02T09:00\","
                        + "\"to\":\"2026-03-02T10:01:30\",\"minutes\":61,\"disposition\":\"billed\",\"code\":\"96413\","
                        + "\"because\":" + because("61 minutes") + "},{\"administration\":\"a2\",\"minutes\":0,"
                        + "\"disposition\":\"undocumented\",\"because\":" + because("no times") + "}],"
                        + "\"amounts\":[{\"administration\":\"a1\",\"unit\":\"mg\",\"opened\":400,\"given\":350.5,"
                        + "\"wasted\":49.5,\"kept\":0,\"unexplained\":0,\"hcpcs\":\"J1745\",\"billingUnit\":\"10 mg\","
                        + "\"unitsGiven\":36,\"unitsWasted\":4}],"
                        + "\"edits\":[{\"line\":1,\"check\":\"pair\",\"answer\":\"opened-by-modifier\",\"other\":\"96360\","
                        + "\"modifier\":\"59\",\"table\":\"pairs.csv\",\"edition\":\"2026-11\",\"coverage\":\"selected\","
                        + "\"rule\":\"TIME-010\",\"text\":\"opened\"},{\"line\":2,\"check\":\"unit-limit\","
                        + "\"answer\":\"no-data\",\"table\":\"ncci-mue-hospital\",\"edition\":\"2026Q1\","
                        + "\"coverage\":\"whole\",\"rule\":\"TIME-010\",\"text\":\"no limit\"}],\"findings\":[")
                .endsWith("],\"alternatives\":[{\"switch\":\"concurrent.overlap\",\"value\":\"half\",\"lines\":["
                        + "{\"line\":1,\"code\":\"96413\",\"modifiers\":[\"59\",\"XU\"],\"units\":1,"
                        + "\"kind\":\"administration\",\"serviceDate\":\"2026-03-02\","
                        + "\"administrations\":[\"a1\",\"a2\"],\"access\":\"port\",\"minutes\":61,\"diagnosisPointers\":[2,1]}],"
                        + "\"source\":\"manual §1\"}]}");
    }

    @Test
    void laysOutForEyes() throws IOException {
        assertThat(written(CodedSample.of("V-1"), Layout.PRETTY, Explain.NONE)).isEqualTo("""
                        {
                          "encounter": "V-1",
                          "status": "review",
                          "policy": {
                            "id": "medicare",
                            "effective": "2026-03-02",
                            "rulebook": "1",
                            "referenceData": "2026-11"
                          },
                          "lines": [
                            {
                              "line": 1,
                              "code": "96413",
                              "modifiers": ["59", "XU"],
                              "units": 1,
                              "kind": "administration",
                              "serviceDate": "2026-03-02",
                              "administrations": ["a1", "a2"],
                              "access": "port",
                              "minutes": 61,
                              "diagnosisPointers": [2, 1]
                            },
                            {
                              "line": 2,
                              "code": "J1745",
                              "modifiers": ["TB", "JW"],
                              "units": 5,
                              "kind": "waste",
                              "serviceDate": "2026-03-02",
                              "administrations": ["a1"],
                              "ndc": "57894003001",
                              "diagnosisPointers": [1]
                            },
                            {
                              "line": 3,
                              "code": "99213",
                              "modifiers": [],
                              "units": 2,
                              "kind": "service",
                              "serviceDate": "2026-03-02",
                              "administrations": []
                            }
                          ],
                          "findings": [
                            {
                              "severity": "warning",
                              "rule": "TIME-020",
                              "message": "no stop of a2 is charted",
                              "administrations": ["a2"],
                              "lines": [1, 2],
                              "denial": {
                                "carc": "16",
                                "rarc": "M53"
                              },
                              "query": "When did a2 stop?"
                            },
                            {
                              "severity": "info",
                              "rule": "TIME-010",
                              "message": "worth knowing"
                            }
                          ]
                        }""");
    }

    @Test
    void writesEmptyListsSoThatAResultAlwaysHasOneShape() throws IOException {
        assertThat(written(CodedSample.empty(), Layout.LINE, Explain.ALL))
                .endsWith(
                        "},\"lines\":[],\"notReported\":[],\"minutes\":[],\"amounts\":[],\"edits\":[],\"findings\":[],\"alternatives\":[]}");
        assertThat(written(CodedSample.empty(), Layout.PRETTY, Explain.ALL)).endsWith("""
                          "lines": [],
                          "notReported": [],
                          "minutes": [],
                          "amounts": [],
                          "edits": [],
                          "findings": [],
                          "alternatives": []
                        }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "de-DE"})
    void writesTheSameBytesInEveryLocale(String locale) throws IOException {
        String line = written(CodedSample.of("V-1"), Layout.LINE, Explain.ALL);
        String pretty = written(CodedSample.of("V-1"), Layout.PRETTY, Explain.ALL);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertThat(written(CodedSample.of("V-1"), Layout.LINE, Explain.ALL)).isEqualTo(line);
            assertThat(written(CodedSample.of("V-1"), Layout.PRETTY, Explain.ALL))
                    .isEqualTo(pretty);
            assertThat(Sample.told(
                            "{\"id\":\"I\",\"setting\":\"FACILITY\",\"administrations\":[],\"visit\":{\"number\":0}}"))
                    .containsExactly("1 refused, line 1: [IN-005 $.setting: found FACILITY; wanted one of: facility,"
                            + " professional, IN-006 $.visit.number: found 0; wanted a whole number from 1 to 1000000,"
                            + " IN-025 $.dateOfService: found no date of service, no arrival and no clock time; wanted a"
                            + " date of service, or a clock time from which to tell it]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void neitherClosesNorFlushesTheStream() throws IOException {
        StringBuilder calls = new StringBuilder();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush ");
            }

            @Override
            public void close() {
                calls.append("close ");
            }
        };

        new CodedEncounterWriter(Layout.LINE).write(CodedSample.of("V-1"), Explain.ALL, out);

        assertThat(calls).isEmpty();
    }
}
