package org.basilic.formats.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.WholeFile.Change;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDirectoryTest {
    static final String HEAD = """
            kind,subject,setting,value,from,to,source
            policy,label,both,A plan,2024-01-01,,manual p. 1
            policy,parent,both,commercial,2024-01-01,,manual p. 1
            """;
    static final String ROW = "switch,mixedBag,both,concurrent,2024-01-01,,manual p. 2\n";
    static final String BROKEN_ROW = "switch,mixedBags,both,concurrent,2024-01-01,,manual p. 2\n";
    private static final Reference TABLES = Reference.builtIn();

    private Path path;
    private Path drafts;
    private PolicyDirectory directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) throws IOException {
        path = Files.createDirectory(fresh.resolve("plans"));
        drafts = Files.createDirectory(fresh.resolve("drafts"));
        directory = new PolicyDirectory(path);
    }

    @Test
    void theFilesOfADirectoryAreThePoliciesOfTheSite() throws IOException {
        write("plan.csv", HEAD + ROW);
        write("other.csv", HEAD.replace("commercial", "plan"));

        Reference joined = directory.joinedTo(TABLES);

        assertThat(mixedBag(joined, "plan")).isEqualTo("concurrent");
        assertThat(mixedBag(joined, "other")).isEqualTo("concurrent");
        assertThat(mixedBag(joined, "commercial")).isEqualTo("one-service");
        assertThat(joined.edition()).isEqualTo(directory.joinedTo(TABLES).edition());
    }

    @Test
    void lineEndsAndByteOrderMarksAreThoseOfAnySystem() throws IOException {
        write("plan.csv", HEAD + ROW);
        String edition = directory.joinedTo(TABLES).edition();

        write("plan.csv", "\ufeff" + (HEAD + ROW).replace("\n", "\r\n"));

        assertThat(mixedBag(directory.joinedTo(TABLES), "plan")).isEqualTo("concurrent");
        assertThat(directory.joinedTo(TABLES).edition()).isEqualTo(edition);
        write("plan.csv", (HEAD + BROKEN_ROW).replace("\n", "\r\n"));
        assertThat(problems(this::join)).hasSize(1).first().asString().startsWith(path + "/plan.csv:4: unknown");
    }

    @Test
    void whatIsNoPolicyIsLeftAlone() throws IOException {
        write("plan.csv", HEAD);
        write(".plan.csv", "x");
        write("plan.csv~", "x");
        write("notes.txt", "x");
        Files.createDirectory(path.resolve("old.csv"));

        assertThat(directory.joinedTo(TABLES).policies().all())
                .hasSize(TABLES.policies().all().size() + 1);
    }

    @Test
    void anEmptyDirectoryHoldsNone() throws IOException {
        assertThat(directory.joinedTo(TABLES).edition()).isEqualTo(TABLES.edition());
    }

    @Test
    void allThatIsWrongInAnyFileIsToldWithItsPath() throws IOException {
        write("a.csv", HEAD + BROKEN_ROW + "switch,mixedBag,both,none,2024-01-01,,m\n");
        Files.write(path.resolve("b.csv"), (HEAD + "# Größe\n").getBytes(StandardCharsets.ISO_8859_1));
        write("c.csv", "");
        write("d.csv", HEAD);

        List<String> problems = problems(this::join);

        assertThat(problems)
                .satisfiesExactly(
                        b -> assertThat(b).isEqualTo(path + "/b.csv:4: not UTF-8; save the file as UTF-8"),
                        a -> assertThat(a).startsWith(path + "/a.csv:4: unknown switch 'mixedBags'"),
                        a -> assertThat(a).startsWith(path + "/a.csv:5: the switch mixedBag has no value 'none'"),
                        c -> assertThat(c).startsWith(path + "/c.csv:1: the header kind,subject,setting,"));
    }

    @Test
    void policiesThatDoNotFitTogetherAreRefused() throws IOException {
        write("one.csv", HEAD.replace("commercial", "two"));
        write("two.csv", HEAD.replace("commercial", "one"));

        assertThat(problems(this::join))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith(path + "/one.csv:3: the policy is its own ancestor"),
                        two -> assertThat(two).startsWith(path + "/two.csv:3: the policy is its own ancestor"));
        write("two.csv", HEAD.replace("commercial", "nobody"));
        assertThat(problems(this::join))
                .first()
                .asString()
                .startsWith(path + "/two.csv:3: there is no policy 'nobody'");
    }

    @Test
    void aDirectoryThatIsNoneIsNotRead() throws IOException {
        assertThatThrownBy(() -> new PolicyDirectory(path.resolve("no")).joinedTo(TABLES))
                .isInstanceOf(NoSuchFileException.class);
        write("plan.csv", HEAD);
        assertThatThrownBy(() -> new PolicyDirectory(path.resolve("plan.csv")).joinedTo(TABLES))
                .isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(path.resolve("plan.csv").toFile(), "rw")) {
            huge.setLength(1L << 30);
        }

        assertThat(problems(this::join)).containsExactly(path + "/plan.csv:1: larger than 1 MiB, which no policy is");
    }

    @Test
    void tenThousandFilesAreNotRead() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(path.resolve("plan" + i + ".csv"));
        }

        assertThat(problems(this::join))
                .containsExactly(path + ": more than 1000 policies; name the directory that holds those of the site");
    }

    @Test
    void aThousandPoliciesAreTakenEvenWhenEachIsTheParentOfTheNext() throws IOException {
        for (int i = 1; i <= 1000; i++) {
            write("plan" + i + ".csv", i == 1 ? HEAD + ROW : HEAD.replace("commercial", "plan" + (i - 1)));
        }

        assertThat(mixedBag(directory.joinedTo(TABLES), "plan1000")).isEqualTo("concurrent");
    }

    @Test
    void putTellsWhatItDid() throws IOException {
        PolicyDirectory fresh = new PolicyDirectory(path.resolve("not/yet"));

        assertThat(fresh.put(draft("plan.csv", HEAD), TABLES)).isEqualTo(Change.ADDED);
        assertThat(fresh.put(draft("plan.csv", HEAD), TABLES)).isEqualTo(Change.UNCHANGED);
        assertThat(fresh.put(draft("plan.csv", HEAD + ROW), TABLES)).isEqualTo(Change.REPLACED);
        assertThat(mixedBag(fresh.joinedTo(TABLES), "plan")).isEqualTo("concurrent");
        try (var files = Files.list(fresh.path())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBrokenDraftIsRefusedByItsOwnPathAndTheOldPolicyStays() throws IOException {
        write("plan.csv", HEAD + ROW);
        Path draft = draft("plan.csv", HEAD + BROKEN_ROW);

        assertThat(problems(() -> directory.put(draft, TABLES)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(draft + ":4: unknown switch 'mixedBags'; the nearest is mixedBag");
        assertThat(path.resolve("plan.csv")).hasContent(HEAD + ROW);
        assertThat(problems(() -> directory.lint(draft, TABLES))).hasSize(1);
    }

    @Test
    void aDraftThatWouldBreakAnotherPolicyIsRefused() throws IOException {
        write("child.csv", HEAD.replace("commercial", "plan"));
        write("plan.csv", HEAD);

        assertThat(problems(() -> directory.put(draft("plan.csv", HEAD.replace("commercial", "child")), TABLES)))
                .anySatisfy(problem -> assertThat(problem).contains("its own ancestor: plan -> child -> plan"));
        assertThat(path.resolve("plan.csv")).hasContent(HEAD);
    }

    @Test
    void aDraftThatMendsABrokenPolicyIsTaken() throws IOException {
        write("plan.csv", HEAD + BROKEN_ROW);

        assertThat(directory.put(draft("plan.csv", HEAD + ROW), TABLES)).isEqualTo(Change.REPLACED);
        write("other.csv", HEAD + BROKEN_ROW);
        assertThat(problems(() -> directory.put(draft("plan.csv", HEAD), TABLES)))
                .first()
                .asString()
                .startsWith(path + "/other.csv:4: ");
    }

    @Test
    void aDraftOfAnotherNameIsRefused() throws IOException {
        assertThat(problems(() -> directory.put(draft("plan.txt", HEAD), TABLES)))
                .first()
                .asString()
                .contains("plan.txt:1: the file's name must be the policy's id and .csv");
        assertThat(problems(() -> directory.put(draft("My Plan.csv", HEAD), TABLES)))
                .first()
                .asString()
                .contains("My Plan.csv:1: the file's name is the policy's id");
        assertThat(problems(() -> directory.put(Files.createDirectory(drafts.resolve("x.csv")), TABLES)))
                .first()
                .asString()
                .contains("x.csv:1: not a file");
        assertThatThrownBy(() -> directory.put(drafts.resolve("none.csv"), TABLES))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void join() throws IOException {
        directory.joinedTo(TABLES);
    }

    private static List<String> problems(ThrowingCallable call) {
        MalformedFileException refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(MalformedFileException.class, call);
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(path.resolve(name), text);
    }

    private Path draft(String name, String text) throws IOException {
        return Files.writeString(drafts.resolve(name), text);
    }

    private static String mixedBag(Reference reference, String policy) {
        return reference
                .on(LocalDate.of(2026, 3, 2))
                .switches(policy, Setting.FACILITY)
                .value(Switch.MIXED_BAG);
    }
}
