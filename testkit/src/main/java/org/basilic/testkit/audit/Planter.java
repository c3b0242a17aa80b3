package org.basilic.testkit.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.basilic.audit.BilledLine;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.claim.DateSpan;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * Plants errors among the billed lines of a visit and knows what it planted. Errors of one visit touch different codes, and
 * such codes only as stand on one line, so that each can be told from the others.
 */
public final class Planter {

    /** What an administration may be mistaken for. */
    private static final Map<String, String> MISTAKEN = Map.ofEntries(
            Map.entry("96360", "96365"),
            Map.entry("96361", "96366"),
            Map.entry("96365", "96413"),
            Map.entry("96366", "96415"),
            Map.entry("96367", "96417"),
            Map.entry("96372", "96401"),
            Map.entry("96374", "96409"),
            Map.entry("96375", "96411"),
            Map.entry("96401", "96372"),
            Map.entry("96409", "96374"),
            Map.entry("96411", "96375"),
            Map.entry("96413", "96365"),
            Map.entry("96415", "96366"),
            Map.entry("96417", "96367"));

    /** Another code of the same drug: another salt, a biosimilar, another dosage. */
    private static final Map<String, String> OTHER_CODE = Map.of("J1100", "J1094", "J1745", "Q5103", "J9217", "J1950");

    /** What no random visit holds. */
    private static final List<String> NEVER_GIVEN = List.of("J9355", "96542", "J0897", "96450");

    private final SplittableRandom random;
    private final Encounter encounter;
    private final CodedEncounter coded;
    private final ABilledVisit visit;
    private final Set<String> touched = new HashSet<>();
    private final List<Plant> plants = new ArrayList<>();
    private boolean administrationUnsure;

    /** Makes a planter for a visit that is billed as supported. */
    public Planter(long seed, Encounter encounter, CodedEncounter coded) {
        this.random = new SplittableRandom(seed);
        this.encounter = encounter;
        this.coded = coded;
        this.visit = ABilledVisit.asSupported(encounter, coded);
    }

    /** Returns the visit as it is billed now. */
    public ABilledVisit visit() {
        return visit;
    }

    /** Returns what was planted. */
    public List<Plant> plants() {
        return List.copyOf(plants);
    }

    /** Plants an error of a kind and returns whether the visit had a place for it. */
    public boolean plant(DiscrepancyKind kind) {
        return switch (kind) {
            case OVER_CODED -> overCoded();
            case UNDER_CODED -> underCoded();
            case WRONG_UNITS -> wrongUnits();
            case WRONG_CODE -> wrongCode();
            case WRONG_MODIFIER -> wrongModifier();
            case WRONG_PRODUCT -> wrongProduct();
            case MISSING_WASTE -> missingWaste();
            case UNSUPPORTED_WASTE -> unsupportedWaste();
            case UNSUPPORTED_DIAGNOSIS -> unsupportedDiagnosis();
            case WRONG_DATE -> wrongDate();
            case DUPLICATE -> duplicate();
        };
    }

    private boolean overCoded() {
        String code = NEVER_GIVEN.get(random.nextInt(NEVER_GIVEN.size()));
        if (visit.lines().isEmpty() || !touch(code)) {
            return false;
        }
        BilledLine like = visit.lines().get(0);
        BilledLine added =
                visit.add(ABilledVisit.ndc(ABilledVisit.code(ABilledVisit.modifiers(like, List.of()), code), null));
        return planted(DiscrepancyKind.OVER_CODED, added, 0);
    }

    private boolean underCoded() {
        Integer number = any(line -> line.kind() != LineKind.WASTE
                && (line.kind() != LineKind.ADMINISTRATION || !administrationUnsure)
                && !hasWaste(line.code()));
        if (number == null) {
            return false;
        }
        administrationUnsure |= line(number).kind() == LineKind.ADMINISTRATION;
        visit.remove(billed(number));
        plants.add(new Plant(DiscrepancyKind.UNDER_CODED, 0, number));
        return true;
    }

    private boolean wrongUnits() {
        Integer number = any(line -> !hasWaste(line.code()));
        if (number == null) {
            return false;
        }
        BilledLine line = billed(number);
        BigDecimal units = Objects.requireNonNull(line.units());
        boolean fewer = units.compareTo(BigDecimal.ONE) > 0 && random.nextBoolean();
        BigDecimal other = fewer ? units.subtract(BigDecimal.ONE) : units.add(BigDecimal.valueOf(random.nextInt(1, 4)));
        visit.change(line, before -> ABilledVisit.units(before, other));
        return planted(DiscrepancyKind.WRONG_UNITS, line, number);
    }

    private boolean wrongCode() {
        Integer number = any(line -> other(line) != null && !hasWaste(line.code()));
        if (number == null) {
            return false;
        }
        String code = Objects.requireNonNull(other(line(number)));
        touched.add(code);
        administrationUnsure |= line(number).kind() == LineKind.ADMINISTRATION;
        BilledLine line = billed(number);
        visit.change(line, before -> ABilledVisit.code(before, code));
        return planted(DiscrepancyKind.WRONG_CODE, line, number);
    }

