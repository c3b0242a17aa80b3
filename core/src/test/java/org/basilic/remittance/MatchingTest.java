package org.basilic.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.remittance.Made.DAY;
import static org.basilic.remittance.Made.answer;
import static org.basilic.remittance.Made.claim;
import static org.basilic.remittance.Made.line;
import static org.basilic.remittance.Made.paid;
import static org.basilic.remittance.Made.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DateSpan;
import org.basilic.remittance.PaidLine.BilledCode;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Claim CLAIM = claim(
            line("96365", "240.00"),
            line("96366", "78.00"),
            line("J1745", "900.00", "JZ"),
            line("J1745", "100.00", "JW"));

    @Test
    void theControlNumberOfALineGoesBeforeEverythingElse() {
        PaidLine paid = paid("V1.2", "96365", List.of(), "240.00", "0.00", List.of());

        ClaimMatch match = only(CLAIM, paid);

        assertThat(match.by()).isEqualTo(ClaimMatchBy.CLAIM_NUMBER);
        assertThat(match.lines()).singleElement().satisfies(line -> {
            assertThat(line.by()).isEqualTo(LineMatchBy.CONTROL_NUMBER);
            assertThat(line.ours()).isEqualTo(CLAIM.lines().get(1));
            assertThat(line.recoded()).isTrue();
        });
        assertThat(match.unanswered()).extracting(ClaimLine::number).containsExactly(1, 3, 4);
    }

    @Test
    void withoutControlNumbersCodeModifiersDayAndChargeDecide() {
        ClaimMatch match = only(
                CLAIM,
                paid(null, "J1745", List.of("JW"), "100.00", "0.00", List.of()),
                paid("96365", "240.00", "0.00"),
                paid(null, "J1745", List.of("JZ"), "900.00", "0.00", List.of()));

        assertThat(match.lines())
                .extracting(line -> Objects.requireNonNull(line.ours()).number())
                .containsExactly(4, 1, 3);
        assertThat(match.lines()).extracting(LineMatch::by).containsOnly(LineMatchBy.CODE_MODIFIERS_DAY_CHARGE);
        assertThat(match.unanswered()).extracting(ClaimLine::number).containsExactly(2);
    }

    @Test
    void aPayerThatDropsModifiersIsUnderstoodByTheCharge() {
        ClaimMatch match = only(CLAIM, paid("J1745", "100.00", "0.00"));

        assertThat(match.lines()).singleElement().satisfies(line -> {
            assertThat(line.by()).isEqualTo(LineMatchBy.CODE_DAY_CHARGE);
            assertThat(line.ours()).isEqualTo(CLAIM.lines().get(3));
        });
    }

    @Test
    void theCodeAsBilledIsThatOfTheSixthElementWhereThePayerJudgedAnother() {
        PaidLine bare = paid("96367", "240.00", "0.00");
        PaidLine recoded = new PaidLine(
                1,
                bare.code(),
                List.of(),
                null,
                bare.charge(),
                bare.paid(),
                null,
                new BilledCode("96365", List.of()),
                null,
                bare.service(),
                null,
                null,
                List.of(),
                List.of());

        assertThat(only(CLAIM, recoded).lines()).singleElement().satisfies(line -> {
            assertThat(line.ours()).isEqualTo(CLAIM.lines().get(0));
            assertThat(line.recoded()).isTrue();
        });
    }

    @Test
    void linesThatAreAlikeArePairedInOrderAndOthersAreNotGuessed() {
        Claim twice = claim(
                line("96375", "85.00"), line("96375", "85.00"), line("96376", "80.00", "59"), line("96376", "80.00"));

        ClaimMatch match = only(
                twice,
                paid("96375", "85.00", "0.00"),
                paid("96375", "85.00", "0.00"),
                paid(null, "96376", List.of("XE"), "80.00", "0.00", List.of()));

        assertThat(match.lines())
                .extracting(LineMatch::by)
                .containsExactly(
                        LineMatchBy.CODE_MODIFIERS_DAY_CHARGE,
                        LineMatchBy.CODE_MODIFIERS_DAY_CHARGE,
                        LineMatchBy.AMBIGUOUS);
        assertThat(match.unanswered()).extracting(ClaimLine::number).containsExactly(3, 4);
    }

    @Test
    void aDayOfTheClaimServesLinesWithoutOneAndNoDayAtAllIsTold() {
        PaidLine undated = undated("96365", "240.00");
        PaidClaim bare = answer("1", "240.00", "0.00", undated);
        PaidClaim dated = new PaidClaim(
                bare.number(),
                "1",
                bare.charge(),
                bare.paid(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                DateSpan.of(DAY),
                null,
                bare.lines());

        assertThat(match(CLAIM, bare).lines())
                .extracting(LineMatch::by)
                .containsExactly(LineMatchBy.CODE_MODIFIERS_CHARGE);
        assertThat(match(CLAIM, dated).lines())
                .extracting(LineMatch::by)
                .containsExactly(LineMatchBy.CODE_MODIFIERS_DAY_CHARGE);
    }

    @Test
    void whatWasPaidAndIsNotOursAndWhatIsOursAndWasNotAnsweredAreBothTold() {
        Claim silent = claim("V9", line("96365", "240.00"));
        PaidClaim strange = answer("Z7", "1", "10.00", "10.00", List.of(), paid("96365", "10.00", "10.00"));

        Matching matching =
                Matching.of(Standing.of(List.of(payment("10.00", strange))).claims(), List.of(CLAIM, silent));

        assertThat(matching.matches()).singleElement().satisfies(match -> {
            assertThat(match.by()).isEqualTo(ClaimMatchBy.NONE);
            assertThat(match.ours()).isNull();
            assertThat(match.lines()).extracting(LineMatch::by).containsExactly(LineMatchBy.NONE);
        });
        assertThat(matching.unanswered()).containsExactly(CLAIM, silent);
    }

    @Test
    void aClaimUnderAStrangeNumberIsFoundByTheControlNumberOfALine() {
        PaidClaim strange = answer(
                "Z7", "1", "78.00", "0.00", List.of(), paid("V1.2", "96366", List.of(), "78.00", "0.00", List.of()));

        assertThat(match(CLAIM, strange).by()).isEqualTo(ClaimMatchBy.LINE_CONTROL_NUMBER);
    }

    @Test
    void theOrderOfAnsweredLinesChangesNothing() {
        List<PaidLine> lines = new ArrayList<>(Arrays.asList(
                paid("96366", "78.00", "0.00"),
                paid("J1745", "100.00", "0.00"),
                paid(null, "J1745", List.of("JZ"), "900.00", "0.00", List.of()),
                paid("96365", "1.00", "0.00")));
        Map<BigDecimal, String> first = found(lines);
        for (int i = 0; i < lines.size(); i++) {
            Collections.rotate(lines, 1);

            assertThat(found(lines)).as("rotated %d times", i + 1).isEqualTo(first);
        }
    }

    private static Map<BigDecimal, String> found(List<PaidLine> lines) {
        TreeMap<BigDecimal, String> found = new TreeMap<>();
        for (LineMatch line : only(CLAIM, lines.toArray(new PaidLine[0])).lines()) {
            found.put(
                    line.paid().charge(),
                    line.by() + " " + (line.ours() == null ? 0 : line.ours().number()));
        }
        return found;
    }

    private static PaidLine undated(String code, String charge) {
        return new PaidLine(
                1,
                code,
                List.of(),
                null,
                new BigDecimal(charge),
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static ClaimMatch only(Claim claim, PaidLine... lines) {
        return match(claim, answer("1", "0.00", "0.00", lines));
    }

    private static ClaimMatch match(Claim claim, PaidClaim answer) {
        return Matching.of(Standing.of(List.of(payment("0.00", answer))).claims(), List.of(claim))
                .matches()
                .get(0);
    }
}
