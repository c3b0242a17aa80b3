package org.basilic.testkit.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledLine;
import org.basilic.audit.BilledVisit;
import org.basilic.claim.DateSpan;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** The claim of a visit on its way to be changed: one claim whose number is the encounter's id, a hundred dollars a unit. */
public final class ABilledVisit {

    private static final BigDecimal CHARGE = new BigDecimal("100.00");

    private final String claim;
    private final List<BilledLine> lines = new ArrayList<>();
    private final List<String> diagnoses = new ArrayList<>();

    private ABilledVisit(String claim) {
        this.claim = claim;
    }

    /** Returns the claim that bills what is supported. */
    public static ABilledVisit asSupported(Encounter encounter, CodedEncounter coded) {
        ABilledVisit visit = new ABilledVisit(encounter.id());
        encounter.diagnoses().forEach(diagnosis -> visit.diagnoses.add(diagnosis.code()));
        for (CodedLine line : coded.lines()) {
            List<String> pointed = new ArrayList<>();
            line.diagnosisPointers().forEach(place -> pointed.add(visit.diagnoses.get(place - 1)));
            visit.add(line.code(), line.modifiers(), line.units(), line, pointed);
        }
        return visit;
    }

    private void add(String code, List<String> modifiers, int units, CodedLine line, List<String> pointed) {
        BigDecimal count = BigDecimal.valueOf(units);
        lines.add(new BilledLine(
                claim,
                lines.size() + 1,
                code,
                modifiers,
                count,
                DateSpan.of(line.serviceDate()),
                line.ndc(),
                null,
                null,
                pointed,
                CHARGE.multiply(count)));
    }

    /** Returns the lines as they stand. */
    public List<BilledLine> lines() {
        return List.copyOf(lines);
    }

    /** Returns the line of a code. */
    public BilledLine line(String code) {
        return lines.stream()
                .filter(line -> code.equals(line.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line of " + code));
    }

    /** Puts another line in the place of one. */
    public ABilledVisit change(BilledLine line, UnaryOperator<BilledLine> change) {
        lines.set(lines.indexOf(line), change.apply(line));
        return this;
    }

    /** Takes a line away; the others keep their numbers. */
    public ABilledVisit remove(BilledLine line) {
        lines.remove(line);
        return this;
    }

    /** Adds a line like this one with a number of its own, and returns that. */
    public BilledLine add(BilledLine like) {
        int number = lines.stream().mapToInt(BilledLine::number).max().orElse(0) + 1;
        BilledLine added = new BilledLine(
                claim,
                number,
                like.code(),
                like.modifiers(),
                like.units(),
                like.service(),
                like.ndc(),
                like.ndcQuantity(),
                like.ndcUnit(),
                like.diagnoses(),
                like.charge());
        lines.add(added);
        return added;
    }

    /** Adds a diagnosis to the claim. */
    public ABilledVisit list(String diagnosis) {
        diagnoses.add(diagnosis);
        return this;
    }

    /** Returns the visit with its one claim. */
    public BilledVisit done() {
        return new BilledVisit(List.of(new BilledClaim(claim, "1", diagnoses, lines)));
    }

    /** Returns a line with another code. */
    public static BilledLine code(BilledLine line, String code) {
        return with(line, code, line.modifiers(), line.units(), line.service(), line.ndc(), line.diagnoses());
    }

    /** Returns a line with other modifiers. */
    public static BilledLine modifiers(BilledLine line, List<String> modifiers) {
        return with(line, line.code(), modifiers, line.units(), line.service(), line.ndc(), line.diagnoses());
    }

    /** Returns a line with other units. */
    public static BilledLine units(BilledLine line, BigDecimal units) {
        return with(line, line.code(), line.modifiers(), units, line.service(), line.ndc(), line.diagnoses());
    }

    /** Returns a line of another day. */
    public static BilledLine service(BilledLine line, DateSpan service) {
        return with(line, line.code(), line.modifiers(), line.units(), service, line.ndc(), line.diagnoses());
    }

    /** Returns a line of another product. */
    public static BilledLine ndc(BilledLine line, @Nullable String ndc) {
        return with(line, line.code(), line.modifiers(), line.units(), line.service(), ndc, line.diagnoses());
    }

    /** Returns a line that points to other diagnoses. */
    public static BilledLine diagnoses(BilledLine line, List<String> diagnoses) {
        return with(line, line.code(), line.modifiers(), line.units(), line.service(), line.ndc(), diagnoses);
    }

    private static BilledLine with(
            BilledLine line,
            @Nullable String code,
            List<String> modifiers,
            @Nullable BigDecimal units,
            @Nullable DateSpan service,
            @Nullable String ndc,
            List<String> diagnoses) {
        return new BilledLine(
                line.claim(),
                line.number(),
                code,
                modifiers,
                units,
                service,
                ndc,
                line.ndcQuantity(),
                line.ndcUnit(),
                diagnoses,
                line.charge());
    }
}
