package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout made up for it, with a Maven and a Java that only write down that they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private Path directory;
    private Path checkout;

    @BeforeEach
    void makeACheckout(@TempDir Path fresh) throws IOException {
        directory = fresh;
        checkout = Files.createDirectories(directory.resolve("a checkout"));
        Files.copy(Visits.root().resolve("basilic"), checkout.resolve("basilic"));
        executable(checkout.resolve("basilic"));
        write("pom.xml", "<project/>");
        for (String module : List.of("core", "formats", "testkit", "cli")) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/Some.java", "class Some {}");
        }
        write("server/pom.xml", "<project/>");
        write("server/src/main/java/Some.java", "class Some {}");
        write("examples/some.json", "{}");
        write("reference/codes.csv", "code\n");
        write("jdk/release", "JAVA_VERSION=\"17.0.9\"\nJAVA_RUNTIME_VERSION=\"17.0.9+9\"\n");
        write("jdk/lib/modules", "");
        script("jdk/bin/javac", "exit 0");
        script(
                "jdk/bin/java",
                "case \"$*\" in *Rehearsal*) exit 1 ;; esac; for word; do last=$word; done; echo ran \"$last\"");
        script("bin/mvn", """
                case "$*" in *-version*) echo 'Apache Maven 3.9.6'; exit 0 ;; esac
                echo called >>"%s/maven-calls"
                echo '[INFO] Building Basilic core 0.1.0 [1/1]'
                [ -e "%s/fail" ] && { echo '[ERROR] it does not compile'; exit 1; }
                while [ "$1" != -f ]; do shift; done
                target=${2%%/pom.xml}
                case "$*" in *'-pl server'*) target=$target/server/target ;; *) target=$target/cli/target ;; esac
                mkdir -p "$target/lib" && : >"$target/basilic.jar\"""".formatted(checkout, checkout));
    }

    @Test
    void buildsOnFirstUseAndNotAgain() throws Exception {
        Call first = launch("hello");
        Call second = launch("again");

        assertThat(first.err())
                .contains("Building Basilic (first use, about a minute) ...")
                .contains("  core");
        assertThat(first.out()).isEqualTo("ran hello\n");
        assertThat(second.out()).isEqualTo("ran again\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsTheServerApartWhenAWordWantsIt() throws Exception {
        launch("hello");
        Call server = launch("serve");

        assertThat(server.err()).contains("Building the server (first use, some minutes) ...");
        assertThat(server.out()).isEqualTo("ran serve\n");
        assertThat(checkout.resolve(".basilic/server/current")).exists();
        assertThat(launch("hello").err()).isEmpty();
        assertThat(launch("doctor").err()).isEmpty();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceChangesAppearsOrGoes() throws Exception {
        launch("x");
        write("core/src/main/java/Some.java", "class Some { int changed; }");
        assertThat(launch("x").err()).contains("(its sources changed)");
        write("reference/drugs.csv", "drug\n");
        launch("x");
        Files.delete(checkout.resolve("reference/drugs.csv"));
        launch("x");

        assertThat(builds()).isEqualTo(4);
        assertThat(launch("x").err()).isEmpty();
    }

    @Test
    void doesNotBuildForATouchedFileOrACommitThatChangesNothing() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", "1111\n");
        launch("x");
        write("core/src/main/java/Some.java", "class Some {}");
        launch("x");
        write(".git/refs/heads/main", "2222\n");
        launch("x");
        write("docs/readme.md", "no source");
        launch("x");

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void seesAPulledCommitWhoseFilesLookOld() throws Exception {
        write(".git/HEAD", "1111\n");
        launch("x");
        Path source = checkout.resolve("cli/src/main/java/Some.java");
        write("cli/src/main/java/Some.java", "class Some { int pulled; }");
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        write(".git/HEAD", "2222\n");
        launch("x");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void tellsAFailedBuildAndTriesAgainNextTime() throws Exception {
        write("fail", "");
        Call failed = launch("x");
        Files.delete(checkout.resolve("fail"));
        Call mended = launch("x");

        assertThat(failed.code()).isEqualTo(70);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("the build failed").contains("[ERROR] it does not compile");
        assertThat(mended.code()).isZero();
    }

    @Test
    void takesAwayTheLockOfABuildThatDied() throws Exception {
        write(".basilic/lock/owner", "99999999\n");

        assertThat(launch("x").code()).isZero();
        assertThat(checkout.resolve(".basilic/lock")).doesNotExist();
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("a link"), checkout.resolve("basilic"));

        assertThat(run(link, "linked").out()).isEqualTo("ran linked\n");
    }

    @Test
    void saysWhichJavaIsTooOldAndHowToGetAnother() throws Exception {
        write("jdk/release", "JAVA_VERSION=\"1.8.0_402\"\n");

        Call call = launch("x");

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err())
                .contains("is Java 1.8.0_402, which is too old")
                .contains("Basilic needs a JDK 17 or newer (with javac) and Maven 3.8 or newer.")
                .contains("brew install openjdk maven", "dnf install", "winget install");
    }

    @Test
    void saysWhenTheJavaIsNoJdkOrTheMavenTooOld() throws Exception {
        script("bin/mvn", "echo 'Apache Maven 3.6.3'");
        assertThat(launch("x").err()).contains("this is Maven 3.6.3, which is too old.");

        Files.delete(checkout.resolve("jdk/bin/javac"));
        Call call = launch("x");
        assertThat(call.err()).contains("has no javac");
        assertThat(call.code()).isEqualTo(4);
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("maven-calls")).size();
    }

    private Call launch(String word) throws Exception {
        return run(checkout.resolve("basilic"), word);
    }

    private Call run(Path launcher, String word) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), word)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        builder.environment().remove("BASILIC_JAVA_OPTS");
        builder.environment().merge("PATH", checkout.resolve("bin") + ":", (path, mine) -> mine + path);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(err).replaceAll("(?m)^basilic: Preparing quick starts.*\n", "");
        return new Call(process.exitValue(), Files.readString(out), told);
    }

    private void write(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void script(String name, String body) throws IOException {
        write(name, "#!/bin/sh\n" + body + "\n");
        executable(checkout.resolve(name));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(
                file,
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
    }
}
