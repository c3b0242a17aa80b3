package org.basilic.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Visit;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Threshold;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of lines name no number that comes from nowhere. A number may be charted (as the record writes it), a
 * threshold of the tables or the minute at which a further unit opens, the whole minutes between two charted times or midnights, the
 * minutes of the ledger (those of an administration or of a line, what all fluids ran, and their sums), the minutes that
 * the administrations of a line share with others or have apart from them, the units that such minutes earn, the units or minutes of a line, or a count of administrations. Codes, dates and modifiers are told apart by
 * their form.
 */
final class NumbersProperty {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("\\b(?:[A-Z][0-9]{4}|[0-9]{5}|96[34]xx)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])[0-9]+(?![A-Za-z0-9])");
    private static final int MOST_UNITS = 80;
    private static final int MOST_SUMS = 4096;

    private final Encounter encounter;
    private final CodedEncounter coded;
    private final Set<Long> allowed = new HashSet<>();

    private NumbersProperty(Encounter encounter, CodedEncounter coded) {
        this.encounter = encounter;
        this.coded = coded;
    }

    static void check(Encounter encounter, CodedEncounter coded) {
        new NumbersProperty(encounter, coded).check();
    }

    private void check() {
        addCharted();
        addThresholds();
        addElapsed();
        addLedger();
        addUnits();
        addAmounts();
        for (CodedLine line : coded.lines()) {
            for (String modifier : line.modifiers()) {
                addNumbers(modifier);
            }
        }
        for (CodedLine line : coded.lines()) {
            for (Reason reason : line.because()) {
                for (Long number : numbers(reason.inWords())) {
                    if (!allowed.contains(number)) {
                        addOverlaps(line, new Overlaps(encounter, false));
                        addOverlaps(line, new Overlaps(encounter, true));
                    }
                    assertThat(allowed)
                            .as(
                                    "%d in '%s' (%s of %s)",
                                    number, reason.inWords(), reason.rule().id(), line.code())
                            .contains(number);
                }
            }
        }
    }

    /** Adds what takes longest to work out, for the few lines that need it. */
    private void addOverlaps(CodedLine line, Overlaps overlaps) {
        Set<Long> found = new HashSet<>(overlaps.of(line.administrations()));
        for (String administration : line.administrations()) {
            found.addAll(overlaps.of(List.of(administration)));
        }
        for (Administration administration : encounter.administrations()) {
            Integer minutes = administration.minutes();
            if (administration.start() == null && administration.stop() == null && minutes != null) {
                List.copyOf(found).forEach(number -> found.add(number + minutes));
            }
        }
        allowed.addAll(found);
    }

    private void addCharted() {
        addNumbers(Trials.json(encounter));
        for (long count = 0; count <= encounter.administrations().size(); count++) {
            allowed.add(count);
        }
    }

    private void addThresholds() {
        DayTables tables = Reference.builtIn().on(coded.effective());
        long unit = tables.threshold(Threshold.UNIT_MINUTES);
        for (Threshold threshold : Threshold.values()) {
            allowed.add((long) tables.threshold(threshold));
        }
        for (int units = 0; units < MOST_UNITS; units++) {
            allowed.add(units * unit + tables.threshold(Threshold.NEXT_UNIT_SHORTEST));
        }
    }

    private void addElapsed() {
        List<LocalDateTime> times = new ArrayList<>();
        Visit visit = encounter.visit();
        if (visit != null) {
            add(times, visit.arrival());
            add(times, visit.departure());
        }
        for (Administration administration : encounter.administrations()) {
            add(times, administration.start());
            add(times, administration.stop());
            for (Pause pause : administration.pauses()) {
                add(times, pause.start());
                add(times, pause.stop());
            }
        }
        for (MinuteStretch stretch : coded.minutes()) {
            add(times, stretch.from());
            add(times, stretch.to());
        }
        for (LocalDateTime time : List.copyOf(times)) {
            times.add(time.toLocalDate().atStartOfDay());
        }
        for (LocalDateTime from : times) {
            for (LocalDateTime to : times) {
                if (!to.isBefore(from)) {
                    allowed.addAll(Elapsed.readings(encounter.timeZone(), from, to));
                }
            }
        }
    }

    private static void add(List<LocalDateTime> times, @Nullable LocalDateTime time) {
        if (time != null) {
            times.add(time);
        }
    }

    /** Adds what the stretches of one administration add up to, and of administrations that share a line. */
    private void addLedger() {
        Set<String> fluids = new HashSet<>();
        for (Administration administration : encounter.administrations()) {
            if (administration.drug().drugClass() == DrugClass.HYDRATION) {
                fluids.add(administration.id());
            }
        }
        addSums(coded.minutes().stream()
                .filter(stretch -> fluids.contains(stretch.administration()))
                .toList());
        for (CodedLine line : coded.lines()) {
            allowed.add((long) line.units());
            if (line.minutes() != null) {
                allowed.add((long) line.minutes());
            }
            allowed.add(Bill.units(
                            coded.lines().stream().filter(other -> other.code().equals(line.code())))
                    + 0L);
            addSums(coded.minutes().stream()
                    .filter(stretch -> line.administrations().contains(stretch.administration()))
                    .toList());
        }
    }

    /** Adds the units that any of the minutes found so far earn, with and without a first hour before them. */
    private void addUnits() {
        DayTables tables = Reference.builtIn().on(coded.effective());
        long unit = tables.threshold(Threshold.UNIT_MINUTES);
        long next = tables.threshold(Threshold.NEXT_UNIT_SHORTEST);
        for (Long minutes : List.copyOf(allowed)) {
            long further = (minutes + unit - next) / unit;
            if (further > 0 && further < MOST_UNITS) {
                allowed.add(further);
                allowed.add(further - 1);
            }
        }
    }

    /** Adds the amounts of the ledger, what their units stand for, and how many there are. */
    private void addAmounts() {
        for (DrugAmount amount : coded.amounts()) {
            addNumbers(amount.toString());
            if (amount.billingUnit() != null) {
                addNumbers(amount.billingUnit());
            }
        }
    }

    private void addSums(List<MinuteStretch> stretches) {
        Set<Long> sums = new HashSet<>(Set.of(0L));
        for (MinuteStretch stretch : stretches) {
            for (Long sum : List.copyOf(sums)) {
                if (sums.size() < MOST_SUMS) {
                    sums.add(sum + stretch.minutes());
                }
            }
        }
        allowed.addAll(sums);
    }

    private void addNumbers(String text) {
        allowed.addAll(numbers(text));
    }

    private static Set<Long> numbers(String text) {
        Set<Long> numbers = new HashSet<>();
        String words = CODE.matcher(DATE.matcher(text).replaceAll(" ")).replaceAll(" ");
        Matcher matcher = NUMBER.matcher(words);
        while (matcher.find()) {
            numbers.add(Long.parseLong(matcher.group()));
        }
        return numbers;
    }
}
