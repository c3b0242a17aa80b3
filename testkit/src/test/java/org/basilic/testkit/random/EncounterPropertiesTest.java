package org.basilic.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.Route;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Role;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Severity;
import org.basilic.testkit.EncounterEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every encounter, tried on many random ones. */
class EncounterPropertiesTest {

    private static final Reference REFERENCE = Reference.builtIn();
    private static final EncounterCheck CHECK = new EncounterCheck(REFERENCE);
    private static final List<Role> INITIALS = List.of(
            Role.HYDRATION_FIRST_HOUR,
            Role.THERAPEUTIC_FIRST_HOUR,
            Role.PUSH_FIRST,
            Role.CHEMOTHERAPY_PUSH_FIRST,
            Role.CHEMOTHERAPY_FIRST_HOUR);
    private static final List<Role> FOLLOWERS = List.of(
            Role.HYDRATION_EXTRA_HOUR,
            Role.THERAPEUTIC_EXTRA_HOUR,
            Role.THERAPEUTIC_SEQUENTIAL,
            Role.PUSH_NEW_DRUG,
            Role.PUSH_SAME_DRUG,
            Role.CHEMOTHERAPY_PUSH_NEW_DRUG,
            Role.CHEMOTHERAPY_EXTRA_HOUR,
            Role.CHEMOTHERAPY_SEQUENTIAL);
    private static final int LONGEST_SHIFT = 40;

    @Test
    void everyRandomEncounterMakesSense() {
        Trials.each((encounter, coded, seed) ->
                assertThat(CHECK.problems(encounter)).isEmpty());
    }

    @Test
    void everyDocumentedMinuteStandsInTheLedgerOnce() {
        Trials.each((encounter, coded, seed) -> LedgerProperty.check(encounter, coded));
    }

    @Test
    void everySiteHasAtMostOneInitialAndWhatFollowsHasOne() {
        Trials.each((encounter, coded, seed) -> {
            DayTables tables = REFERENCE.on(coded.effective());
            Set<String> initials = codes(tables, INITIALS);
            List<CodedLine> found = Bill.administrations(coded)
                    .filter(line -> initials.contains(line.code()))
                    .toList();
            int sites = Math.max(1, encounter.accesses().size());
            assertThat(Bill.units(found.stream().filter(line -> !Bill.distinct(line))))
                    .as("initials that are not marked as distinct")
                    .isLessThanOrEqualTo(1);
            assertThat(Bill.units(found.stream())).as("initials").isLessThanOrEqualTo(sites);
            Set<String> followers = codes(tables, FOLLOWERS);
            if (Bill.administrations(coded).anyMatch(line -> followers.contains(line.code()))) {
                assertThat(found).as("an initial before what follows one").isNotEmpty();
            }
        });
    }

    @Test
    void everyAddOnHasAParent() {
        Trials.each((encounter, coded, seed) -> {
            Set<String> codes = new HashSet<>();
            coded.lines().forEach(line -> codes.add(line.code()));
            for (CodedLine line : coded.lines()) {
                DayTables tables = REFERENCE.on(line.serviceDate());
                List<String> parents = tables.parentsOf(line.code());
                boolean excused = line.code().equals(tables.code(Role.THERAPEUTIC_CONCURRENT)) && hasError(coded);
                if (!parents.isEmpty() && !excused) {
                    assertThat(codes).as("a parent of %s", line.code()).containsAnyElementsOf(parents);
                }
            }
        });
    }

    @Test
    void theOrderOfTheRecordDoesNotMatter() {
        Trials.each((encounter, coded, seed) -> {
            Encounter shuffled = Changes.shuffled(encounter, seed);
            assertThat(Bill.of(Trials.code(shuffled))).isEqualTo(Bill.of(coded));
        });
    }

    @Test
    void aRunInTwoTouchingBagsIsOneRun() {
        Trials.each((encounter, coded, seed) -> {
            Dice dice = new Dice(seed);
            for (Administration administration : encounter.administrations()) {
                Long minutes = Elapsed.minutes(encounter, administration);
                if (Changes.canBeSplit(encounter, administration) && minutes != null) {
                    int after = dice.between(1, (int) (minutes - 1));
                    Encounter split = Changes.split(encounter, administration.id(), after);
                    assertThat(Bill.ofAdministrations(Trials.code(split)))
                            .as("%s in two bags, the second after %d minutes", administration.id(), after)
                            .isEqualTo(Bill.ofAdministrations(coded));
                }
            }
        });
    }

