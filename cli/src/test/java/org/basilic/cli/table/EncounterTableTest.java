package org.basilic.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.basilic.cli.Paper;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.json.EncounterReader;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Disposition;
import org.basilic.result.DrugAmount;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;
import org.basilic.result.NotReported;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EncounterTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final Reason WHY = Said.of("T-01", "because the test says so");

    private final EncounterTable table = new EncounterTable(Reference.builtIn());

    @Test
    void showsLinesTimelineGapsFindingsQuestionsAndAlternatives() throws IOException {
        String drawn = table.of(visit("evening.json"), evening());

        assertThat(drawn).isEqualTo(text("evening.txt"));
    }

    @Test
    void drawsTheSameTwice() throws IOException {
        assertThat(table.of(visit("evening.json"), evening())).isEqualTo(table.of(visit("evening.json"), evening()));
    }

    @Test
    void keepsToItsWidth() throws IOException {
        assertThat(table.of(visit("evening.json"), evening()).lines())
                .allMatch(line -> line.length() <= Paper.WIDTH)
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void drawsWhatWasChartedWhereThereIsNoLedger() throws IOException {
        String drawn = table.of(visit("evening.json"), bare());

        assertThat(drawn).contains("LINES: none").contains("# charted").contains("no line");
        assertThat(drawn).doesNotContain("NOT BILLED", "EDITS", "FINDINGS", "OTHERWISE");
    }

    @Test
    void givesAnEmptyEncounterNoTimeline() {
        String drawn = table.of(empty(), bare());

        assertThat(drawn).contains("LINES: none").doesNotContain("TIMELINE");
    }

    private static CodedEncounter bare() {
        return new CodedEncounter(
                "evening",
                Status.CLEAN,
                "medicare",
                DAY,
                "1",
                "test",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static EditAnswer edit(
            EditCheck check, EditVerdict verdict, int line, @Nullable String other, Reason because) {
        return new EditAnswer(check, verdict, line, other, null, check.written() + ".csv", "test", "selected", because);
    }

    private static CodedEncounter evening() {
        Finding warning = new Finding(
                Severity.WARNING,
                Said.Asked.of("DOC-02", "no stop is documented", "At what time did this infusion stop?"),
                List.of("a5"));
        Finding info = new Finding(Severity.INFO, Said.of("FAM-02", "the payer's list is to be verified"), List.of());
        return new CodedEncounter(
                "evening",
                Status.REVIEW,
                "medicare",
                DAY,
                "1",
                "test",
                List.of(
                        line("96413", List.of(), 1, DAY, 60, "a2"),
                        line("96415", List.of("59"), 2, DAY.plusDays(1), 100, "a2"),
                        line("96375", List.of(), 1, DAY, null, "a3"),
                        line("96372", List.of(), 1, DAY, null, "a6")),
                List.of(
                        new NotReported("a4", null, List.of(WHY)),
                        new NotReported("a2", "96415", List.of(Said.of("T-04", "160 minutes; the next needs 211"))),
                        new NotReported(null, "96523", List.of(WHY))),
                List.of(
                        stretch("a1", at(21, 0), at(21, 10), Disposition.OVERLAPPED, null),
                        stretch("a1", at(21, 10), at(21, 30), Disposition.BELOW_THRESHOLD, null),
                        stretch("a2", at(21, 30), at(22, 30), Disposition.BILLED, "96413"),
                        stretch("a2", at(22, 30), at(22, 50), Disposition.PAUSED, null),
                        stretch("a2", at(22, 50), at(24, 20), Disposition.BILLED, "96415"),
                        stretch("a2", at(24, 20), at(24, 40), Disposition.WITHIN_UNIT, null),
                        stretch("a3", at(21, 25), at(21, 25), Disposition.BILLED, "96375"),
                        stretch("a4", at(24, 45), at(24, 46), Disposition.INCIDENTAL, null),
                        stretch("a5", at(24, 50), at(24, 50), Disposition.UNDOCUMENTED, null)),
                List.of(new DrugAmount(
                        "a2",
                        "mg",
                        new BigDecimal("400"),
                        new BigDecimal("350"),
                        new BigDecimal("40"),
                        BigDecimal.ZERO,
                        null,
                        new BigDecimal("10"),
                        "J1745",
                        "10 mg",
                        35,
                        4)),
                List.of(
                        edit(EditCheck.CODE_VALIDITY, EditVerdict.PASS, 1, null, WHY),
                        edit(EditCheck.PAIR, EditVerdict.FAIL, 4, null, WHY),
                        edit(EditCheck.PAIR, EditVerdict.FAIL, 4, "96413", Said.of("CLM-05", "second of a pair")),
                        edit(
                                EditCheck.PAIR,
                                EditVerdict.OPENED_BY_MODIFIER,
                                2,
                                "96372",
                                Said.of("CLM-05", "59 opens it")),
                        edit(EditCheck.UNIT_LIMIT, EditVerdict.NO_DATA, 1, null, WHY),
                        edit(EditCheck.UNIT_LIMIT, EditVerdict.NO_DATA, 3, null, WHY)),
                List.of(info, warning),
                List.of(new Alternative(
                        "midnight.lineDate",
                        "start",
                        List.of(
                                line("96413", List.of(), 1, DAY, 60, "a2"),
                                line("96415", List.of("59"), 2, DAY, 100, "a2"),
                                line("96375", List.of(), 1, DAY, null, "a3"),
                                line("96372", List.of(), 3, DAY, null, "a6")),
                        "somebody")),
                List.of());
    }

    private static CodedLine line(
            String code, List<String> modifiers, int units, LocalDate day, @Nullable Integer minutes, String given) {
        return new CodedLine(
                code,
                modifiers,
                units,
                LineKind.ADMINISTRATION,
                day,
                List.of(given),
                null,
                minutes,
                null,
                List.of(),
                List.of(WHY));
    }

    private static MinuteStretch stretch(
            String given, LocalDateTime from, LocalDateTime to, Disposition disposition, @Nullable String code) {
        int minutes = (int) Duration.between(from, to).toMinutes();
        return new MinuteStretch(given, from, to, minutes, disposition, code, WHY);
    }

    private static LocalDateTime at(int hour, int minute) {
        return DAY.atStartOfDay().plusHours(hour).plusMinutes(minute);
    }

    private static Encounter empty() {
        return read("{\"id\":\"e\",\"setting\":\"facility\",\"dateOfService\":\"2026-03-12\",\"administrations\":[]}");
    }

    private static Encounter visit(String name) throws IOException {
        return read(text(name));
    }

    private static Encounter read(String json) {
        try (EncounterReader reader = new EncounterReader(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                new EncounterCheck(Reference.builtIn()),
                ReadLimits.standard())) {
            if (reader.next() instanceof Read read) {
                return read.encounter();
            }
            throw new AssertionError("the test's record is refused");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(EncounterTableTest.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
