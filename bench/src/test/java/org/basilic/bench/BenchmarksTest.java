package org.basilic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.hl7v2.HL7Exception;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;

/** Runs what is measured once, so that a benchmark cannot rot, and looks at the answers. */
class BenchmarksTest {

    private static final String BLACKHOLE =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    private final EngineBenchmark engine = new EngineBenchmark();

    @Test
    void oncologyVisitGetsTheLinesWorkedOutByHand() {
        assertThat(Answer.lines(engine.oncologyVisit())).isEqualTo(OncologyVisit.LINES);
        assertThat(Answer.lines(engine.oncologyVisitLinesOnly())).isEqualTo(OncologyVisit.LINES);
        assertThat(Answer.lines(engine.oncologyVisitWithAlternatives())).isEqualTo(OncologyVisit.LINES);
    }

    @Test
    void aBundleOfAdministrationsIsReadByUsAndByThePeer() throws IOException {
        FhirBenchmark bundles = new FhirBenchmark();
        bundles.check();

        assertThat(FhirBundle.bytes()).hasSizeBetween(7_000, 9_000);
        assertThat(bundles.rows()).hasSize(FhirBundle.ADMINISTRATIONS);
        assertThat(bundles.peer().getEntry()).hasSize(FhirBundle.ADMINISTRATIONS);
    }

    @Test
    void aFileOfClaimsIsReadByUsAndByThePeer() throws Exception {
        ClaimFileBenchmark files = new ClaimFileBenchmark();
        files.check();

        assertThat(files.claims()).isEqualByComparingTo("400000");
        assertThat(files.segments()).isEqualByComparingTo(files.staedi());
    }

    @Test
    void theMedicationRecordIsReadWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mar.csv");
        int rows = new MarFile(1).write(file, 2_000);
        MarRun run = MarRun.of(file);

        assertThat(rows).isGreaterThanOrEqualTo(2_000);
        assertThat(run.problems()).isZero();
        assertThat(run.given() + run.aside()).isEqualTo(rows);
        assertThat(run.aside()).isEqualTo(run.encounters());
        assertThat(run.administrations()).isGreaterThan(3 * run.encounters());
    }

    @Test
    void aFileOfClaimsReadsBackWhole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("claims.837");
        List<Claim> claims = ClaimFileRun.claims(20);
        ClaimFileRun.write(claims, file);

        assertThat(ClaimFileRun.read(file)).isEqualTo(ClaimFileRun.counted(claims));
    }

    @Test
    void everyNameThatIsLookedUpIsFound() {
        LookupBenchmark lookups = new LookupBenchmark();
        lookups.check();

        assertThat(lookups.byNameWithDose().hcpcs()).isEqualTo("J3373");
        assertThat(lookups.byCapitals().hcpcs()).isEqualTo("J1100");
    }

    @Test
    void whatIsTimedHasLedgerReasonsAndAlternativesWhereItSays() {
        assertThat(engine.oncologyVisit().minutes()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(engine.oncologyVisit().lines())
                .allSatisfy(line -> assertThat(line.because()).isNotEmpty());
        assertThat(engine.oncologyVisit().alternatives()).isEmpty();
        assertThat(engine.oncologyVisitWithAlternatives().alternatives()).isNotEmpty();
        assertThat(engine.oncologyVisitLinesOnly().minutes()).isEmpty();
    }

    @Test
    void everyRandomVisitIsAnsweredForAndCodedAlikeWithAndWithoutReasons() {
        EngineBenchmark linesOnly = new EngineBenchmark();
        for (Encounter visit : RandomVisits.list(RandomVisits.SEED, 1000)) {
            CodedEncounter coded = engine.randomVisits();
            assertThat(coded.encounter()).isEqualTo(visit.id());
            Answer.checkComplete(visit, coded);
            assertThat(Answer.lines(linesOnly.randomVisitsLinesOnly())).isEqualTo(Answer.lines(coded));
        }
    }

    @Test
    void randomVisitsAreSoundAndHaveEightAdministrations() {
        EncounterCheck check = new EncounterCheck(Reference.builtIn());
        List<Encounter> visits = RandomVisits.list(7, 300);

        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.administrations()).hasSize(8);
            assertThat(check.problems(visit)).isEmpty();
        });
        assertThat(RandomVisits.list(7, 300)).isEqualTo(visits);
        assertThat(RandomVisits.list(8, 300)).isNotEqualTo(visits);
    }

    @Test
    void wrongAnswersAreRefusedBeforeTheyAreTimed() {
        Encounter onePush = AnEncounter.facility()
                .gave(An.push("a1").of("ondansetron").from("09:00"))
                .done();
        CodedEncounter other = Coder.standard().code(onePush, Request.standard());

        assertThatThrownBy(() -> Answer.check(other)).hasMessageContaining("wrong answer: [96374 x1 a1]");
        assertThatThrownBy(() -> Answer.checkComplete(OncologyVisit.encounter(), other))
                .hasMessageContaining("oncology-day says nothing of a2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oncology", "random"})
    void readerAndWriterRunOnTheirVisits(String which) throws IOException {
        Visits visits = new Visits();
        visits.which = which;
        visits.make();
        ReaderBenchmark reader = new ReaderBenchmark();
        reader.check(visits);
        reader.encounters(visits, new Blackhole(BLACKHOLE));
        WriterBenchmark writer = new WriterBenchmark();
        writer.code(visits);

        assertThat(reader.tokensOnly(visits)).isGreaterThan(100 * Visits.COUNT);
        assertThat(writer.everything()).isGreaterThan(2 * writer.linesOnly());
    }

    @Test
    void pairsAreAskedOfAReleaseThatWasImported() throws IOException {
        PairLookupBenchmark lookups = new PairLookupBenchmark();
        lookups.rows = 60_000;
        lookups.make();
        try {
            assertThat(lookups.oneOfMany().known()).isTrue();
        } finally {
            lookups.remove();
        }
    }

    @Test
    void bothReadersOfMessagesReadTheSame() throws HL7Exception, IOException {
        MessageBenchmark messages = new MessageBenchmark();
        messages.check();

        assertThat(messages.ours()).isEqualTo(messages.hapi()).contains("oxaliplatin", "MSG00001");
        assertThat(MessageBenchmark.message().length()).isBetween(2_000, 2_500);
    }

    @Test
    void visitFileHoldsOneVisitALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VisitFile.write(5, RandomVisits.SEED, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .allSatisfy(
                        line -> assertThat(line).startsWith("{\"id\":\"visit-").endsWith("}"));
    }
}
