package org.basilic.price;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.PolicyEffect;
import org.basilic.model.Encounter;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** What a comparison of two policies comes to in expected amounts. It holds sums alone, however many encounters there are. */
public final class PriceTally {

    /**
     * A sum of differences, the second policy less the first.
     *
     * @param dollars of what could be told
     * @param told in how many differences it could be told
     * @param untold in how many it could not, since something has no amount
     */
    public record Sum(BigDecimal dollars, int told, int untold) {

        static final Sum NONE = new Sum(Dollars.NONE, 0, 0);

        Sum plus(@Nullable BigDecimal difference) {
            return difference == null
                    ? new Sum(dollars, told, untold + 1)
                    : new Sum(dollars.add(difference), told + 1, untold);
        }
    }

    private final Reference reference;
    private final Map<PolicyQuestion, Sum> byAnswer = new LinkedHashMap<>();
    private Sum together = Sum.NONE;
    private Sum encounters = Sum.NONE;

    /** Begins to sum, by the payment tables that are imported. */
    public PriceTally(Reference reference) {
        this.reference = reference;
    }

    /** Adds one encounter in which something differs. */
    public void add(Encounter encounter, ComparedEncounter compared) {
        if (compared.lines().isEmpty()) {
            return;
        }
        Prices one = Prices.of(encounter, compared.one(), reference, null);
        Prices other = Prices.of(encounter, compared.other(), reference, null);
        encounters = encounters.plus(difference(whole(one), whole(other)));
        for (PolicyEffect effect : compared.lines()) {
            BigDecimal lines = difference(
                    amount(effect.line().before(), compared.one(), one),
                    amount(effect.line().after(), compared.other(), other));
            for (PolicyQuestion answer : effect.alone()) {
                byAnswer.put(answer, byAnswer.getOrDefault(answer, Sum.NONE).plus(lines));
            }
            together = effect.together() ? together.plus(lines) : together;
        }
    }

    /** Returns the sum over whole encounters: those of which a line has no amount could not be told. */
    public Sum encounters() {
        return encounters;
    }

    /** Returns the sum of the lines that each answer makes differ alone. */
    public Map<PolicyQuestion, Sum> byAnswer() {
        return Collections.unmodifiableMap(byAnswer);
    }

    /** Returns the sum of the lines that only several answers together make differ. */
    public Sum together() {
        return together;
    }

    private static @Nullable BigDecimal whole(Prices prices) {
        if (prices.lines().isEmpty()) {
            return Dollars.NONE;
        }
        return prices.known() == prices.lines().size() ? prices.total() : null;
    }

    /** A line that a side does not have is nothing there. */
    private static @Nullable BigDecimal amount(@Nullable CodedLine line, CodedEncounter coded, Prices prices) {
        if (line == null) {
            return Dollars.NONE;
        }
        int at = coded.lines().indexOf(line);
        if (at < 0) {
            throw new IllegalArgumentException("the line is none of the encounter's");
        }
        return prices.lines().get(at).amount();
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : other.subtract(one);
    }
}
