package org.basilic.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.server.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @TempDir
    static Path directory;

    private final Passwords passwords = new Passwords(Settings.in(directory));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven12",
                "password1",
                "PASSWORD1",
                "Welcome2026",
                "aaaaaaaaaaaa",
                "qwertyuiop",
                "adams.nurse",
                "myBasilicLogin"
            })
    void whatAnybodyWouldTryIsRefused(String password) {
        assertThatThrownBy(() -> passwords.check(password, "adams.nurse"))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessageNotContaining(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kvqz mbtw", "ключи под ковром", "nothing but small letters", "🦆🦆🐟🦆🦆🐟🦆🦆"})
    void anyCharactersAreTakenInAnyMixture(String password) {
        assertThatCode(() -> passwords.check(password, "adams.nurse")).doesNotThrowAnyException();
    }

    @Test
    void longOnesAreTakenToTheLastLetter() {
        String long256 = "ab".repeat(128);
        assertThatCode(() -> passwords.check(long256, "adams.nurse")).doesNotThrowAnyException();
        assertThatThrownBy(() -> passwords.check(long256 + "c", "adams.nurse"))
                .isInstanceOf(RefusedEntryException.class);
        String kept = passwords.encoded(long256);
        assertThat(passwords.matches(long256, kept)).isTrue();
        assertThat(passwords.matches(long256.substring(1), kept)).isFalse();
    }

    @Test
    void whatIsKeptIsArgon2WithASaltOfItsOwn() {
        assertThat(passwords.encoded("seven green kettles"))
                .startsWith("$argon2id$")
                .isNotEqualTo(passwords.encoded("seven green kettles"));
    }

    @Test
    void nobodysPasswordMatchesNothing() {
        assertThat(passwords.matches("what nobody signs in with", null)).isFalse();
    }

    @Test
    void aLongerListInTheDataDirectoryCounts() throws Exception {
        Files.writeString(directory.resolve("common-passwords.txt"), "Kettles Of Green\n");
        assertThatThrownBy(() -> passwords.check("kettles of green", "adams.nurse"))
                .isInstanceOf(RefusedEntryException.class);
    }
}
