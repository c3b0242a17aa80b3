package org.basilic.formats.hl7.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.PostedCharge.Performer;
import org.basilic.posting.Posting;
import org.basilic.posting.Posting.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charges are read back from messages, ours and others'. */
class ChargeMessageTest {

    private static final LocalDate POSTED = LocalDate.of(2026, 5, 7);
    private static final String HEADER =
            "MSH|^~\\&|BASILIC|invented|||20260507||DFT^P03^DFT_P03|DFT9|P|2.5.1\rPID|||||||||||||||||||A1\r";

    /** Every fact there can be, and every sign that divides. */
    private static final PostedCharge FULL = new PostedCharge(
            new DateSpan(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 7)),
            "CDM|1",
            "J1745",
            List.of("JZ", "59"),
            new BigDecimal("35"),
            new BigDecimal("3500.70"),
            new BigDecimal("100.02"),
            "0636",
            "11",
            List.of("M0579", "I10"),
            "ord^7",
            new DrugProduct("57894003001", new BigDecimal("3.5"), "UN", null),
            new Performer("1245319599", "O\\R&TEGA", "MA~RIA"),
            new Performer(null, "LINDQVIST", null));

    private static final PostedCharge LEAST = new PostedCharge(
            DateSpan.of(LocalDate.of(2026, 5, 6)),
            null,
            "96413",
            List.of(),
            BigDecimal.ONE,
            BigDecimal.ZERO,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null);

    @Test
    void whatIsWrittenReadsBack() throws RefusedMessageException {
        List<Posting> postings = List.of(
                new Posting(Kind.CHARGE, 999_999_999_999L, FULL),
                new Posting(Kind.CREDIT, 3, LEAST),
                new Posting(Kind.CHARGE, 4, LEAST));
        StringBuilder text = new StringBuilder(HEADER);
        for (Posting posting : postings) {
            ChargeSegments.of(posting, 1, POSTED)
                    .forEach(segment -> text.append(segment).append('\r'));
        }

        assertThat(ChargeMessage.read(text.toString()).postings()).isEqualTo(postings);
    }

    @Test
    void aCreditIsTheChargeWordForWord() {
        List<String> charge = ChargeSegments.of(new Posting(Kind.CHARGE, 12, FULL), 4, POSTED);

        assertThat(ChargeSegments.credit(charge, 1, POSTED.plusDays(2)))
                .containsExactly(
                        charge.get(0).replace("FT1|4|12|", "FT1|1|12|").replace("|20260507|CG|", "|20260509|CD|"),
                        charge.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "FT1|1|7||20260506|20260507|XX|A|||1|5&USD, FT1[1]-6",
        "FT1|1|||20260506|20260507|CG|A|||1|5&USD, FT1[1]-2",
        "FT1|1|T7||20260506|20260507|CG|A|||1|5&USD, FT1[1]-2",
        "FT1|1|7||20260230|20260507|CG|A|||1|5&USD, FT1[1]-4",
        "FT1|1|7||20260506^20260505|20260507|CG|A|||1|5&USD, FT1[1]-4",
        "FT1|1|7||20260506|20260507|CG|A||||5&USD, FT1[1]-10",
        "FT1|1|7||20260506|20260507|CG|A|||-1|5&USD, FT1[1]-10",
        "FT1|1|7||20260506|20260507|CG|A|||1|, FT1[1]-11",
        "FT1|1|7||20260506|20260507|CG|A|||1|5.001&USD, FT1[1]-11",
        "FT1|1|7||20260506|20260507|CG|A|||1|5&USD|1e2, FT1[1]-12",
    })
    void aChargeThatLacksWhatEveryChargeHasIsRefusedWithItsPlace(String ft1, String place) {
        assertThatThrownBy(() -> ChargeMessage.read(HEADER + ft1 + "\r"))
                .isInstanceOfSatisfying(
                        RefusedMessageException.class,
                        e -> assertThat(e.of("message").path()).isEqualTo("message " + place));
    }

    @Test
    void chargesOfOthersAreRead() throws IOException, RefusedMessageException {
        String text = Files.readString(published("DFT-P03-01.hl7")).replaceAll("[\r\n]+", "\r");
        // Its second charge has no transaction id, which ours always have.
        String first = text.replaceAll("FT1\\|2[^\r]*\r", "");

        ChargeMessage message = ChargeMessage.read(first);

        assertThat(message.control()).isEqualTo("MSG00001");
        assertThat(message.postings()).hasSize(1);
        Posting charge = message.postings().get(0);
        assertThat(charge.transaction()).isEqualTo(12345);
        assertThat(charge.charge().code()).isEqualTo("71045");
        assertThat(charge.charge().units()).isEqualByComparingTo("2");
        assertThat(charge.charge().amount()).isEqualByComparingTo("100");
        assertThat(charge.charge().modifiers()).containsExactly("26");
        assertThatThrownBy(() -> ChargeMessage.read(text))
                .isInstanceOfSatisfying(
                        RefusedMessageException.class,
                        e -> assertThat(e.of("").path()).contains("FT1[2]-2"));
    }

    private static Path published(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("formats"))) {
            at = Objects.requireNonNull(at.getParent(), "not within the project");
        }
        Path file = at.resolveSibling("shared")
                .resolve("corpora")
                .resolve("hl7v2")
                .resolve("ms-fhir-converter")
                .resolve(name);
        assumeTrue(Files.isRegularFile(file), "the published messages are not beside the project");
        return file;
    }
}
