package org.basilic.formats.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesInForceTest {
    private static final String OTHER_ROW = PolicyDirectoryTest.ROW.replace("concurrent", "one-service");

    private Path path;
    private Path file;
    private PoliciesInForce policies;

    @BeforeEach
    void workIn(@TempDir Path fresh) throws IOException {
        path = fresh;
        file = fresh.resolve("plan.csv");
        write(PolicyDirectoryTest.ROW);
        policies = new PoliciesInForce(new PolicyDirectory(fresh), Reference.builtIn());
    }

    @Test
    void anEditIsInForceAfterTheNextLook() throws IOException {
        assertThat(mixedBag()).isEqualTo("concurrent");

        write(OTHER_ROW);

        assertThat(mixedBag()).isEqualTo("concurrent");
        assertThat(policies.refresh()).isEmpty();
        assertThat(mixedBag()).isEqualTo("one-service");
    }

    @Test
    void nothingChangesWhileNothingChanges() throws IOException {
        Reference before = policies.current();

        assertThat(policies.refresh()).isEmpty();
        assertThat(policies.current()).isSameAs(before);
        write(PolicyDirectoryTest.ROW);
        assertThat(policies.refresh()).isEmpty();
        assertThat(policies.current()).isSameAs(before);
    }

    @Test
    void aBrokenEditIsToldOnceAndTheOldPoliciesStayInForce() throws IOException {
        Reference before = policies.current();

        write(PolicyDirectoryTest.BROKEN_ROW);

        assertThat(policies.refresh())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(file + ":4: unknown switch 'mixedBags'; the nearest is mixedBag");
        assertThat(policies.current()).isSameAs(before);
        assertThat(policies.refresh()).isEmpty();
        assertThat(policies.current()).isSameAs(before);
        write(OTHER_ROW);
        assertThat(policies.refresh()).isEmpty();
        assertThat(mixedBag()).isEqualTo("one-service");
        write(PolicyDirectoryTest.BROKEN_ROW);
        assertThat(policies.refresh()).hasSize(1);
    }

    @Test
    void aSecondFaultIsToldToo() throws IOException {
        write(PolicyDirectoryTest.BROKEN_ROW);
        policies.refresh();

        write(PolicyDirectoryTest.BROKEN_ROW + "switch,mixedBag,both,none,2024-01-01,,m\n");

        assertThat(policies.refresh()).hasSize(2);
    }

    @Test
    void anEditOfTheSameLengthInTheSameMomentIsSeen() throws IOException {
        FileTime moment = FileTime.from(Instant.now());
        String mine = PolicyDirectoryTest.HEAD + "switch,secondVisit.sameLine,both,allow,2024-01-01,,m\n";
        Files.writeString(file, mine);
        Files.setLastModifiedTime(file, moment);
        policies.refresh();

        Files.writeString(file, mine.replace(",,m", ",,n"));
        Files.setLastModifiedTime(file, moment);
        String before = policies.current().edition();
        policies.refresh();

        assertThat(policies.current().edition()).isNotEqualTo(before);
    }

    @Test
    void anOldFileIsTrustedByItsTimeAndLength() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        policies.refresh();
        String before = policies.current().edition();

        assertThat(policies.refresh()).isEmpty();
        assertThat(policies.current().edition()).isEqualTo(before);
        Files.writeString(path.resolve("new.csv"), PolicyDirectoryTest.HEAD);
        policies.refresh();
        assertThat(policies.current().hasPolicy("new")).isTrue();
        Files.delete(path.resolve("new.csv"));
        policies.refresh();
        assertThat(policies.current().hasPolicy("new")).isFalse();
        assertThat(policies.current().edition()).isEqualTo(before);
    }

    @Test
    void aDirectoryThatGoesAwayIsToldOnceAndComesBack() throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + "-aside");
        Files.move(path, aside);

        assertThat(policies.refresh()).containsExactly(path + ": no such file or directory");
        assertThat(policies.refresh()).isEmpty();
        assertThat(mixedBag()).isEqualTo("concurrent");
        Files.move(aside, path);
        write(OTHER_ROW);
        assertThat(policies.refresh()).isEmpty();
        assertThat(mixedBag()).isEqualTo("one-service");
    }

    @Test
    void thereMustBeGoodPoliciesToBeginWith() throws IOException {
        write(PolicyDirectoryTest.BROKEN_ROW);

        assertThatThrownBy(() -> new PoliciesInForce(new PolicyDirectory(path), Reference.builtIn()))
                .isInstanceOf(MalformedFileException.class);
    }

    private void write(String row) throws IOException {
        Files.writeString(file, PolicyDirectoryTest.HEAD + row);
    }

    private String mixedBag() {
        return policies.current()
                .on(LocalDate.of(2026, 3, 2))
                .switches("plan", Setting.FACILITY)
                .value(Switch.MIXED_BAG);
    }
}
