package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basilic.remittance.GroupAnswer;
import org.basilic.remittance.SyntaxError;
import org.basilic.remittance.SyntaxError.ElementError;
import org.basilic.remittance.TransactionAnswer;
import org.basilic.remittance.Verdict;
import org.basilic.testkit.answers.AcknowledgementText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemitCommandTest {
    private static final Path EXAMPLES = Visits.root().resolve("examples");
    private static final String PAYMENTS =
            EXAMPLES.resolve("claims/payments.835").toString();
    private static final String CLAIMS = EXAMPLES.resolve("claims/answered.837").toString();
    private static final String SITE = EXAMPLES.resolve("claims/site.json").toString();
    private static final String VISIT =
            EXAMPLES.resolve("office-dehydration.json").toString();

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void everythingOfAPaymentIsToldAndDenialsAreOne() {
        Call call = Call.of(
                "remit", PAYMENTS, "--claims", CLAIMS, "--site", SITE, "--encounters", VISIT, "--as-of", "2026-08-10");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("adds up to the cent")
                .contains("  13  line control number")
                .contains("Denials: 5")
                .contains("CO-107 N122 185.00: main service of an add-on not found; foreseen by INIT-04")
                .contains("57 days left to file")
                .doesNotContain("FAIRWEATHER", "BRIGHTWATER", "1EG4TE5MK75");
        assertThat(call.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void withoutClaimsNothingIsMatchedAndThatIsSaid() {
        Call call = Call.of("remit", PAYMENTS);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("Lines are not matched with ours: no claims were given (--claims)")
                .contains("time to file not known")
                .contains("would be foreseen by");
    }

    @Test
    void aCentTooMuchIsFoundAtEachLevel() throws IOException {
        String text = Files.readString(Path.of(PAYMENTS));
        Path wrong = write("wrong.835", text.replace("SVC*HC:96413*480*140*", "SVC*HC:96413*480*140.01*"));

        Call call = Call.of("remit", wrong.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("claim WC260506R, answered line 1: 480.00 less 340.00 is not 140.01; off by -0.01")
                .contains("Balance: 1 sum not as it should be");
    }

    @Test
    void jsonAndCsvTellTheSame() {
        Call json = Call.of("remit", PAYMENTS, "--claims", CLAIMS, "--format", "json");
        Call csv = Call.of(
                "remit", PAYMENTS, "--claims", CLAIMS, "--format", "csv", "--as-of", "2027-08-10", "--site", SITE);

        assertThat(json.out())
                .contains("\"carc\": \"107\"")
                .contains("\"preventionBy\": \"reason-and-remark\"")
                .contains("\"row\": \"unit-limit,96375,professional,1,2026-05-06,,DRAFT from denials CO-151")
                .contains("\"denied\": 1075.00");
        assertThat(csv.out().lines().findFirst().orElseThrow()).startsWith("claim,line,code,modifiers,serviceDate");
        assertThat(csv.out()).contains("WC260506R,3,J1745,JW,2026-05-06,EXAMPLE MEDICARE B,740.00,CO-4,N822,correct,");
        assertThat(csv.out().lines().skip(1)).allMatch(line -> line.matches(".*,-\\d+,0"));
    }

    @Test
    void aPaymentThatComesTwiceCountsOnce() throws IOException {
        Path again = write("again.835", Files.readString(Path.of(PAYMENTS)));

        Call call = Call.of("remit", PAYMENTS, again.toString(), "--claims", CLAIMS);

        assertThat(call.out())
                .contains("Payment EFT2606120001 came a second time and counts once")
                .contains("Denials: 5");
    }

    @Test
    void aPlaceOfAnAcknowledgementIsToldAsClaimAndLine() throws IOException {
        SyntaxError error = new SyntaxError("SV1", 31, "2400", "8", null, List.of(new ElementError(1, 2, "7")));
        Path answer = write(
                "answer.999",
                AcknowledgementText.of(
                        List.of(new TransactionAnswer(
                                "1", "000000001", Verdict.REJECTED, List.of("5"), List.of(error))),
                        new GroupAnswer("1", Verdict.REJECTED, 1, 1, 0, List.of())));

        Call call = Call.of("remit", answer.toString(), "--claims", CLAIMS);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("claim WC260506R line 2: SV101-2 at segment 31 in loop 2400: refused segment 8 (wrong")
                .contains("with it claim WC260506R, claim WC260708D");
        assertThat(Call.of("remit", answer.toString()).out()).contains("999   SV101-2 at segment 31");
    }

    @Test
    void whatCannotBeReadIsThreeAndNamesThePlace() throws IOException {
        String text = Files.readString(Path.of(PAYMENTS));
        Path cut = write("cut.835", text.substring(0, text.indexOf("CLP*WC260708D")));
        Path none = write("none.835", "no interchange at all");
        Path broken = write("broken.835", text.replace("CAS*CO*107*185~", "CAS*CO*107*abc~"));

        assertThat(Call.of("remit", cut.toString()).code()).isEqualTo(3);
        assertThat(Call.of("remit", cut.toString()).out()).contains("cannot be worked out");
        assertThat(Call.of("remit", none.toString()).code()).isEqualTo(3);
        Call call = Call.of("remit", broken.toString());
        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err())
                .contains("broken.835: transaction 0002, segment 14: IB.835.2110.CAS03.07: found text of length 3");
        assertThat(Call.of("remit", folder.resolve("nowhere.835").toString()).code())
                .isEqualTo(4);
        assertThat(Call.of("remit").code()).isEqualTo(2);
        assertThat(Call.of("remit", PAYMENTS, "--as-of", "soon").code()).isEqualTo(2);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