    @Test
    void anotherDayUnderTheSameTablesChangesNothing() {
        Trials.each((encounter, coded, seed) -> {
            int days = new Dice(seed).between(1, LONGEST_SHIFT);
            Encounter shifted = Changes.shifted(encounter, days);
            if (encounter.timeZone() == null && sameTables(encounter, shifted)) {
                assertThat(Bill.withoutDates(Trials.code(shifted)))
                        .as("%d days later", days)
                        .isEqualTo(Bill.withoutDates(coded));
            }
        });
    }

    @Test
    void aFlushAndAKeepOpenBagAddNothing() {
        Trials.each((encounter, coded, seed) -> {
            // Flushing a port is a service of its own when nothing else is reported, and where nothing at all was given
            // a
            // flush is the only thing given that day.
            if (coded.lines().isEmpty() || encounter.administrations().isEmpty()) {
                return;
            }
            Dice dice = new Dice(seed);
            LocalDateTime time = dice.percent(70) ? firstTime(encounter) : null;
            LocalDateTime start = time == null ? null : time.plusMinutes(dice.between(0, 90));
            assertThat(Bill.of(Trials.code(Changes.withFlush(encounter, start))))
                    .as("with a flush")
                    .isEqualTo(Bill.of(coded));
            Duration length = Duration.ofMinutes(dice.between(1, 300));
            assertThat(Bill.of(Trials.code(Changes.withKeepVeinOpen(encounter, start, length))))
                    .as("with a keep-open bag")
                    .isEqualTo(Bill.of(coded));
        });
    }

    /**
     * What a minute more may cost: a drug on a pump may become one prolonged service; a drug beside others may come to share
     * more than half its minutes with them; a drug given again may become an infusion that is too short for a unit of
     * its own; a therapeutic push by artery may become an infusion, which has no code. So each administration is tried as if
     * it were the only one of the visit, and those by artery are left out.
     */
    @Test
    void oneMoreMinuteNeverLowersTheUnitsOfADrugGivenAlone() {
        Trials.each((encounter, coded, seed) -> {
            for (Administration administration : encounter.administrations()) {
                if (runsOn(encounter, administration)) {
                    Encounter alone = alone(encounter, administration);
                    Encounter longer = Changes.minuteLonger(alone, administration.id());
                    assertThat(timedUnits(Trials.code(longer)))
                            .as("units of %s with one more minute", administration.id())
                            .isGreaterThanOrEqualTo(timedUnits(Trials.code(alone)));
                }
            }
        });
    }

    /** As before, but in its visit, for a drug that is given once and touches nothing else; no other drug loses either. */
    @Test
    void oneMoreMinuteNeverLowersTheUnitsOfADrugGivenApart() {
        Trials.each((encounter, coded, seed) -> {
            for (Administration administration : encounter.administrations()) {
                if (runsOn(encounter, administration) && standsApart(encounter, administration)) {
                    CodedEncounter longer = Trials.code(Changes.minuteLonger(encounter, administration.id()));
                    assertThat(timedUnits(longer))
                            .as("units with one more minute of %s", administration.id())
                            .isGreaterThanOrEqualTo(timedUnits(coded));
                }
            }
        });
    }

    @Test
    void codingTwiceGivesTheSameBytes() {
        CodedEncounterWriter writer = new CodedEncounterWriter(Layout.LINE);
        Trials.each((encounter, coded, seed) ->
                assertThat(bytes(writer, Trials.code(encounter))).isEqualTo(bytes(writer, coded)));
    }

    @Test
    void everyLineHasReasonsAndUnits() {
        Trials.each((encounter, coded, seed) -> {
            Set<String> ids = new HashSet<>();
            encounter.administrations().forEach(administration -> ids.add(administration.id()));
            for (CodedLine line : coded.lines()) {
                assertThat(line.because()).as("reasons of %s", line.code()).isNotEmpty();
                assertThat(line.units()).as("units of %s", line.code()).isPositive();
                assertThat(ids).as("administrations of %s", line.code()).containsAll(line.administrations());
            }
        });
    }

