package org.basilic.formats.x12.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.remittance.Answer;
import org.basilic.remittance.Balance;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.Imbalance;
import org.basilic.remittance.Payment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published examples: what they say, and what is wrong with them. */
class CorpusAnswersTest {
    private static final Path FOLDER = Path.of("../../shared/corpora/x12");

    private final List<Fault> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "cob-contractural-adjustment, 1, 0, 34.00",
        "managed-care, 2, 0, 945.00",
        "medicare-part-a, 2, 1, 150000.00",
        "secondary-payment, 2, 0, 1222.00",
        "tertiary-payment, 1, 0, 187.50"
    })
    void paymentsAreReadWhole(String file, int claims, int adjustments, String paid)
            throws IOException, BrokenInterchangeException {
        Payment payment = payment(file);

        assertThat(payment.claims()).hasSize(claims);
        assertThat(payment.adjustments()).hasSize(adjustments);
        assertThat(payment.head().paid()).isEqualTo(paid);
        assertThat(payment.whole()).isTrue();
    }

    @Test
    void managedCareAndMedicareComeOutToTheCent() throws IOException, BrokenInterchangeException {
        assertThat(Balance.of(payment("managed-care"))).isEmpty();
        assertThat(Balance.of(payment("medicare-part-a"))).isEmpty();
        assertThat(Balance.of(payment("cob-contractural-adjustment"))).isEmpty();
        assertThat(Balance.of(payment("secondary-payment"))).isEmpty();
    }

    @Test
    void aLineWithoutItsCodeIsOffInTheTertiaryPayment() throws IOException, BrokenInterchangeException {
        List<Imbalance> off = Balance.of(payment("tertiary-payment"));

        assertThat(faults).extracting(Fault::id).contains("IB.835.2110.SVC01.06");
        assertThat(off).extracting(Imbalance::level).containsExactly(Imbalance.Level.LINE);
    }

    @ParameterizedTest
    @CsvSource({
        "imsweb/x12_999_accepted.txt, [1:A]",
        "imsweb/x12_999_rejected.txt, [1:R]",
        "staedi/simple999.edi, [3:P]",
        "imsweb/x12_277CA_accepted.txt, 1 taken",
        "imsweb/x12_277CA_rejected.txt, 1 refused"
    })
    void acknowledgementsAndStatusesSayWhatTheySay(String file, String said)
            throws IOException, BrokenInterchangeException {
        Gathering gathered = gathered(file);

        if (file.contains("277")) {
            long refused = gathered.statuses().stream()
                    .filter(status -> status.level() == ClaimStatus.Level.CLAIM)
                    .filter(ClaimStatus::refused)
                    .count();
            assertThat(refused == 0 ? "1 taken" : refused + " refused").isEqualTo(said);
            return;
        }
        String letter = String.valueOf(gathered.groups().get(0).verdict()).substring(0, 1);
        assertThat("[" + gathered.transactions().size() + ":" + letter + "]").isEqualTo(said);
    }

    @Test
    void theBrokenAcknowledgementIsReadWithAFault() throws IOException, BrokenInterchangeException {
        Gathering gathered = gathered("staedi/invalid999.edi");

        assertThat(faults).extracting(Fault::id).contains("IB.999.2000.IK501.08");
        assertThat(gathered.groups()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "claim-level-status",
        "claim-level-status-ncpdp",
        "information-receiver-level-status",
        "provider-level-status"
    })
    void anAnswerToAnInquiryIsSkippedByName(String file) throws IOException, BrokenInterchangeException {
        Gathering gathered = gathered("linuxforhealth/277_005010X212/" + file + ".277");

        assertThat(gathered.statuses()).isEmpty();
        assertThat(faults).extracting(Fault::found).contains("transaction 277 by 005010X212");
    }

    private Payment payment(String file) throws IOException, BrokenInterchangeException {
        List<Payment> payments =
                gathered("linuxforhealth/835_005010X221A1/" + file + ".835").payments();
        assertThat(payments).hasSize(1);
        return payments.get(0);
    }

    private Gathering gathered(String file) throws IOException, BrokenInterchangeException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "../shared/corpora/x12/" + file + " is not here");
        Gathering gathering = new Gathering();
        try (AnswerReader reader = new AnswerReader(Files.newInputStream(path))) {
            Answer answer = reader.next();
            while (answer != null) {
                answer.to(gathering);
                answer = reader.next();
            }
            faults.addAll(reader.faults());
        }
        gathering.endOfFile();
        return gathering;
    }
}
