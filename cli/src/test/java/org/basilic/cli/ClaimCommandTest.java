package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimCommandTest {

    private static final String HOSPITAL = Visits.example("oncology-day.json").toString();
    private static final String OFFICE =
            Visits.example("rheumatology-biologic.json").toString();

    private final Path folder;
    private final Path site;

    ClaimCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.site = folder.resolve("site.json");
    }

    /** The site of the examples, which sends in earnest here. */
    @BeforeEach
    void copyTheSite() throws IOException {
        try (Stream<Path> files = Files.list(Visits.example("claims"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
        replace("site.json", "\"test\": true", "\"test\": false");
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private Call claim(String form, String... words) {
        return claimOf("", form, words);
    }

    private Call claimOf(String input, String form, String... words) {
        List<String> all = new ArrayList<>(List.of("claim", "--to", form, "--site", site.toString()));
        all.addAll(List.of("--at", "2026-05-07T09:05"));
        all.addAll(List.of(words));
        return Call.withInput(input, all.toArray(String[]::new));
    }

    @Test
    void aHospitalsVisitGoesOutAsOneFile() throws Exception {
        Call call = claim("837i", HOSPITAL);

        assertThat(call.code()).isZero();
        assertThat(call.err()).isEqualTo("1 claim written to standard output as number 1; visits: 1 written\n");
        assertThat(call.out())
                .startsWith("ISA*00*")
                .endsWith("IEA*1*000000001~")
                .doesNotContain("\n");
        try (ClaimFileReader reader =
                new ClaimFileReader(new ByteArrayInputStream(call.out().getBytes(StandardCharsets.US_ASCII)))) {
            ReadClaim read = Objects.requireNonNull(reader.next());
            assertThat(read.faults()).isEmpty();
            assertThat(read.claim().number()).isEqualTo("WC260312A");
            assertThat(read.claim().lines()).isNotEmpty();
            assertThat(reader.next()).isNull();
            assertThat(reader.faults()).isEmpty();
        }
    }

    @Test
    void anOfficeVisitGoesOutAsTheOtherForm() {
        Call call = claim("837p", OFFICE, HOSPITAL, "--lines");

        assertThat(call.code()).isZero();
        assertThat(call.out().lines().filter(line -> line.startsWith("CLM*"))).hasSize(1);
        assertThat(call.err())
                .contains("(encounter oncology-day): not of this form: the setting is facility")
                .endsWith("1 claim written to standard output as number 1; visits: 1 written, 1 not of this form\n");
    }

    @Test
    void theSameClaimsGiveTheSameBytesButForNumbersAndTimes() {
        Call first = claim("837p", OFFICE);
        Call again = claim("837p", OFFICE, "--resubmit");
        Call elsewhere =
                claim("837p", OFFICE, "--journal", folder.resolve("other").toString());

        assertThat(elsewhere.out()).isEqualTo(first.out());
        assertThat(again.out()).isNotEqualTo(first.out());
        assertThat(again.out()
                        .replace("000000002", "000000001")
                        .replace("*0905*2*X*", "*0905*1*X*")
                        .replace("GE*1*2~", "GE*1*1~"))
                .isEqualTo(first.out());
    }

    @Test
    void whatWasSentIsNotSentAgainUnlessAskedFor() throws IOException {
        assertThat(claim("837p", OFFICE).code()).isZero();

        Call again = claim("837p", OFFICE);

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.err())
                .contains("sent before: claim WC260506R was sent on 2026-05-07 as number 1")
                .endsWith("0 claims, nothing written; visits: 1 sent before\n");
        assertThat(claim("837p", OFFICE, "--resubmit").code()).isZero();
        replace(
                "registrations.json",
                "\"account\": \"WC260506R\"",
                "\"account\": \"WC260506R\", \"frequency\": \"7\", \"payerClaimNumber\": \"P1\"");
        Call replacement = claim("837p", OFFICE);
        assertThat(replacement.code()).isZero();
        assertThat(replacement.out()).contains("11:B:7*").contains("REF*F8*P1~");
        Call same = claim("837p", OFFICE);
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.err()).contains("the same claims were sent on 2026-05-07 as number 3; nothing was written");
        assertThat(same.out()).isEmpty();
    }

    @Test
    void aTestMayBeSentAgainAndAgainAndCountsForNothing() {
        assertThat(claim("837p", OFFICE, "--test").out()).contains("*0*T*:~");
        assertThat(claim("837p", OFFICE, "--test").code()).isZero();

        Call earnest = claim("837p", OFFICE);

        assertThat(earnest.code()).isZero();
        assertThat(earnest.out()).contains("*000000003*0*P*:~");
    }

    @Test
    void whatIsBlockedIsHeldAndTheRestGoesOut() {
        String visits = Visits.BLOCKED.strip() + "\n" + oneLine(HOSPITAL);

        Call call = claimOf(visits, "837i");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("CLM*WC260312A*");
        assertThat(call.err())
                .contains("<stdin>: record 1 (encounter blocked): held, blocked: ")
                .endsWith("visits: 1 written, 1 held, blocked\n");
    }

    @Test
    void whatAPersonShouldLookAtIsHeldUnlessAskedFor() {
        String visit = Visits.example("emergency-overnight.json").toString();

        Call held = claim("837i", visit);
        Call sent = claim("837i", visit, "--include-review");

        assertThat(held.code()).isEqualTo(1);
        assertThat(held.out()).isEmpty();
        assertThat(held.err()).contains("(encounter emergency-overnight): held for review: no stop is documented");
        assertThat(sent.code()).isZero();
        assertThat(sent.out()).contains("CLM*");
    }

    @Test
    void aVisitThatNobodyRegisteredIsRefused() {
        Call call = claimOf(Visits.CLEAN, "837i");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("(encounter clean): refused: CL-003 registration: found none; wanted one");
    }

    @Test
    void oneVisitTwiceIsWrittenOnce() {
        Call call = claim("837p", OFFICE, OFFICE);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).containsOnlyOnce("CLM*");
        assertThat(call.err()).contains("sent before: claim WC260506R is in this file already");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestGoesOut() {
        Call call = claimOf(Visits.REFUSED.strip() + "\n" + oneLine(HOSPITAL), "837i");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out()).contains("CLM*WC260312A*");
        assertThat(call.err()).contains("<stdin>: record 1 (line 1): IN-");
    }

    @Test
    void aDelimiterInANameIsReplacedAndTold() throws IOException {
        replace("registrations.json", "\"BRIGHTWATER\"", "\"BRIGHT*W\u00c4TER\"");

        Call call = claim("837p", OFFICE);

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("NM1*IL*1*BRIGHT WATER*ADA*");
        assertThat(call.err())
                .contains("claim WC260506R: 2010BA NM103: U+002A is written as a blank")
                .contains("claim WC260506R: 2010BA NM103: U+00C4 is written as A");
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        List<String> names = names();
        names.addAll(List.of("claims.837", "journal"));
        Path file = folder.resolve("claims.837");

        Call call = claim("837p", OFFICE, "--output", file.toString());
        Call again = claim("837p", OFFICE, "--output", file.toString(), "--resubmit");

        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
        assertThat(file).content().startsWith("ISA*").endsWith("IEA*1*000000001~");
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("is there already");
        assertThat(claim(
                                "837p",
                                OFFICE,
                                "--output",
                                folder.resolve("none/claims.837").toString(),
                                "--resubmit")
                        .code())
                .isEqualTo(4);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(names);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(found -> String.valueOf(found.getFileName()))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    @Test
    void whatMayHaveGoneOutHalfIsRemembered() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                full,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);

        int code = Basilic.run(
                List.of("claim", "--to", "837p", "--site", site.toString(), "--at", "2026-05-07T09:05", OFFICE),
                streams);
        Call again = claim("837p", OFFICE);

        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot write the results: No space left on device");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("was about to be sent on 2026-05-07 as number 1 to standard output");
    }

    @Test
    void wrongWordsAreRefusedBeforeAnythingIsDone() {
        assertThat(claim("837q", OFFICE).err()).contains("--to cannot be 837q; it is one of 837p, 837i");
        assertThat(claim("837q", OFFICE).code()).isEqualTo(2);
        assertThat(Call.of("claim", OFFICE, "--to", "837p").code()).isEqualTo(2);
        assertThat(claim("837p", OFFICE, "--at", "noon").code()).isEqualTo(2);
        assertThat(claim("837p", OFFICE, "--policy", "none").code()).isEqualTo(2);
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void aSiteFileThatIsNotInOrderIsRefused() throws IOException {
        replace("site.json", "\"test\": false", "\"test\": false, \"tset\": true");

        Call call = claim("837p", OFFICE);

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).contains("tset");
    }

    private static String oneLine(String file) {
        try {
            return Files.readString(Path.of(file)).replace("\n", " ") + "\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