    @Test
    void everyAdministrationHasALineOrAReasonWhyNot() {
        Trials.each((encounter, coded, seed) -> {
            Set<String> accounted = new HashSet<>();
            coded.lines().forEach(line -> accounted.addAll(line.administrations()));
            coded.notReported().forEach(not -> {
                if (not.administration() != null) {
                    accounted.add(not.administration());
                }
            });
            for (Administration administration : encounter.administrations()) {
                assertThat(accounted).as("accounted for").contains(administration.id());
            }
        });
    }

    @Test
    void theNumbersInReasonsComeFromTheRecordOrTheTables() {
        Trials.each((encounter, coded, seed) -> NumbersProperty.check(encounter, coded));
    }

    private static Set<String> codes(DayTables tables, List<Role> roles) {
        Set<String> codes = new HashSet<>();
        for (Role role : roles) {
            codes.add(tables.code(role));
        }
        return codes;
    }

    private static boolean hasError(CodedEncounter coded) {
        return coded.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static boolean sameTables(Encounter one, Encounter other) {
        List<LocalDate> days = new ArrayList<>(days(one));
        days.addAll(days(other));
        LocalDate first = days.get(0);
        return days.stream().allMatch(day -> REFERENCE.covers(day) && REFERENCE.on(day) == REFERENCE.on(first));
    }

    private static List<LocalDate> days(Encounter encounter) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate date = EncounterCheck.dateOf(encounter);
        if (date != null) {
            days.add(date);
        }
        for (Administration administration : encounter.administrations()) {
            addDay(days, administration.start());
            addDay(days, administration.stop());
        }
        return days;
    }

    private static void addDay(List<LocalDate> days, @Nullable LocalDateTime time) {
        if (time != null) {
            days.add(time.toLocalDate());
        }
    }

    private static @Nullable LocalDateTime firstTime(Encounter encounter) {
        return encounter.administrations().stream()
                .map(Administration::start)
                .filter(time -> time != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether an administration has a length that a minute can be added to without changing what it is. */
    private static boolean runsOn(Encounter encounter, Administration administration) {
        LocalDateTime start = administration.start();
        LocalDateTime stop = administration.stop();
        boolean timed = stop != null || administration.minutes() != null;
        boolean byArtery = administration.route() == Route.INTRA_ARTERIAL_INFUSION
                || administration.route() == Route.INTRA_ARTERIAL_PUSH;
        boolean clockChanges = start != null && stop != null && Changes.clockChanges(encounter.timeZone(), start, stop);
        return timed && !byArtery && !clockChanges && administration.pump() == null;
    }

    private static Encounter alone(Encounter encounter, Administration administration) {
        EncounterEdit edit = new EncounterEdit(encounter);
        edit.administrations.clear();
        edit.administrations.add(administration);
        edit.primaryReason = null;
        edit.services.clear();
        // Minutes outside the visit are not counted, and a minute more may lie there.
        edit.arrival = null;
        edit.departure = null;
        return edit.done();
    }

    private static int timedUnits(CodedEncounter coded) {
        return Bill.units(Bill.administrations(coded));
    }

    /** Whether a drug is given once, by vein, at times that no other administration shares or touches. */
    private static boolean standsApart(Encounter encounter, Administration administration) {
        LocalDateTime start = administration.start();
        LocalDateTime stop = administration.stop();
        if (administration.route() != Route.IV_INFUSION || start == null || stop == null) {
            return false;
        }
        for (Administration other : encounter.administrations()) {
            LocalDateTime otherStart = other.start();
            if (other.id().equals(administration.id())) {
                continue;
            }
            if (otherStart == null || sameDrug(encounter, other.drug(), administration.drug())) {
                return false;
            }
            LocalDateTime otherStop = other.stop() == null ? otherStart.plusDays(1) : other.stop();
            if (!otherStart.isAfter(stop.plusMinutes(1)) && !otherStop.isBefore(start)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameDrug(Encounter encounter, Drug one, Drug other) {
        LocalDate date = EncounterCheck.dateOf(encounter);
        if (one.equals(other) || date == null) {
            return true;
        }
        DayTables tables = REFERENCE.on(date);
        String code = tables.drugs().match(one.hcpcs(), one.name()).hcpcs();
        return code != null
                && code.equals(tables.drugs().match(other.hcpcs(), other.name()).hcpcs());
    }

    private static String bytes(CodedEncounterWriter writer, CodedEncounter coded) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(coded, Explain.ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
