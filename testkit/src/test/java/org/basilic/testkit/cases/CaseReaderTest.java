package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Diagnosis;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.GoldenCase.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {

    private static final String CASE = """
            # Two drugs side by side

            Both run for an hour,
            60 = 60.

            Shows: CON-02, T-04
            Looks and leaves alone: SEQ-01
            Source: drafted from the rules named above
            Standing: drafted
            Vetted: nobody yet
            Switches: concurrent.overlap=half; hydration.minimumVolume=500 mL
            Judged: administration

            ```encounter
            setting   facility
            payer     medicare
            date      2026-03-02
            zone      America/Chicago
            diagnosis C18.9  colon cancer
            access    iv1; port; left in place
            access    iv2; separate because "they do not mix; see the order"

            id  drug                           route        start  stop      details
            a1  oxaliplatin                    iv-infusion  09:33  12:15     dose 135 mg; access iv1
            a2  infliximab [J1745]             iv-infusion  23:30  +1 00:30  pause 23:45 to +1 00:05; evidence pump
            a3  drug A (Zed) (therapeutic)     iv-infusion                   30 minutes; pump portable; goes home
            a4  toxin (other)                  other                         opened 1 x 100 [iU] single-dose, 60 [iU] for others; wasted 0 [iU]
            ```

            ```claim
            96413       1
            96365-59    1
            absent      96366 96367
            ```

            ```printed
            96413       2
            ```

            ```why
            CON-02    60 of 60 minutes coincide
            ```
            """;

    private static GoldenCase read(String text) throws MalformedCaseException {
        return CaseReader.read("cases/time/example.md", text);
    }

    @Test
    void readsEveryPartOfACase() throws MalformedCaseException {
        GoldenCase read = read(CASE);

        assertThat(read.title()).isEqualTo("Two drugs side by side");
        assertThat(read.prose()).isEqualTo("Both run for an hour,\n60 = 60.");
        assertThat(read.shows()).containsExactly("CON-02", "T-04");
        assertThat(read.leavesAlone()).containsExactly("SEQ-01");
        assertThat(read.source()).isEqualTo("drafted from the rules named above");
        assertThat(read.standing()).isEqualTo(Standing.DRAFTED);
        assertThat(read.isVetted()).isFalse();
        assertThat(read.switches())
                .isEqualTo(Map.of(Switch.CONCURRENT_OVERLAP, "half", Switch.HYDRATION_MINIMUM_VOLUME, "500 mL"));
        assertThat(read.scope()).isEqualTo(Scope.ADMINISTRATION);
        assertThat(read.lines())
                .containsExactly(
                        new ExpectedLine("96413", List.of(), 1, null),
                        new ExpectedLine("96365", List.of("59"), 1, null));
        assertThat(read.absent()).containsExactly("96366", "96367");
        assertThat(read.printed()).containsExactly(new ExpectedLine("96413", List.of(), 2, null));
        assertThat(read.why()).containsExactly(new Why("CON-02", "60 of 60 minutes coincide"));
    }

    @Test
    void readsWhereALinePoints() throws MalformedCaseException {
        String text = CASE.replace("96413       1\n96365-59", "96413       1  -> 2 1\n96365-59")
                .replace("96365-59    1", "96365-59    1  -> nowhere");

        assertThat(read(text).lines())
                .containsExactly(
                        new ExpectedLine("96413", List.of(), 1, null, List.of(2, 1)),
                        new ExpectedLine("96365", List.of("59"), 1, null, List.of()));
        assertThat(read(text.replace("1  -> 2 1", "1  on 2026-03-02  -> 2 1")
                                .replace("1  -> nowhere", "1  on 2026-03-03"))
                        .lines())
                .containsExactly(
                        new ExpectedLine("96413", List.of(), 1, LocalDate.of(2026, 3, 2), List.of(2, 1)),
                        new ExpectedLine("96365", List.of("59"), 1, LocalDate.of(2026, 3, 3)));
    }

    @Test
    void readsTheEncounterOfACase() throws MalformedCaseException {
        Encounter encounter = read(CASE).encounter();

        assertThat(encounter.id()).isEqualTo("example");
        assertThat(encounter.setting()).isEqualTo(Setting.FACILITY);
        assertThat(encounter.payer()).isEqualTo("medicare");
        assertThat(encounter.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(encounter.dateOfService())
                .as("the date only says what day the times are on")
                .isNull();
        assertThat(encounter.diagnoses()).containsExactly(new Diagnosis("C18.9", "colon cancer"));
        assertThat(encounter.accesses().get(0).leftInPlace()).isTrue();
        assertThat(encounter.accesses().get(1).separateSiteReason()).isEqualTo("they do not mix; see the order");
    }

    @Test
    void readsTheRowsOfTheTable() throws MalformedCaseException {
        List<Administration> given = read(CASE).encounter().administrations();

        assertThat(given.get(0).start()).isEqualTo(LocalDateTime.parse("2026-03-02T09:33"));
        assertThat(given.get(0).dose()).isEqualTo(new Quantity(new BigDecimal("135"), "mg"));
        assertThat(given.get(1).drug()).isEqualTo(new Drug("infliximab", "J1745", null, null, null));
        assertThat(given.get(1).stop()).isEqualTo(LocalDateTime.parse("2026-03-03T00:30"));
        assertThat(given.get(1).pauses())
                .containsExactly(
                        new Pause(LocalDateTime.parse("2026-03-02T23:45"), LocalDateTime.parse("2026-03-03T00:05")));
        assertThat(given.get(1).timeEvidence()).isEqualTo(TimeEvidence.PUMP);
        assertThat(given.get(2).drug()).isEqualTo(new Drug("drug A (Zed)", null, null, null, DrugClass.THERAPEUTIC));
        assertThat(given.get(2).minutes()).isEqualTo(30);
        assertThat(given.get(2).pump()).isEqualTo(Pump.PORTABLE);
        assertThat(given.get(2).continuesAfterVisit()).isTrue();
        assertThat(given.get(3).route()).isEqualTo(Route.OTHER);
        assertThat(given.get(3).containers())
                .containsExactly(new Container(
                        ContainerKind.SINGLE_DOSE,
                        new Quantity(new BigDecimal("100"), "[iU]"),
                        1,
                        null,
                        new Quantity(new BigDecimal("60"), "[iU]")));
    }

    @Test
    void theDateIsTheDateOfServiceWhereNothingHasATime() throws MalformedCaseException {
        String untimed = CASE.replaceAll("(?m)^a[124] .*\n", "");

        assertThat(read(untimed).encounter().dateOfService()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void longerKeywordsAreNotTakenForShorterOnes() throws MalformedCaseException {
        String details = "not ordered; order o1; pump of dme-supplier; pump implantable; stopped for other; "
                + "not attended; counselled; 3 lesions; supplied by patient; 340B; diagnosis C18.9; diagnosis E86.0";
        Administration given = read(CASE.replace("dose 135 mg; access iv1", details))
                .encounter()
                .administrations()
                .get(0);

        assertThat(given.ordered()).isFalse();
        assertThat(given.order()).isEqualTo("o1");
        assertThat(given.pumpSuppliedBy()).isEqualTo(PumpSupplier.DME_SUPPLIER);
        assertThat(given.pump()).isEqualTo(Pump.IMPLANTABLE);
        assertThat(given.discontinued()).isEqualTo(Discontinued.OTHER);
        assertThat(given.continuouslyAttended()).isFalse();
        assertThat(given.counselled()).isTrue();
        assertThat(given.lesions()).isEqualTo(3);
        assertThat(given.acquired340B()).isTrue();
        assertThat(given.diagnoses()).containsExactly("C18.9", "E86.0");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # replace                   | by                       | problem
                    minimumVolume=500 mL        | minimumVolume=\"500 mL   | 11: a double quote is never closed
                    minimumVolume=500 mL        | minimumVolume=1; concurrent.overlap=any | 11: 'concurrent.overlap' stands twice
                    setting   facility          | setting   hospital       | 15: unknown setting 'hospital'; known are facility, professional
                    setting   facility          | colour    blue           | 15: unknown key 'colour'
                    payer     medicare          | setting   facility       | 16: 'setting' stands twice
                    payer     medicare          | payer                    | 16: 'payer' has no value
                    zone      America/Chicago   | zone      America/Rome   | 18: 'America/Rome' is no time zone; one is written like America/Chicago
                    access    iv1; port         | access    iv1; harbour   | 20: unknown access 'harbour'; known are peripheral, central, picc, port, midline, subcutaneous, arterial, intraosseous, other
                    see the order\"             | see the order            | 21: a double quote is never closed
                    start  stop                 | begin  stop              | 23: unknown column 'begin'; known are id, drug, route, start, stop, details
                    a1  oxaliplatin             | 'a1             '        | 24: the row has nothing in the column 'drug'
                    iv-infusion  09:33          | iv-bolus     09:33       | 24: unknown route 'iv-bolus'; known are iv-infusion, iv-push, intramuscular, subcutaneous, subcutaneous-infusion, intradermal, intra-arterial-push, intra-arterial-infusion, intrathecal, intraventricular, intrapleural, intraperitoneal, intralesional, intravesical, intravitreal, intra-articular, on-body-injector, oral, inhaled, topical, other
                    09:33  12:15                | 25:33  12:15             | 24: '25:33' is no time; one is written like 09:30, the next day's like +1 00:10
                    09:33  12:15                | 09:33 12:15              | 24: a cell runs over into the column 'stop'
                    dose 135 mg                 | dose 135mg               | 24: '135mg' is no quantity; one is written like 135 mg
                    dose 135 mg                 | dosage 135 mg            | 24: unknown detail 'dosage 135 mg'
                    dose 135 mg                 | dose 1 mg; dose 2 mg     | 24: 'dose' stands twice in one row
                    pause 23:45 to +1 00:05     | pause 23:45-00:05        | 25: 'pause 23:45-00:05' is no pause; one is written like pause 09:30 to 09:45
                    single-dose, 60             | single, 60               | 27: 'opened 1 x 100 [iU] single, 60 [iU] for others' is no container; one is written like opened 4 x 100 mg single-dose
                    96365-59    1               | 96365-59    0            | 32: a line has at least 1 unit
                    96365-59    1               | 9636        1            | 32: '9636        1' is no line of a claim; one is written like 96365-59  1
                    96365-59    1               | 96365-59    1  -> first  | 32: '96365-59    1  -> first' is no line of a claim; one is written like 96365-59  1
                    96365-59    1               | 96365-59    1  ->        | 32: '96365-59    1  ->' is no line of a claim; one is written like 96365-59  1
                    96365-59    1               | nothing                  | 30: the claim has lines and says nothing is expected
                    96365-59    1               | 96365  1  on 2026-03-02  | 30: some lines of the claim have a date and some have none
                    CON-02    60                | CON02     60             | 41: 'CON02' is no rule id; one is written like T-04
                    Shows: CON-02, T-04         | Shows: concurrency       | 6: 'concurrency' is no rule id; one is written like T-04
                    Standing: drafted           | Standing: rumoured       | 9: unknown Standing 'rumoured'; known are settled, contested, refuted, drafted
                    concurrent.overlap=half     | overlap=half             | 11: 'overlap=half' is no switch; one is written like concurrent.overlap=half
                    Judged: administration      | Judge: administration    | 12: neither prose, header line nor block: 'Judge: administration'
                    # Two drugs side by side    | Two drugs side by side   | 1: a case begins with its title, written like # One hour of saline
                    """)
    void namesTheLineAndWhatIsWrongThere(String replace, String by, String problem) {
        assertThat(CASE).contains(replace);
        String text = CASE.replace(replace, by);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedCaseException.class)
                .message()
                .startsWith("cases/time/example.md:" + problem)
                .satisfies(message ->
                        assertThat(message.lines().findFirst()).contains("cases/time/example.md:" + problem));
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() {
        String text = CASE.replace("setting   facility", "colour    blue")
                .replace("dose 135 mg", "dosage 135 mg")
                .replace("Vetted: nobody yet\n", "");

        assertThatThrownBy(() -> read(text)).hasMessage("""
                        cases/time/example.md:1: the case has no line 'Vetted:'
                        cases/time/example.md:14: unknown key 'colour'
                        cases/time/example.md:23: unknown detail 'dosage 135 mg'
                        cases/time/example.md:13: the encounter has no line 'setting'""");
    }

    @Test
    void anEmptyFileIsNoCase() {
        assertThatThrownBy(() -> read("")).hasMessage("""
                        cases/time/example.md:1: the case has no title
                        cases/time/example.md:1: the case has no prose
                        cases/time/example.md:1: the case has no line 'Shows:'
                        cases/time/example.md:1: the case has no line 'Source:'
                        cases/time/example.md:1: the case has no line 'Standing:'
                        cases/time/example.md:1: the case has no line 'Vetted:'
                        cases/time/example.md:1: the case has no line 'Judged:'
                        cases/time/example.md:1: the case has no block 'encounter'
                        cases/time/example.md:1: the case has no block 'claim'
                        cases/time/example.md:1: the encounter has no line 'setting'""");
    }

    @Test
    void aBlockThatIsNeverClosedIsSaidSo() {
        assertThatThrownBy(() -> read(CASE.substring(0, CASE.lastIndexOf("```"))))
                .hasMessage("cases/time/example.md:40: the block 'why' is never closed");
    }

    @Test
    void anEmptyClaimMustSayThatNothingIsExpected() {
        String text = CASE.replaceAll("(?s)```claim.*?```\n", "```claim\n```\n");

        assertThatThrownBy(() -> read(text))
                .hasMessage("cases/time/example.md:30: the claim is empty; where no line is expected it says: nothing");
    }

    @Test
    void theIdOfTheEncounterIsTheSourcesWhereItNamesOne() {
        assertThat(CaseReader.idWithout("cases/a/b.md", "AAPC forum; 2014; case aapc-1; https://example.org"))
                .isEqualTo("aapc-1");
        assertThat(CaseReader.idWithout("cases/a/b.md", "drafted from the rules named above"))
                .isEqualTo("b");
    }
}
