package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DateRange;
import org.basilic.reference.NdcProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product here is invented. */
class CrosswalkReaderTest {
    private static final Quarter QUARTER = new Quarter(2025, 4);
    private static final String HEADER =
            "_2025_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG\n";
    private static final String ROW = "X0010,words,\"Example Labs, Inc\",00001-0001-01,Examplin,10 MG,1,4,25,100\n";
    private static final String OTHER = "X0020,words,Example Labs,00002-0002-02,Specimenase,1 MG,1.5,1,2.5,2.5\n";

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsTheRowsInTheirOrder() throws IOException {
        CrosswalkReading reading = read(HEADER + OTHER + ROW);

        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.withoutNdc()).isZero();
        assertThat(reading.table().edition()).isEqualTo("asp-crosswalk 2025Q4");
        assertThat(reading.table().inForce())
                .isEqualTo(new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 1, 1)));
        assertThat(reading.table().rows()).extracting(NdcProduct::hcpcs).containsExactly("X0020", "X0010");
        NdcProduct product = reading.table().rows().get(1);
        assertThat(product.ndc()).isEqualTo("00001000101");
        assertThat(product.drug()).isEqualTo("Examplin");
        assertThat(product.labeler()).isEqualTo("Example Labs, Inc");
        assertThat(product.unitsPerPackage()).isEqualByComparingTo("100");
        assertThat(product.edition()).isEqualTo("asp-crosswalk 2025Q4");
        assertThat(reading.table().rows().get(0).unitsPerPackage()).isEqualByComparingTo("2.5");
    }

    @Test
    void findsTheHeaderBelowTitleLinesAndTheColumnsByName() throws IOException {
        String text = """
                "A quarter, and its days",,,,
                ,,,,

                Some notice
                BILLUNITSPKG,Drug Name,NDC,HCPCS Code,Labeler Name
                "1,200.50",Examplin,00001-0001-01,X0010,Example Labs
                ,,,,
                """;

        CrosswalkReading reading = read(text);

        assertThat(reading.rows()).isEqualTo(1);
        assertThat(reading.table().rows()).singleElement().satisfies(product -> {
            assertThat(product.hcpcs()).isEqualTo("X0010");
            assertThat(product.unitsPerPackage()).isEqualByComparingTo("1200.5");
        });
    }

    @Test
    void leavesOutWhatIsNoDrugPackageAndCountsIt() throws IOException {
        CrosswalkReading reading = read(HEADER
                + ROW
                + OTHER
                + "X0030,words,Example Skin,SKIN-2X2,Examplederm,1 SQ CM,4,1,4,\n"
                + "X0031,words,Example Skin,382560000014,Examplederm,1 SQ CM,4,1,4,n/a\n");

        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.withoutNdc()).isEqualTo(2);
        assertThat(reading.table().size()).isEqualTo(2);
    }

    @Test
    void aRowTwiceCountsOnceAndAContradictionIsRefused() throws IOException {
        assertThat(read(HEADER + ROW + ROW).table().size()).isEqualTo(1);
        assertThatThrownBy(() -> read(HEADER + ROW + OTHER + ROW.replace(",100", ",50")))
                .hasMessage(file() + ":4: an earlier row has 100 units for the same package and code, not 50");
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    X0010         | X010          | 2: 'X010' is not a billing code of five places
                    X0010         | ''            | 2: '' is not a billing code of five places
                    ,100          | ,some         | 2: 'some' is not a number of billing units
                    ,100          | ,             | 2: '' is not a number of billing units
                    ,100          | ,-1           | 2: '-1' is not a number of billing units
                    ,100          | ,1E5          | 2: '1E5' is not a number of billing units
                    ,100          | ,0.0          | 2: a package of no billing units
                    00001-0001-01 | SKIN          | 2: 1 of 1 rows name no drug code; this is not a crosswalk of drugs
                    _2025_CODE    | _2024_CODE    | 1: the column _2024_CODE is of 2024, the quarter of 2025
                    Drug Name     | Product       | 1: the header has no column Drug Name
                    LABELER NAME  | Maker         | 1: the header has no column LABELER NAME
                    _2025_CODE    | Number        | 1: the header has no column of codes
                    "Example      | "Example" x " | 2: the quotes of a cell do not match
                    """)
    void whatCannotBeIsRefusedWithItsPlace(String part, String other, String message) {
        assertThatThrownBy(() -> read((HEADER + ROW).replaceFirst(part, other)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file() + ":" + message);
    }

    @Test
    void aFileThatIsNoCrosswalkIsRefused() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("csv:1: no line so far has the columns NDC2");
        assertThatThrownBy(() -> read("some\nother\ntext\n")).hasMessageContaining("csv:3: no line so far");
        assertThatThrownBy(() -> read("title\n".repeat(60) + HEADER + ROW))
                .hasMessageContaining("csv:51: no line so far");
    }

    @Test
    void readsTheOldWindowsEncodingAndAByteOrderMark() throws IOException {
        String marked = HEADER + ROW.replace("Examplin", "Examplin\u2122");
        Files.writeString(file(), marked, Charset.forName("windows-1252"));
        assertThat(CrosswalkReader.read(CrosswalkReader.find(file()), QUARTER)
                        .table()
                        .rows())
                .extracting(NdcProduct::drug)
                .containsExactly("Examplin\u2122");

        assertThat(read("\uFEFF" + marked).table().rows())
                .extracting(NdcProduct::drug)
                .containsExactly("Examplin\u2122");
    }

    @Test
    void namesAreKeptWithoutWhatDoesNotShow() throws IOException {
        CrosswalkReading reading = read(HEADER + ROW.replace("Examplin", "\" Exam\u00a0 plin\n\u001b[1m\""));

        assertThat(reading.table().rows()).extracting(NdcProduct::drug).containsExactly("Exam plin [1m");
    }

    @Test
    void findsTheCrosswalkAmongTheFilesOfAZip() throws IOException {
        Path zip = zip(
                "section 508 version of Oct 2025 ASP NDC-HCPCS Crosswalk 092925.csv", HEADER + ROW,
                "508 Oct 2025 AWP NDC-HCPCS Crosswalk.csv", HEADER + OTHER,
                "508_OPPS_NDC-HCPCS.csv", HEADER + OTHER,
                "PrEP NDC-HCPCS.csv", HEADER + OTHER,
                "ASP NDC-HCPCS.xlsx", "not text",
                "__MACOSX/._ASP NDC-HCPCS.csv", "not text");

        OfficialFile found = CrosswalkReader.find(zip);

        assertThat(CrosswalkReader.read(found, QUARTER).table().rows())
                .extracting(NdcProduct::hcpcs)
                .containsExactly("X0010");
        assertThat(found.fileName()).isEqualTo("crosswalk.zip");
        assertThat(found.name()).isEqualTo(zip + "!section 508 version of Oct 2025 ASP NDC-HCPCS Crosswalk 092925.csv");
    }

    @Test
    void aZipWithoutOneCrosswalkIsRefused() throws IOException {
        Path none = zip("readme.txt", "");
        assertThatThrownBy(() -> CrosswalkReader.find(none))
                .hasMessage(none + ":1: the zip has no file of this kind; unpack it and name the right one");
        Path two = zip("a NDC-HCPCS.csv", ROW, "b/NDC-HCPCS.csv", ROW);
        assertThatThrownBy(() -> CrosswalkReader.find(two))
                .hasMessageContaining("several files of this kind (a NDC-HCPCS.csv, b/NDC-HCPCS.csv)");
        Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertThatThrownBy(() -> CrosswalkReader.find(broken))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("a zip that cannot be opened");
    }

    @Test
    void aZipThatUnpacksBeyondAllMeasureIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("NDC-HCPCS.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                out.write(zeros);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> CrosswalkReader.read(CrosswalkReader.find(bomb), QUARTER))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("longer than 64 MiB, which no such file is");
    }

    @Test
    void knowsTheChecksumOfWhatWasGiven() throws IOException {
        Files.writeString(file(), "abc");

        assertThat(CrosswalkReader.find(file()).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsAnOfficialFileWhole() throws IOException {
        Path official = Shared.official("asp_ndc_hcpcs_crosswalk_2025Q4.csv");

        CrosswalkReading reading = CrosswalkReader.read(CrosswalkReader.find(official), QUARTER);

        assertThat(reading.rows()).isEqualTo(8245);
        // As many as there are lines whose fourth cell is five, four and two digits; counted apart from this reader.
        assertThat(reading.table().size()).isEqualTo(6961);
        assertThat(reading.withoutNdc()).isEqualTo(8245 - 6961);
        assertThat(reading.table().rows())
                .filteredOn(product -> product.ndc().equals("55513000204"))
                .extracting(product -> product.hcpcs() + " " + product.unitsPerPackage())
                .containsExactly("J0881 100", "J0882 100");
    }

    private CrosswalkReading read(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return CrosswalkReader.read(CrosswalkReader.find(file()), QUARTER);
    }

    private Path file() {
        return folder.resolve("crosswalk.csv");
    }

    /** Writes a zip of files, each given by its name and its text. */
    private Path zip(String... members) throws IOException {
        Path zip = folder.resolve("crosswalk.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (int i = 0; i < members.length; i += 2) {
                out.putNextEntry(new ZipEntry(members[i]));
                out.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
