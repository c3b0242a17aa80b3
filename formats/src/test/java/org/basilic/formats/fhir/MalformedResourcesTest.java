package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.feed.FeedFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that is not as it should be: refused by name and place, and the rest read on. */
class MalformedResourcesTest {

    private static final String GOOD =
            Told.administration("good", "'status':'completed','effectiveDateTime':'2026-03-12T08:05:00Z'");

    private static List<String> refused(String document) {
        return Told.by(document).refused().stream()
                .map(problem -> problem.code() + " " + problem.path().replace("file1 ", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {'id':'x'}                                                        ~ NOT_A_RESOURCE $.resourceType
            {'resourceType':'patient','id':'x'}                               ~ NOT_A_RESOURCE $.resourceType
            {'resourceType':'Nonsense','id':'x'}                              ~ NOT_A_RESOURCE $.resourceType
            {'resourceType':5}                                                ~ BROKEN_RESOURCE $.resourceType
            {'resourceType':'Patient','id':'x','id':'y'}                      ~ REPEATED_PROPERTY $.id
            {'resourceType':'Patient','photo':1,'photo':2}                    ~ REPEATED_PROPERTY $.(property)
            {'resourceType':'Observation','status':'x','status':'y'}          ~ REPEATED_PROPERTY $.status
            {'resourceType':'Patient','birthDate':1950}                       ~ BROKEN_RESOURCE $.birthDate
            {'resourceType':'Patient','identifier':{'value':'1'}}             ~ BROKEN_RESOURCE $.identifier
            {'resourceType':'Patient','identifier':['1']}                     ~ BROKEN_RESOURCE $.identifier
            {'resourceType':'Patient','birthDate':'19\\u000050'}              ~ BAD_BYTES $.birthDate
            {'resourceType':'Patient','birthDate':'\\ud800'}                  ~ BAD_BYTES $.birthDate
            {'resourceType':'Coverage','order':1e999999}                      ~ TOO_LARGE $.order
            {'resourceType':'Encounter','subject':{'identifier':{'value':[]}}} ~ BROKEN_RESOURCE $.subject.identifier.value
            {'resourceType':'Encounter','contained':5}                        ~ BROKEN_RESOURCE $.contained
            {'resourceType':'Encounter','contained':[{'id':'x'}]}             ~ NOT_A_RESOURCE $.contained[0].resourceType
            {'resourceType':'Bundle','resourceType':'Bundle'}                 ~ REPEATED_PROPERTY $.resourceType
            {'resourceType':'List','entry':[{'item':{'reference':'a'}}]}      ~
            {'resourceType':'Patient','birthDate':null}                       ~
            {                                                                 ~ NOT_JSON $
            {'resourceType':'Patient'                                         ~ NOT_JSON $
            {'resourceType':'Patient'}}                                       ~ NOT_JSON $
            {resourceType:'Patient'}                                          ~ NOT_JSON $
            nonsense                                                          ~ NOT_JSON $
            5                                                                 ~ NOT_A_RESOURCE $
            [5]                                                               ~ NOT_A_RESOURCE $[0]
            []                                                                ~
            """)
    void aFaultIsNamedWithItsPlace(String document, @Nullable String problem) {
        assertThat(refused(document)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void aFaultyEntryLeavesTheOthersOfItsBundle() {
        Told told = Told.by(Told.bundle("{'resourceType':'Nonsense'}", GOOD, "{'resourceType':'Patient','id':5}"));

        assertThat(told.refused())
                .extracting(problem -> problem.path())
                .containsExactly("file1 $.entry[0].resource.resourceType", "file1 $.entry[2].resource.id");
        assertThat(told.given()).hasSize(1);
    }

    @Test
    void aBundleThatIsCutOffBringsNothing() {
        String bundle = Told.bundle(GOOD, GOOD.replace("good", "better"));

        for (int length = 1; length < bundle.length(); length++) {
            Told told = Told.by(bundle.substring(0, length));
            assertThat(told.rows()).as("%d characters", length).isEmpty();
            assertThat(told.refused()).as("%d characters", length).hasSize(1);
        }
    }

    @Test
    void entriesOfWhatIsNoBundleAreNotTaken() {
        assertThat(Told.by(Told.bundle(GOOD).replace("'Bundle'", "'bundle'")).rows())
                .isEmpty();
    }

    @Test
    void theTypeMayStandAtTheEnd() {
        String last = GOOD.replace("'resourceType':'MedicationAdministration',", "")
                .replaceAll("}$", ",'resourceType':'MedicationAdministration'}");

        assertThat(Told.by(last).given()).hasSize(1);
        assertThat(Told.by("{'entry':[{'resource':" + last + "}],'resourceType':'Bundle'}")
                        .given())
                .hasSize(1);
    }

    @Test
    void arraysAndBundlesWithinBundlesAndObjectsInARowAreRead() {
        assertThat(Told.by("[" + GOOD + "," + GOOD.replace("good", "b") + "]").given())
                .hasSize(2);
        assertThat(Told.by(Told.bundle(Told.bundle(GOOD), GOOD.replace("good", "b")))
                        .given())
                .hasSize(2);
        assertThat(Told.by(GOOD + "\n" + GOOD.replace("good", "b")).given()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1000, subject", "1000, photo", "1000, contained", "99, entry"})
    void whatIsNestedTooDeeplyIsRefusedAndTheRestRead(int depth, String property) {
        String open = ("{'" + property + "':[").repeat(depth);
        String deep = "{'resourceType':'Patient','" + property + "':[" + open + "]}".repeat(depth) + "]}";

        Told told = Told.by(Told.bundle(deep, GOOD));

        assertThat(told.refused())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code().name()).isIn("TOO_LARGE", "NOT_A_RESOURCE"));
        assertThat(told.refused()).extracting(problem -> problem.code().name()).contains("TOO_LARGE");
        assertThat(told.given()).hasSize(1);
    }

    @Test
    void manyContainedResourcesEndInANamedRefusal() {
        String one = "{'resourceType':'Medication','id':'%d','code':{'text':'x'}}";
        StringBuilder contained = new StringBuilder(one.formatted(0));
        for (int i = 1; i < 100_000; i++) {
            contained.append(',').append(one.formatted(i));
        }
        String many = GOOD.replaceAll("}$", ",'contained':[" + contained + "]}");

        Told told = Told.by(Told.bundle(many, GOOD.replace("good", "other")));

        assertThat(told.refused())
                .hasSizeBetween(1, 20)
                .allSatisfy(
                        problem -> assertThat(problem.wanted()).isEqualTo("at most " + ResourceReader.MOST_CONTAINED));
        assertThat(told.given())
                .extracting(row -> row.place().text())
                .containsExactly("MedicationAdministration/other");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirOffset(@TempDir Path folder) throws IOException {
        byte[] bytes = "{\"resourceType\":\"Patient\",\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        bytes[31] = (byte) 0xE4;

        assertThat(refused(new FeedFile("f", write(folder, "f.json", bytes))))
                .containsExactly("BAD_BYTES f $ bytes at offset 31 that are not UTF-8");
        assertThat(refused(new FeedFile("f", write(folder, "g.json", "{}".getBytes(StandardCharsets.UTF_16LE)))))
                .containsExactly("BAD_BYTES f $ bytes at offset 1 that are not UTF-8");
    }

    @Test
    void aByteOrderMarkIsPassedOver(@TempDir Path folder) throws IOException {
        Intake intake = read(new FeedFile(
                "f", write(folder, "f.json", "\ufeff{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8))));

        assertThat(intake.resources()).hasSize(1);
        assertThat(intake.refused()).isEmpty();
    }

    @Test
    void aBrokenLineOfABulkExportLeavesTheOthers(@TempDir Path folder) throws IOException {
        String lines = """
                {"resourceType":"Patient","id":"a"}
                {"resourceType":"Patient","id":"b"

                {"resourceType":"Patient","id":"c"}\r
                {"resourceType":"Patient","id":5}
                {"resourceType":"Observation","id":"d"}
                nonsense
                {"resourceType":"Patient","id":"e"}""";

        for (String name : List.of("f.ndjson", "f.json")) {
            Intake intake = read(new FeedFile(name, write(folder, name, lines.getBytes(StandardCharsets.UTF_8))));
            assertThat(intake.resources()).extracting(one -> one.head().id()).containsExactly("a", "c", "e");
            assertThat(intake.skipped()).containsEntry("Observation", 1);
            assertThat(intake.refused())
                    .extracting(problem -> problem.code() + " " + problem.path())
                    .containsExactly(
                            "NOT_JSON " + name + " line 2 $",
                            "BROKEN_RESOURCE " + name + " line 5 $.id",
                            "NOT_JSON " + name + " line 7 $");
        }
    }

    @Test
    void aLineLongerThanTheLimitIsRefusedAndTheNextRead(@TempDir Path folder) throws IOException {
        int limit = ReadLimits.standard().recordBytes();
        String start = "{\"resourceType\":\"Patient\",\"id\":\"a\",\"photo\":\"";
        String full = start + "x".repeat(limit - start.length() - 2) + "\"}";
        String over = start + "x".repeat(limit) + "\"}";
        String lines = over + "\n" + full + "\n" + over + "\n{\"resourceType\":\"Patient\",\"id\":\"b\"}\n";

        Intake intake =
                read(new FeedFile("f.ndjson", write(folder, "f.ndjson", lines.getBytes(StandardCharsets.UTF_8))));

        assertThat(intake.resources()).extracting(one -> one.head().id()).containsExactly("a", "b");
        assertThat(intake.refused())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("TOO_LARGE f.ndjson line 1 $", "TOO_LARGE f.ndjson line 3 $");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"a":1}\\n{"b":2}            ~ true
            {"a":"}\\"{"}\\r\\n\\n{"b":2} ~ true
            {"a":1}                      ~ false
            {"a":1}\\n                   ~ false
            {"a":1} {"b":2}              ~ false
            {\\n"a":1}\\n{"b":2}         ~ false
            {"a":[\\n{"b":2}]}           ~ false
            [\\n{"a":1}\\n{"b":2}]       ~ false
            ``                           ~ false
            """)
    void oneResourceALineIsToldFromADocument(String text, boolean lines, @TempDir Path folder) throws IOException {
        String content = text.replace("\\n", "\n").replace("\\r", "\r");

        assertThat(LineForm.of(new FeedFile("f", write(folder, "f", content.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(lines);
        assertThat(LineForm.of(new FeedFile("F.NDJSON", folder.resolve("f")))).isTrue();
    }

    @Test
    void everyTypeOfTheStandardIsKnown() {
        assertThat(ResourceTypes.count()).isEqualTo(146);
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Intake read(FeedFile file) throws IOException {
        Intake intake = new Intake();
        new FhirFile(ReadLimits.standard()).read(file, intake);
        return intake;
    }

    private static List<String> refused(FeedFile file) throws IOException {
        return read(file).refused().stream()
                .map(problem -> problem.code() + " " + problem.path() + " " + problem.found())
                .toList();
    }
}
