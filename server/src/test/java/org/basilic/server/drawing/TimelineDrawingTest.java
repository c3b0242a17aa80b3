package org.basilic.server.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.MinuteStretch;
import org.basilic.server.Examples;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelineDrawingTest {

    private static final int VISITS = Integer.getInteger("basilic.properties", 600);
    private static final Pattern STYLE = Pattern.compile("\\sstyle=|<style|\\son[a-z]+=");

    private final Coder coder = new Coder(Reference.builtIn());

    private CodedEncounter code(Encounter encounter) {
        return coder.code(encounter, new Request(null, Map.of(), Explain.ALL, false));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> found(Document svg, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, svg, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static long number(Element element, String attribute) {
        return Long.parseLong(element.getAttribute(attribute));
    }

    @Test
    void everyAdministrationWithATimeIsDrawnOnceAndInsideTheFrame() throws Exception {
        for (long seed = 1; seed <= VISITS; seed++) {
            Encounter encounter = RandomEncounters.of(seed);
            String svg = TimelineDrawing.of(encounter, code(encounter), TimelineDrawing.Shows.CODES)
                    .svg("t", true);
            Map<String, Integer> timed = new HashMap<>();
            int place = 0;
            for (Administration given : encounter.administrations()) {
                place++;
                if (given.start() != null || given.stop() != null) {
                    timed.put(String.valueOf(place), 1);
                }
            }
            if (timed.isEmpty()) {
                assertThat(svg).as("seed %d", seed).isEmpty();
                continue;
            }
            assertThat(STYLE.matcher(svg).find()).as("seed %d", seed).isFalse();
            Document document = parsed(svg);
            Map<String, Integer> drawn = new HashMap<>();
            for (Element item : found(document, "//g[@data-givens]")) {
                drawn.merge(item.getAttribute("data-givens"), 1, Integer::sum);
                assertThat(item.getAttribute("aria-label")).as("seed %d", seed).isNotBlank();
            }
            assertThat(drawn).as("seed %d", seed).isEqualTo(timed);
            long width = number(document.getDocumentElement(), "width");
            for (Element bar : found(document, "//rect[starts-with(@class,'run') or starts-with(@class,'strip')]")) {
                assertThat(number(bar, "x")).as("seed %d", seed).isBetween(0L, width);
                assertThat(number(bar, "x") + number(bar, "width"))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void theMinutesOfTheTableAreThoseOfTheLedger() {
        for (long seed = 1; seed <= VISITS; seed++) {
            Encounter encounter = RandomEncounters.of(seed);
            CodedEncounter coded = code(encounter);
            Map<String, Integer> ledger = new HashMap<>();
            for (MinuteStretch stretch : coded.minutes()) {
                ledger.merge(stretch.administration(), stretch.minutes(), Integer::sum);
            }
            List<TimelineRow> rows = TimelineDrawing.of(encounter, coded, TimelineDrawing.Shows.CODES)
                    .rows();
            assertThat(rows).as("seed %d", seed).hasSameSizeAs(encounter.administrations());
            for (TimelineRow row : rows) {
                Integer minutes = ledger.get(row.administration());
                if (minutes != null) {
                    assertThat(row.minutes())
                            .as("seed %d, %s", seed, row.administration())
                            .isEqualTo(minutes);
                }
            }
        }
    }

    @Test
    void barsOfOneTrackDoNotTouch() throws Exception {
        for (long seed = 1; seed <= VISITS / 4; seed++) {
            Encounter encounter = RandomEncounters.of(seed);
            String svg = TimelineDrawing.of(encounter, code(encounter), TimelineDrawing.Shows.CODES)
                    .svg("t", false);
            if (svg.isEmpty()) {
                continue;
            }
            Map<Long, Long> ends = new HashMap<>();
            for (Element hit : found(parsed(svg), "//rect[@class='hit']")) {
                long track = number(hit, "y");
                assertThat(number(hit, "x")).as("seed %d", seed).isGreaterThan(ends.getOrDefault(track, -100L));
                ends.merge(track, number(hit, "x") + number(hit, "width"), Math::max);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oncology-day.json", "emergency-overnight.json", "autumn-night.json"})
    void whatIsForTheRecordShowsNoCode(String example) {
        Encounter encounter = Examples.named(example);
        CodedEncounter coded = code(encounter);
        TimelineDrawing drawing = TimelineDrawing.of(encounter, coded, TimelineDrawing.Shows.RECORD);
        coded.lines().forEach(line -> assertThat(drawing.svg("t", false)).doesNotContain(line.code()));
        assertThat(drawing.svg("t", false)).doesNotContain("data-rules", "strip", ", line", ", no line");
        assertThat(drawing.rows()).allSatisfy(row -> {
            assertThat(row.codes()).isEmpty();
            assertThat(row.rules()).isEmpty();
        });
    }

    @Test
    void theHourThatComesTwiceIsTwoHoursLong() {
        Encounter one = Examples.named("autumn-night.json");
        Administration given = one.administrations().get(0);
        LocalDateTime start = LocalDateTime.parse("2026-11-01T00:30");
        Encounter encounter =
                one.withAdministrations(List.of(given.withRun(start, start.plusHours(2), List.of(), null)));
        TimelineDrawing drawing = TimelineDrawing.of(encounter, code(encounter), TimelineDrawing.Shows.CODES);
        String svg = drawing.svg("t", false);
        assertThat(drawing.rows().get(0).minutes()).isEqualTo(180);
        assertThat(svg).contains("data-minutes=\"180\"");
        assertThat(svg).contains("01:00 again", "clock set back");
    }

    @Test
    void midnightIsMarkedWithItsDate() {
        Encounter encounter = Examples.named("emergency-overnight.json");
        Matcher midnight = Pattern.compile("class=\"hour date\"[^>]*>(\\d\\d/\\d\\d)<")
                .matcher(TimelineDrawing.of(encounter, code(encounter), TimelineDrawing.Shows.RECORD)
                        .svg("t", false));
        assertThat(midnight.find()).isTrue();
    }

    @Test
    void namesOfTheRecordAreEscaped() {
        Encounter one = Examples.named("antibiotic.json");
        Administration given = one.administrations().get(0);
        Drug named = new Drug("<script>alert(\"1\")</script>&", given.drug().hcpcs(), null, null, null);
        Encounter hostile = one.withAdministrations(List.of(new Administration(
                given.id(),
                named,
                given.purpose(),
                given.route(),
                given.access(),
                given.start(),
                given.stop(),
                null,
                List.of(),
                null,
                null,
                null,
                given.dose(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of())));
        String svg = TimelineDrawing.of(hostile, code(hostile), TimelineDrawing.Shows.CODES)
                .svg("t", false);
        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;alert(&quot;1&quot;)");
    }

    @Test
    void aSmallVisitIsDrawnAsItWasLookedAt() throws Exception {
        Encounter encounter = Examples.named("antibiotic.json");
        String svg = TimelineDrawing.of(encounter, code(encounter), TimelineDrawing.Shows.CODES)
                .svg("t", true);
        Path drawn = Files.writeString(Path.of("target", "antibiotic.svg"), svg);
        assertThat(svg)
                .as("look at %s, then put it in the place of the one that is kept", drawn)
                .isEqualTo(Files.readString(Path.of("src/test/resources/drawing/antibiotic.svg")));
    }

    @Test
    void aVisitAndTheSameOtherwiseStandOnOneScale() {
        Encounter encounter = Examples.named("oncology-day.json");
        List<Administration> fewer = encounter.administrations().subList(3, 6);
        Encounter otherwise = encounter.withVisit(null).withAdministrations(fewer);
        Pattern scale = Pattern.compile("data-from=\"[^\"]*\" data-minutes=\"\\d+\"");
        List<String> scales = TimelineDrawing.pair(encounter, code(encounter), otherwise, code(otherwise)).stream()
                .map(drawing -> scale.matcher(drawing.svg("t", false))
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(scales.get(0)).isEqualTo(scales.get(1));
    }

    @Test
    void aBarSaysWhatAScreenReaderNeeds() {
        Encounter encounter = Examples.named("oncology-day.json");
        assertThat(TimelineDrawing.of(encounter, code(encounter), TimelineDrawing.Shows.CODES)
                        .svg("t", false))
                .contains(
                        "aria-label=\"oxaliplatin, iv infusion, 03/12/2026 09:40 to 11:45, 125 minutes, length charted,"
                                + " lines 1 6 16, 96413 and 96415\"");
    }
}
