package org.basilic.testkit.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.ClaimStatus.Level;
import org.basilic.remittance.ClaimStatus.LineStatus;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.GroupAnswer;
import org.basilic.remittance.InterchangeAnswer;
import org.basilic.remittance.Refusal;
import org.basilic.remittance.Refusals;
import org.basilic.remittance.SentPlaces;
import org.basilic.remittance.StatusCode;
import org.basilic.remittance.SyntaxError;
import org.basilic.remittance.SyntaxError.ElementError;
import org.basilic.remittance.TransactionAnswer;
import org.basilic.remittance.Verdict;
import org.junit.jupiter.api.Test;

class StatusLoopTest {
    private static final StatusCode TAKEN = new StatusCode("A2", "20", null);
    private static final StatusCode WRONG = new StatusCode("A7", "562", "85");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void statusesAreReadAsTheyWereWrittenAndARefusedLineIsFoundWithoutItsControlNumber() {
        Claim claim = Readings.claims(63_000, 1).get(0);
        ClaimLine line = claim.lines().get(0);
        LineStatus refused =
                new LineStatus(line.code(), line.modifiers(), line.charge(), null, line.service(), List.of(WRONG));
        List<ClaimStatus> statuses = List.of(
                new ClaimStatus(Level.FILE, "B1", List.of(TAKEN), DAY, "WQ", BigDecimal.TEN, null, null, List.of()),
                status("V1", TAKEN, List.of()),
                status(claim.number(), WRONG, List.of(refused)));

        Gathering gathered = Readings.of(StatusText.of(statuses));

        assertThat(gathered.statuses()).isEqualTo(statuses);
        assertThat(Refusals.of(gathered, SentPlaces.NONE, List.of(claim)))
                .extracting(Refusal::claim, Refusal::line, Refusal::codes)
                .containsExactly(
                        tuple(claim.number(), null, List.of("A7:562:85")),
                        tuple(claim.number(), 1, List.of("A7:562:85")));
    }

    @Test
    void acknowledgementsAreReadAsTheyWereWritten() {
        SyntaxError error = new SyntaxError(
                "SV1", 29, "2400", "8", "V1", List.of(new ElementError(1, 2, "7"), new ElementError(4, 0, "1")));
        List<TransactionAnswer> transactions = List.of(
                new TransactionAnswer("41", "0021", Verdict.REJECTED, List.of("5"), List.of(error)),
                new TransactionAnswer("41", "0022", Verdict.ACCEPTED, List.of(), List.of()));
        GroupAnswer group = new GroupAnswer("41", Verdict.PARTLY, 2, 2, 1, List.of());
        InterchangeAnswer interchange = new InterchangeAnswer("000000055", Verdict.REJECTED, "025");

        Gathering gathered = Readings.of(AcknowledgementText.of(transactions, group));

        assertThat(gathered.transactions()).isEqualTo(transactions);
        assertThat(gathered.groups()).containsExactly(group);
        assertThat(Readings.of(AcknowledgementText.of(interchange)).interchanges())
                .containsExactly(interchange);
        assertThat(Refusals.of(gathered, SentPlaces.NONE, List.of()))
                .extracting(Refusal::claim, Refusal::place)
                .containsExactly(
                        tuple(null, "group 41: 1 of 2 transactions taken"),
                        tuple(null, "transaction 0021 of group 41"),
                        tuple("V1", "SV101-2 at segment 29 in loop 2400"));
    }

    private static ClaimStatus status(String number, StatusCode code, List<LineStatus> lines) {
        return new ClaimStatus(
                Level.CLAIM, number, List.of(code), DAY, "WQ", new BigDecimal("100.00"), "ICN" + number, null, lines);
    }
}