    private @Nullable String other(CodedLine line) {
        String other = line.kind() == LineKind.ADMINISTRATION
                ? (administrationUnsure ? null : MISTAKEN.get(line.code()))
                : OTHER_CODE.get(line.code());
        boolean free = other != null
                && !touched.contains(other)
                && coded.lines().stream().noneMatch(each -> each.code().equals(other));
        return free ? other : null;
    }

    private boolean wrongModifier() {
        Integer number = any(line -> line.kind() == LineKind.ADMINISTRATION);
        if (number == null) {
            return false;
        }
        BilledLine line = billed(number);
        List<String> modifiers = new ArrayList<>(line.modifiers());
        if (!modifiers.remove("59")) {
            modifiers.add("59");
        }
        visit.change(line, before -> ABilledVisit.modifiers(before, modifiers));
        return planted(DiscrepancyKind.WRONG_MODIFIER, line, number);
    }

    private boolean wrongProduct() {
        Integer number = any(line -> line.ndc() != null);
        if (number == null) {
            return false;
        }
        BilledLine line = billed(number);
        visit.change(line, before -> ABilledVisit.ndc(before, "99999999999"));
        return planted(DiscrepancyKind.WRONG_PRODUCT, line, number);
    }

    private boolean missingWaste() {
        Integer number =
                any(line -> line.kind() == LineKind.WASTE || line.modifiers().contains("JZ"));
        if (number == null) {
            return false;
        }
        BilledLine line = billed(number);
        if (line(number).kind() == LineKind.WASTE) {
            visit.remove(line);
            plants.add(new Plant(DiscrepancyKind.MISSING_WASTE, 0, number));
            return true;
        }
        List<String> modifiers = new ArrayList<>(line.modifiers());
        modifiers.remove("JZ");
        visit.change(line, before -> ABilledVisit.modifiers(before, modifiers));
        return planted(DiscrepancyKind.MISSING_WASTE, line, number);
    }

    private boolean unsupportedWaste() {
        Integer number = any(line -> line.kind() == LineKind.DRUG && !hasWaste(line.code()));
        if (number == null) {
            return false;
        }
        BilledLine added = visit.add(ABilledVisit.units(
                ABilledVisit.modifiers(billed(number), List.of("JW")), BigDecimal.valueOf(random.nextInt(1, 5))));
        return planted(DiscrepancyKind.UNSUPPORTED_WASTE, added, 0);
    }

    private boolean unsupportedDiagnosis() {
        if (encounter.diagnoses().isEmpty()) {
            return false;
        }
        Integer number = any(line -> !line.diagnosisPointers().isEmpty());
        if (number == null) {
            return false;
        }
        BilledLine line = billed(number);
        List<String> diagnoses = new ArrayList<>(line.diagnoses());
        diagnoses.set(random.nextInt(diagnoses.size()), "T99.9");
        visit.list("T99.9").change(line, before -> ABilledVisit.diagnoses(before, diagnoses));
        return planted(DiscrepancyKind.UNSUPPORTED_DIAGNOSIS, line, number);
    }

    private boolean wrongDate() {
        Integer number = any(line -> true);
        if (number == null) {
            return false;
        }
        BilledLine line = billed(number);
        DateSpan other = DateSpan.of(line(number).serviceDate().plusDays(random.nextBoolean() ? 1 : -1));
        visit.change(line, before -> ABilledVisit.service(before, other));
        return planted(DiscrepancyKind.WRONG_DATE, line, number);
    }

    private boolean duplicate() {
        Integer number = any(line -> true);
        return number != null && planted(DiscrepancyKind.DUPLICATE, visit.add(billed(number)), 0);
    }

    private boolean planted(DiscrepancyKind kind, BilledLine line, int supported) {
        plants.add(new Plant(kind, line.number(), supported));
        return true;
    }

    /** Which lines a kind of error can be planted on. */
    private interface Fit {
        boolean test(CodedLine line);
    }

    /** Returns the number of a line that fits, whose code stands on no other line and was not touched; it is touched now. */
    private @Nullable Integer any(Fit fit) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 1; i <= coded.lines().size(); i++) {
            CodedLine line = line(i);
            if (alone(line) && !touched.contains(line.code()) && fit.test(line)) {
                fitting.add(i);
            }
        }
        if (fitting.isEmpty()) {
            return null;
        }
        Integer number = fitting.get(random.nextInt(fitting.size()));
        touched.add(line(number).code());
        return number;
    }

    private boolean alone(CodedLine line) {
        return coded.lines().stream()
                        .filter(other -> other.code().equals(line.code()) && other.kind() == line.kind())
                        .count()
                == 1;
    }

    private boolean touch(String code) {
        return coded.lines().stream().noneMatch(line -> line.code().equals(code)) && touched.add(code);
    }

    private boolean hasWaste(String code) {
        return coded.lines().stream()
                .anyMatch(line -> line.kind() == LineKind.WASTE && line.code().equals(code));
    }

    private CodedLine line(int number) {
        return coded.lines().get(number - 1);
    }

    private BilledLine billed(int number) {
        return visit.lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("line " + number + " is gone"));
    }
}
