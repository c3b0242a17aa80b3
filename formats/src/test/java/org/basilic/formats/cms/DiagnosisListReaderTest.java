package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DiagnosisList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The titles here are invented. */
class DiagnosisListReaderTest {
    private static final DiagnosisRelease YEAR = DiagnosisRelease.ofYear(2026);

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsCodesAlone() throws IOException {
        DiagnosisList list = read("A000\nA001\r\nM0579\n\nZ5111\n");

        assertThat(list.codes()).containsExactly("A000", "A001", "M0579", "Z5111");
        assertThat(list.edition()).isEqualTo("icd10cm 2026");
        assertThat(list.inForce()).isEqualTo(YEAR.days());
        assertThat(list.size()).isEqualTo(4);
    }

    @Test
    void readsCodesFollowedByTitlesWhichAreNotKept() throws IOException {
        assertThat(read("A000    First title\nS72001A A title of seven places\nC4A0\tA tab\n")
                        .codes())
                .containsExactly("A000", "S72001A", "C4A0");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a000", "A00.0", "A0", "A00000000", "1A00", "CODE", " A000", "\"A000\"", "A000,A001"})
    void aLineThatBeginsWithNoCodeIsRefusedWithItsPlace(String line) {
        assertThatThrownBy(() -> read("A000\n\n" + line + "\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file() + ":3: the line does not begin with a diagnosis code in capitals without its dot");
    }

    @Test
    void aCodeTwiceAndAFileWithoutCodesAreRefused() {
        assertThatThrownBy(() -> read("A000\nA001\nA000 again\n"))
                .hasMessage(file() + ":3: A000 stands here a second time");
        assertThatThrownBy(() -> read("\n\n")).hasMessage(file() + ":1: no codes");
    }

    @Test
    void theOrderFileIsToldApart() {
        assertThatThrownBy(() -> read("00001 A00     0 Heading\n00002 A000    1 Code\n"))
                .hasMessage(
                        file()
                                + ":1: this is the order file, which has headings among the codes; take icd10cm_codes_YYYY.txt");
    }

    @Test
    void findsTheListAmongTheFilesOfAZip() throws IOException {
        Path zip = folder.resolve("2026-code-descriptions.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {
                "Code Descriptions/icd10cm_order_2026.txt",
                "Code Descriptions/icd10cm_codes_addenda_2026.txt",
                "Code Descriptions/icd10cm_codes_2026.txt"
            }) {
                out.putNextEntry(new ZipEntry(name));
                out.write((name.endsWith("codes_2026.txt") ? "A000 Title\n" : "wrong\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(DiagnosisListReader.read(DiagnosisListReader.find(zip), YEAR).codes())
                .containsExactly("A000");
    }

    @Test
    void readsAnOfficialFileWhole() throws IOException {
        Path official = Shared.official("icd10cm_fy2026_codes.txt");

        DiagnosisList list = DiagnosisListReader.read(DiagnosisListReader.find(official), YEAR);

        assertThat(list.size()).isEqualTo(74719);
        assertThat(list.codes()).contains("M0579", "Z5111", "QA00101").doesNotContain("M05", "G35");
    }

    private DiagnosisList read(String text) throws IOException {
        Files.writeString(file(), text);
        return DiagnosisListReader.read(DiagnosisListReader.find(file()), YEAR);
    }

    private Path file() {
        return folder.resolve("codes.txt");
    }
}
