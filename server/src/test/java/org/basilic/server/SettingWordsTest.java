package org.basilic.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.basilic.cli.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SettingWordsTest {

    @TempDir
    Path directory;

    @Test
    void withoutWordsItListensOnLoopbackAlone() throws Exception {
        Settings settings = read();
        assertThat(settings.http().address()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().idle()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.database()).isNull();
        assertThat(settings.mllp()).isNull();
        assertThat(settings.checkpoints()).isEqualTo(settings.data().resolve("checkpoints"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(problems(
                        "--port",
                        "99999",
                        "--idle-minutes",
                        "2",
                        "--db",
                        "mysql://x",
                        "--mllp-client-ca",
                        "x",
                        "--tls-cert",
                        "x",
                        "--charges-to",
                        "nowhere",
                        "--trusted-proxies",
                        "example.org"))
                .hasSizeGreaterThanOrEqualTo(7)
                .anyMatch(problem -> problem.startsWith("--port: wants a whole number from 0 to 65535"))
                .anyMatch(problem -> problem.startsWith("--idle-minutes"))
                .anyMatch(problem -> problem.startsWith("--db"))
                .anyMatch(problem -> problem.startsWith("also wanted: --tls-key"))
                .anyMatch(problem -> problem.startsWith("--charges-to"))
                .anyMatch(problem -> problem.startsWith("--trusted-proxies"));
    }

    @ParameterizedTest
    @CsvSource({
        "--address 0.0.0.0",
        "--address 192.0.2.7",
        "--address ::",
        "--mllp 2575 --mllp-address 0.0.0.0",
        "--db jdbc:postgresql://192.0.2.7/basilic",
        "--db jdbc:postgresql://192.0.2.7/basilic?sslmode=require",
        "--charges-to 192.0.2.7:6661"
    })
    void nothingGoesBeyondThisMachineWithoutTlsUnlessToldSo(String words) throws Exception {
        assertThat(problems(words.split(" ")))
                .singleElement()
                .asString()
                .contains("is beyond this machine")
                .contains("--allow-plaintext");
        assertThat(read((words + " --allow-plaintext").split(" ")).plaintext()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--address 127.0.0.1",
        "--address ::1",
        "--address localhost",
        "--db jdbc:postgresql://localhost/basilic",
        "--db jdbc:postgresql://192.0.2.7/basilic?sslmode=verify-full",
        "--charges-to [::1]:6661"
    })
    void whatStaysHereOrIsVerifiedMay(String words) throws Exception {
        assertThat(read(words.split(" ")).plaintext()).isFalse();
    }

    @Test
    void aPasswordComesFromAFileAndIsShownNowhere() throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), "s3cret\n");
        Settings settings = read("--db", "jdbc:postgresql://localhost/b", "--db-password-file", file.toString());
        assertThat(Objects.requireNonNull(settings.database()).password()).isEqualTo("s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(problems("--db", "jdbc:postgresql://localhost/b?user=u&password=p"))
                .anyMatch(problem -> problem.contains("--db-password-file"))
                .noneMatch(problem -> problem.contains("password=p"));
        assertThat(problems("--db-password-file", "x")).contains("--db-password-file wants --db");
    }

    @Test
    void aKeyThatIsNotTheCertificatesIsTold() throws Exception {
        Path certificate = Files.writeString(directory.resolve("cert.pem"), "no certificate");
        Path key = Files.writeString(directory.resolve("key.pem"), "no key");
        assertThat(problems("--tls-cert", certificate.toString(), "--tls-key", key.toString()))
                .singleElement()
                .asString()
                .contains("cert.pem")
                .contains("certificate");
    }

    private static Settings read(String... words) throws SettingsException {
        CommandSpec spec = Words.command("serve", "");
        ServerOptions.addListeners(spec);
        ServerOptions.addStore(spec);
        return SettingWords.read(new CommandLine(spec).parseArgs(words));
    }

    private static List<String> problems(String... words) {
        SettingsException[] thrown = new SettingsException[1];
        assertThatThrownBy(() -> read(words)).isInstanceOfSatisfying(SettingsException.class, e -> thrown[0] = e);
        return thrown[0].problems();
    }
}
