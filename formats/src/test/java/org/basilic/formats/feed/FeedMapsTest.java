package org.basilic.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.basilic.chart.Action;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.MapKind;
import org.basilic.formats.MalformedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site's own map is read with its parents, or refused with every place and what would be right. */
class FeedMapsTest {

    private static final FeedMaps MAPS = FeedMaps.builtIn();

    private final Path directory;

    FeedMapsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aSitesRowsComeBeforeThoseOfItsParents() throws IOException {
        FeedMap map = MAPS.read(site("our-export", "action,Infuse,given", "action,Hung,start", "column,row,MAR_KEY"));

        assertThat(map.id()).isEqualTo("our-export");
        assertThat(map.label()).isEqualTo("Our export");
        assertThat(map.action("infuse")).isEqualTo(Action.GIVEN);
        assertThat(map.action("HUNG")).isEqualTo(Action.START);
        assertThat(map.action("New Bag")).isEqualTo(Action.START);
        assertThat(map.column("row")).isEqualTo("MAR_KEY");
        assertThat(map.column("time")).isEqualTo("TAKEN_TIME");
        assertThat(map.number(FeedSetting.MOST_HOURS)).isEqualTo(72);
    }

    @Test
    void aParentMayBeAFileBesideIt() throws IOException {
        site("our-hospitals", "setting,zone,America/Chicago", "action,Hung,start");
        Path file =
                file("our-clinic", "map,label,Our clinic,us", "map,parent,our-hospitals,us", "action,Hung,given,us");

        FeedMap map = MAPS.read(file);

        assertThat(map.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(map.action("Hung")).isEqualTo(Action.GIVEN);
        assertThat(map.column("time")).isEqualTo("TAKEN_TIME");
        assertThat(map.label()).isEqualTo("Our clinic");
    }

    @Test
    void aCellWithACommaStandsInQuotesAndCommentsAndSpacesDoNotMatter() throws IOException {
        Path file = directory.resolve("our-export.csv");
        Files.writeString(
                file,
                "\ufeff# Ours.\r\nkind,subject,value,source\r\nmap, label ,Ours,us\r\nmap,parent,generic,us\r\n# Drugs.\r\n\r\n"
                        + "drug,\"Ketorolac, 30 mg \"\"vial\"\"\",hcpcs:J1885,us\r\n");

        FeedMap map = MAPS.read(file);

        assertThat(map.value(MapKind.DRUG, "ketorolac,  30 MG \"vial\"")).isEqualTo("hcpcs:J1885");
        assertThat(map.label()).isEqualTo("Ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actions,Hung,start      | unknown kind 'actions'; it is one of map, column, action, route, unit,",
                "action,Hung,begin       | unknown word 'begin'; it is one of start, bag-change, rate,",
                "route,IVX,intravenous   | unknown word 'intravenous'; it is one of iv, arterial, under-skin, iv-infusion,",
                "unit,mgx,milligrm       | the unit table does not know 'milligrm'; name a unit of reference/units.csv",
                "unit,mgx,mg/fortnight   | the unit table does not know 'mg/fortnight'",
                "unit,mgx,mg/lb/h        | the unit table does not know 'mg/lb/h'",
                "access,porta,ports      | unknown word 'ports'; it is one of peripheral, central,",
                "lumen,tip,yes           | unknown word 'yes'; it is one of any, central",
                "class,X,clinic          | unknown word 'clinic'; it is one of outpatient, emergency,",
                "purpose,X,carrier       | unknown word 'carrier'; it is one of treatment, hydration,",
                "status,X,ignore         | unknown word 'ignore'; it is one of keep, drop, retract",
                "location,X,hospital     | 'hospital' is not facility or professional, with the place of service",
                "location,X,facility/2   | 'facility/2' is not facility or professional",
                "payer,Blue,Blue Cross   | 'Blue Cross' is not the id of a policy such as medicare",
                "drug,123,ketorolac      | 'ketorolac' is not name:, ndc:, hcpcs: or class: and what it is",
                "drug,123,class:fluid    | unknown word 'fluid'; it is one of hydration, therapeutic,",
                "drug,123,hcpcs:J18      | 'hcpcs:J18' is not name:, ndc:, hcpcs: or class:",
                "column,given_at,TAKEN   | unknown word 'given_at'; it is one of access, action, arrival,",
                "observation,Site,place  | unknown word 'place'; it is one of access, action, arrival,",
                "setting,timezone,UTC    | unknown setting 'timezone'; it is one of zone, passing-seconds,",
                "setting,zone,Mars       | 'Mars' is not a time zone; write one of the IANA list",
                "setting,most-hours,0    | '0' is not a whole number from 1 to 8760",
                "setting,most-hours,1.5  | '1.5' is not a whole number from 1 to 8760",
                "setting,late-hours,9999999999 | '9999999999' is not a whole number from 1 to 8760",
                "setting,pump-percent,101 | '101' is not a whole number from 0 to 100",
                "setting,pump-alone,yes  | unknown word 'yes'; it is one of ask, code",
                "setting,rate-before-start,code | unknown word 'code'; it is one of ask, start",
                "setting,default-setting,office | unknown word 'office'; it is one of facility, professional",
                "setting,date-order,european | unknown word 'european'; it is one of month-first, day-first",
                "setting,encoding,ebcdic | unknown word 'ebcdic'; it is one of windows-1252,",
                "map,name,Ours           | unknown word 'name'; it is one of label, parent, feed",
                "map,feed,excel          | unknown word 'excel'; it is one of mar, hl7, pump, fhir"
            })
    void aRowThatNothingUnderstandsIsRefusedWithItsLineAndWhatWouldBeRight(String row, String complaint)
            throws IOException {
        Path file = site("our-export", row);

        assertThat(refused(file)).singleElement().asString().startsWith(file + ":4: " + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action,Hung             | 2 cells where the header has 4; a cell with a comma stands in double quotes",
                "action,Hung,,us         | the cell value is empty; fill it, or take the row away",
                "action,Hung,start,      | the cell source is empty",
                "'action,\"Hung,start,us'| a quote is not closed"
            })
    void aRowThatIsNotFourCellsIsRefused(String row, String complaint) throws IOException {
        Path file = file("our-export", "map,label,Ours,us", "map,parent,base,us", row);

        assertThat(refused(file)).singleElement().asString().startsWith(file + ":4: " + complaint);
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheLines() throws IOException {
        Path file = file("our-export", "action,Hung,begin,us", "unit,x,parsec,us", "map,parent,nowhere,us");

        assertThat(refused(file))
                .extracting(
                        problem -> problem.substring(file.toString().length()).replaceAll("[;,(:] .*|'.*", ""))
                .containsExactly(":1", ":2", ":3", ":4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"action,new  bag,given", "action,NEW BAG,given", "action,New Bag,start"})
    void aSubjectToldTwiceIsRefusedWhateverItsCapitalsAndSpaces(String row) throws IOException {
        Path file = site("our-export", "action,New Bag,start", row);

        assertThat(refused(file)).singleElement().asString().contains(":5: the action ", " stands in line 4 already");
    }

    @Test
    void wordsOfALineAreOneSubjectWhateverTheSignsBetweenThem() throws IOException {
        Path file = site("our-export", "access,a-port,port", "access,a port,port");

        assertThat(refused(file)).singleElement().asString().contains("the access 'a port' stands in line 4 already");
    }

    @Test
    void aMapWithoutALabelIsRefused() throws IOException {
        Path file = file("our-export", "map,parent,base,us");

        assertThat(refused(file))
                .containsExactly(file + ":1: no label; add a row such as map,label,Our own export,our interface team");
    }

    @Test
    void aMapWithoutAParentIsRefusedBecauseNothingWouldBeSet() throws IOException {
        Path file = file("our-export", "map,label,Ours,us");

        assertThat(refused(file))
                .containsExactly(file + ":1: no parent; add a row such as map,parent,base,our interface team");
    }

    @Test
    void mapsThatAreEachOthersParentAreRefused() throws IOException {
        file("one", "map,label,One,us", "map,parent,two,us");
        Path two = file("two", "map,label,Two,us", "map,parent,one,us");

        assertThat(refused(two))
                .singleElement()
                .asString()
                .contains("one.csv:3: the map is its own ancestor: two -> one -> two");
    }

    @Test
    void whatIsWrongInAParentBesideIsToldWithItsFile() throws IOException {
        Path parent = file("parent", "map,label,Parent,us", "map,parent,base,us", "action,Hung,begin,us");
        Path child = file("child", "map,label,Child,us", "map,parent,parent,us");

        assertThat(refused(child)).singleElement().asString().startsWith(parent + ":4: unknown word 'begin'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../base", "a/b", "..", "/etc/passwd"})
    void aParentIsNeverAFileElsewhere(String parent) throws IOException {
        Path file = file("our-export", "map,label,Ours,us", "map,parent," + parent + ",us");

        assertThat(refused(file)).singleElement().asString().contains("there is no map '" + parent + "'");
    }

    @Test
    void aFileWithTheNameOfAMapOfTheProgramIsRefused() throws IOException {
        Path file = file("generic", "map,label,Ours,us", "map,parent,base,us");

        assertThat(refused(file))
                .containsExactly(file + ":1: the program has a map generic; give the file another name");
    }

    @Test
    void aFileOfAnotherKindIsRefusedShortly() throws IOException {
        Path text = Files.writeString(directory.resolve("our-export.txt"), "hello");
        Path other = Files.writeString(directory.resolve("other.csv"), "a,b,c\n".repeat(1000));
        Path many = file("many", "x\n".repeat(1000).split("\n", -1));
        Path latin = directory.resolve("latin.csv");
        Files.write(latin, "kind,subject,value,source\nroute,Vén,iv,us\n".getBytes(StandardCharsets.ISO_8859_1));
        Path empty = Files.writeString(directory.resolve("empty.csv"), "# nothing\n");

        assertThat(refused(text)).singleElement().asString().contains("the map's id and .csv");
        assertThat(refused(other)).containsExactly(other + ":1: the header must be kind,subject,value,source");
        assertThat(refused(many)).hasSizeLessThan(110).last().asString().endsWith("is this a feed map?");
        assertThat(refused(latin)).containsExactly(latin + ":2: not UTF-8; save the file as UTF-8");
        assertThat(refused(empty))
                .singleElement()
                .asString()
                .contains("the header kind,subject,value,source is missing");
        assertThatThrownBy(() -> MAPS.read(directory.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatAParentSaysAlreadyIsAWarning() throws IOException {
        Path file = site("our-export", "action,NEW  BAG,start", "action,Infuse,given");

        assertThat(MAPS.lint(file).problems()).isEmpty();
        assertThat(MAPS.lint(file).warnings())
                .containsExactly(file + ":4: a parent says the same of the action 'NEW  BAG'; the row can go");
    }

    @Test
    void aColumnThatTellsTwoFactsIsAWarningUnlessItMayWellDo() throws IOException {
        Path file = site("our-export", "column,stop,taken_time", "column,status,STATE", "column,end_action,STATE");

        assertThat(MAPS.lint(file).warnings())
                .containsExactly(file + ":4: the column 'taken_time' tells stop and also time");
    }

    @Test
    void aPolicyThatTheProgramDoesNotHaveIsAWarning() throws IOException {
        Path file = site("our-export", "payer,Blue Plan,blue-plan", "payer,Medicare A/B,medicare");

        assertThat(MAPS.lint(file).warnings())
                .singleElement()
                .asString()
                .contains(":4: the program has no policy 'blue-plan'");
        assertThat(MAPS.lint(file).clean()).isFalse();
    }

    @Test
    void lintTellsWhatReadRefuses() throws IOException {
        Path file = site("our-export", "action,Hung,begin");

        assertThat(MAPS.lint(file).problems()).isEqualTo(refused(file));
        assertThat(MAPS.lint(file).warnings()).isEmpty();
    }

    @Test
    void aMapThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> MAPS.named("epic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no such feed map: epic; there are base, generic, epic-clarity, ");
    }

    @Test
    void theExampleOfTheGuideIsClean() throws IOException {
        Path example = Path.of("../examples/feeds/example-site.csv");

        assertThat(MAPS.lint(example)).isEqualTo(new MapLint(List.of(), List.of()));
        assertThat(MAPS.read(example).zone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    private List<String> refused(Path file) {
        MalformedFileException refusal = catchThrowableOfType(MalformedFileException.class, () -> MAPS.read(file));
        assertThat(refusal).as("nothing was refused").isNotNull();
        return refusal.problems();
    }

    /** Writes a map with a label and the parent epic-clarity; its rows begin in line 4. */
    private Path site(String id, String... rows) throws IOException {
        String[] all = new String[rows.length + 2];
        all[0] = "map,label,Our export,us";
        all[1] = "map,parent,epic-clarity,us";
        for (int i = 0; i < rows.length; i++) {
            all[i + 2] = rows[i] + ",us";
        }
        return file(id, all);
    }

    private Path file(String id, String... rows) throws IOException {
        return Files.writeString(
                directory.resolve(id + ".csv"), "kind,subject,value,source\n" + String.join("\n", rows) + "\n");
    }
}
