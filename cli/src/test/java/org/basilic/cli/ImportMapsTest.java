package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMapsTest {

    @TempDir
    Path folder;

    @Test
    void mapsAreListedWithTheirParents() {
        Call call = Call.of("import", "maps");

        assertThat(call.code()).isZero();
        assertThat(call.out().lines())
                .anyMatch(line -> line.matches("base +All feeds"))
                .anyMatch(line -> line.matches("generic +Plain column names, parent base"))
                .anyMatch(line -> line.startsWith("hl7 "))
                .anyMatch(line -> line.startsWith("fhir "));
    }

    @Test
    void aMapIsShownWithTheRowsOfItsParentsAndTheirSources() {
        Call call = Call.of("import", "map", "generic");

        assertThat(call.code()).isZero();
        assertThat(call.out().lines())
                .anyMatch(line -> line.matches(" +order +order +basilic-feeds"))
                .anyMatch(line -> line.matches(" +New Bag +start +mar-sites"));
    }

    @Test
    void aMapThatIsNotThereIsTwoAndTheMapsAreNamed() {
        for (String[] words : new String[][] {
            {"import", "map", "nobody"},
            {"import", "mar", "--preset", "nobody", "x.csv"},
            {"code", "--from", "hl7", "--preset", "nobody", "x.hl7"}
        }) {
            Call call = Call.of(words);

            assertThat(call.code()).isEqualTo(2);
            assertThat(call.err()).startsWith("basilic: there is no feed map nobody; there are base, generic");
        }
    }

    @Test
    void aMapInOrderIsSaidToBe() throws IOException {
        Path map = Files.writeString(folder.resolve("our-export.csv"), """
                kind,subject,value,source
                map,label,Our export,site
                map,parent,generic,site
                column,time,CHARTED_AT,site
                """);

        Call call = Call.of("import", "lint", map.toString());

        assertThat(call.err()).isEmpty();
        assertThat(call.out()).isEqualTo(map + ": in order\n");
        assertThat(call.code()).isZero();
    }

    @Test
    void aMapWithFaultsIsThreeAndAllOfThemAreNamed() throws IOException {
        Path map = Files.writeString(folder.resolve("our-export.csv"), """
                kind,subject,value,source
                map,label,Our export,site
                map,parent,generic,site
                action,Hung,begun,site
                route,Drip,through the wall,site
                """);

        for (Call call : new Call[] {
            Call.of("import", "lint", map.toString()), Call.of("import", "mar", "--map", map.toString(), "x.csv")
        }) {
            assertThat(call.code()).isEqualTo(3);
            assertThat(call.err()).contains("our-export.csv:4: ").contains("our-export.csv:5: ");
            assertThat(call.out()).isEmpty();
        }
    }

    @Test
    void optionsThatDoNotGoTogetherAreTwo() throws IOException {
        assertThat(Call.of("import", "mar", "--preset", "generic", "--map", "x.csv", "y.csv")
                        .err())
                .startsWith("basilic: --preset does not go with --map");
        assertThat(Call.of("code", "--map", "x.csv", "y.json").err()).startsWith("basilic: --map goes with --from");
        assertThat(Call.of("code", "--from", "xml", "y.xml").err())
                .startsWith("basilic: --from cannot be xml; it is one of mar, hl7, fhir");
        assertThat(Call.of("import", "mar", "--assume-zone", "Central", "y.csv").err())
                .startsWith(
                        "basilic: --assume-zone wants a zone of the IANA list such as America/New_York, not Central");
        assertThat(Call.of("import", "mar", "--first-day", "yesterday", "y.csv").err())
                .startsWith("basilic: --first-day wants a day such as 2026-03-02, not yesterday");
        assertThat(Call.of("import").code()).isEqualTo(2);
        assertThat(Call.onTerminal("import", "hl7").code()).isEqualTo(2);
    }

    @Test
    void withAFileMissingNothingIsRead() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "order\n");
        Path missing = folder.resolve("missing.csv");

        for (Call call : new Call[] {
            Call.of("import", "mar", there.toString(), missing.toString()),
            Call.of("code", "--from", "mar", there.toString(), missing.toString())
        }) {
            assertThat(call.code()).isEqualTo(4);
            assertThat(call.err())
                    .isEqualTo("basilic: " + missing + ": no such file or directory; nothing was read, because the rows"
                            + " of a visit may stand in several files\n");
            assertThat(call.out()).isEmpty();
        }
    }
}
