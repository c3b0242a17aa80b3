package org.basilic.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.audit.Matching.Pair;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** The audit of visits: what was billed against what the record supports. Safe for many threads. */
public final class Audit {

    private final Reference reference;
    private final boolean prices;
    private final @Nullable String locality;

    /**
     * Makes an audit.
     *
     * @param prices whether expected amounts are worked out, by the payment tables that are imported
     * @param locality contractor and number of the fee schedule, or null for national amounts
     */
    public Audit(Reference reference, boolean prices, @Nullable String locality) {
        this.reference = reference;
        this.prices = prices;
        this.locality = locality;
    }

    /**
     * Audits one visit.
     *
     * @param coded the encounter coded with everything explained: reasons, ledgers and alternatives are taken from it
     * @param visit what was billed; the same report comes of its lines in any order
     */
    public AuditReport of(Encounter encounter, CodedEncounter coded, BilledVisit visit) {
        return new Work(encounter, coded, visit).report();
    }

    /** The audit of one visit under way. */
    private final class Work {

        private final CodedEncounter coded;
        private final BilledVisit visit;
        private final List<Beyond> beyond = new ArrayList<>();
        private final List<Discrepancy> found = new ArrayList<>();
        private final List<OpenDifference> open = new ArrayList<>();
        private final DiagnosisCheck diagnoses;
        private final Questions questions;
        private final GroundsOfPair grounds;
        private final Otherwise otherwise;
        private final Valuation valuation;
        private final Matching matching;

        Work(Encounter encounter, CodedEncounter coded, BilledVisit visit) {
            this.coded = coded;
            this.visit = visit;
            Scope scope = new Scope(encounter, coded, reference);
            RecordOfDrug drugs = new RecordOfDrug(encounter, coded, scope);
            this.diagnoses = new DiagnosisCheck(encounter);
            this.questions = new Questions(coded, drugs);
            this.grounds = new GroundsOfPair(coded, drugs);
            this.otherwise = new Otherwise(coded);
            this.valuation =
                    prices ? Valuation.of(encounter, coded, visit, scope, reference, locality) : Valuation.none();
            this.matching = Matching.of(new Kinship(scope), billed(scope), supported());
        }

        private List<Portion> billed(Scope scope) {
            List<Portion> portions = new ArrayList<>();
            SpreadLines spread = new SpreadLines(visit);
            for (BilledLine line : visit.lines()) {
                LineKind kind = scope.kind(line);
                if (kind == null) {
                    beyond.add(new Beyond(line, null));
                } else {
                    portions.add(Portion.of(line, kind, spread.modifiers(line, kind)));
                }
            }
            return portions;
        }

        private List<Portion> supported() {
            List<Portion> portions = new ArrayList<>();
            for (int i = 0; i < coded.lines().size(); i++) {
                portions.add(Portion.of(new SupportedLine(i + 1, coded.lines().get(i))));
            }
            return portions;
        }

        AuditReport report() {
            Comparison comparison = new Comparison(new Waste(matching.pairs()), diagnoses);
            List<Agreement> agreements = new ArrayList<>();
            for (Pair pair : matching.pairs()) {
                List<Deviation> deviations = comparison.of(pair);
                for (int i = 0; i < deviations.size(); i++) {
                    add(deviations.get(i), pair, i == 0);
                }
                if (pair.billed() != null && pair.supported() != null) {
                    modifiersBeyond(pair.billed(), pair.supported());
                    if (deviations.isEmpty()) {
                        agreements.add(new Agreement(
                                pair.billed().billed(), pair.supported().supported()));
                    }
                }
            }
            duplicates();
            diagnosesOfClaims();
            found.sort(ORDER);
            open.sort(Comparator.comparing(OpenDifference::difference, ORDER));
            beyond.sort(Comparator.comparing(Beyond::line, PLACES)
                    .thenComparing(one -> one.modifier() == null ? "" : one.modifier()));
            return new AuditReport(coded, visit, agreements, found, open, beyond, AuditTotals.of(found));
        }

        private void duplicates() {
            for (Map.Entry<BilledLine, BilledLine> each : matching.duplicates().entrySet()) {
                BilledLine line = each.getKey();
                String code = Objects.requireNonNull(line.code());
                Pair pair = new Pair(Portion.of(line, LineKind.SERVICE), null, null);
                add(new Deviation.Duplicate(code, line.units(), each.getValue()), pair, true);
            }
        }

        private void diagnosesOfClaims() {
            for (BilledClaim claim : visit.claims()) {
                for (Deviation deviation : diagnoses.of(claim)) {
                    Discrepancy discrepancy = new Discrepancy(
                            deviation,
                            Direction.NEITHER,
                            List.of(),
                            List.of(),
                            new Grounds(List.of(), null, List.of(), List.of()),
                            Stakes.COUNTED_ELSEWHERE,
                            List.of());
                    if (diagnoses.nothingListed()) {
                        open.add(new OpenDifference(discrepancy, List.of(Questions.WHICH_DIAGNOSES)));
                    } else {
                        found.add(discrepancy);
                    }
                }
            }
        }

        private void add(Deviation deviation, Pair pair, boolean first) {
            Stakes stakes = first ? valuation.of(deviation, pair) : Stakes.COUNTED_ELSEWHERE;
            Discrepancy discrepancy = new Discrepancy(
                    deviation,
                    direction(deviation, stakes),
                    pair.billed() == null ? List.of() : pair.billed().billed(),
                    pair.supported() == null ? List.of() : pair.supported().supported(),
                    grounds.of(pair),
                    stakes,
                    otherwise.of(deviation, pair));
            List<String> deciding = questions.deciding(deviation, pair);
            if (deciding.isEmpty()) {
                found.add(discrepancy);
            } else {
                open.add(new OpenDifference(discrepancy, deciding));
            }
        }

        private void modifiersBeyond(Portion billed, Portion supported) {
            List<String> modifiers = ModifierDifference.between(billed.modifiers(), supported.modifiers())
                    .beyond();
            for (String modifier : modifiers) {
                for (BilledLine line : billed.billed()) {
                    beyond.add(new Beyond(line, modifier));
                }
            }
        }
    }

    private static Direction direction(Deviation deviation, Stakes stakes) {
        if (deviation.direction() != Direction.NEITHER || stakes.dollars() == null) {
            return deviation.direction();
        }
        int sign = stakes.dollars().signum();
        return sign == 0 ? Direction.NEITHER : sign > 0 ? Direction.OVER : Direction.UNDER;
    }

    private static final Comparator<BilledLine> PLACES =
            Comparator.comparing(BilledLine::claim).thenComparingInt(BilledLine::number);

    /** By place on the claims; what was not billed last, by place among the supported lines. */
    private static final Comparator<Discrepancy> ORDER = Comparator.<Discrepancy, Boolean>comparing(
                    one -> one.billed().isEmpty())
            .thenComparing(
                    (one, other) -> one.billed().isEmpty() || other.billed().isEmpty()
                            ? 0
                            : PLACES.compare(one.billed().get(0), other.billed().get(0)))
            .thenComparingInt(one ->
                    one.supported().isEmpty() ? 0 : one.supported().get(0).number())
            .thenComparing(Discrepancy::kind)
            .thenComparing(one -> one.deviation().inWords());
}
