package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditFileNameTest {

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ccipra-v323r0-f1.txt, PROFESSIONAL, 2026Q4, f1",
        "ccioph-v320r0-f4.TXT, FACILITY, 2026Q1, f4",
        "ccioph-v303r1-f2.txt, FACILITY, 2024Q4, f2",
        "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f3.zip, PROFESSIONAL, 2026Q4, f3",
        "ccipra-v324r0-f1.txt, PROFESSIONAL, , f1",
        "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv, PROFESSIONAL, 2026Q4,",
        "MCR_MUE_OutpatientHospitalServices_Eff_01-01-2026.csv, FACILITY, 2026Q1,",
        "AOC_V2025Q4_01-MCR.txt, , 2025Q4,",
        "add-code-edits-medicare-effective-06012026.zip, , ,",
        "pairs.txt, , ,"
    })
    void namesTellSettingQuarterAndPart(
            String name, @Nullable Setting setting, @Nullable String quarter, @Nullable String part)
            throws IOException {
        EditFileName told = EditFileName.of(file(name));

        assertThat(told).isEqualTo(new EditFileName(setting, quarter == null ? null : Quarter.of(quarter), part));
    }

    @Test
    void theFileInAZipTellsWhatTheZipDoesNot() throws IOException {
        assertThat(EditFileName.of(zip("fetched.zip", "ccioph-v323r0-f2.txt")))
                .isEqualTo(new EditFileName(Setting.FACILITY, new Quarter(2026, 4), "f2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "medicare-ncci-2026q3-practitioner-ptp-edits-ccipra-v323r0-f1.txt, 'its names tell two quarters, 2026Q3 and 2026Q4'",
        "hospital-ccipra-v323r0-f1.txt, by its names the file is for practitioners and for hospitals",
        "MCR_MUE_DMESupplierServices_Eff_10-01-2026.csv, by its name the file is for suppliers of equipment or for Medicaid",
        "MCD_MUE_PractitionerServices_Eff_10-01-2026.csv, by its name the file is for suppliers of equipment or for Medicaid"
    })
    void namesThatTellTwoThingsOrOthersFilesAreRefused(String name, String message) throws IOException {
        OfficialFile file = file(name);

        assertThatThrownBy(() -> EditFileName.of(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageStartingWith(folder.resolve(name) + ":1: " + message);
    }

    @Test
    void aZipAndItsFileMustAgree() throws IOException {
        OfficialFile part = zip("ccioph-v323r0-f1.zip", "ccioph-v323r0-f2.txt");
        OfficialFile setting = zip("ccioph-v323r0-f3.zip", "ccipra-v323r0-f3.txt");

        assertThatThrownBy(() -> EditFileName.of(part)).hasMessageContaining("its names tell two parts, f1 and f2");
        assertThatThrownBy(() -> EditFileName.of(setting)).hasMessageContaining("for practitioners and for hospitals");
    }

    private OfficialFile file(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, "text");
        return PairReader.find(path);
    }

    private OfficialFile zip(String name, String member) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("folder/" + member));
            zip.write('x');
        }
        return PairReader.find(path);
    }
}
