package org.basilic.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.people.accounts.SomeAccounts.Enrolled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorsTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private SomeAccounts some;
    private Enrolled nurse;

    @BeforeEach
    void opens() throws Exception {
        some = new SomeAccounts(directory);
        nurse = some.enrolled("nurse", Role.NURSE);
        some.clock().shift(Duration.ofMinutes(5));
    }

    @AfterEach
    void closes() {
        some.close();
    }

    private boolean proves(String password, String code) {
        return some.factors().prove(nurse.account(), password, code);
    }

    private String code() {
        return some.codeOf(nurse.secret());
    }

    @Test
    void passwordAndCodeProveOnlyTogether() {
        assertThat(proves("seven green kettle", code())).isFalse();
        assertThat(proves(SomeAccounts.PASSWORD, "")).isFalse();
        assertThat(proves(SomeAccounts.PASSWORD, code())).isTrue();
    }

    @Test
    void aCodeCountsOnce() {
        String code = code();
        assertThat(proves(SomeAccounts.PASSWORD, code)).isTrue();
        assertThat(proves(SomeAccounts.PASSWORD, code)).isFalse();
        some.clock().shift(STEP);
        assertThat(proves(SomeAccounts.PASSWORD, code)).isFalse();
        assertThat(proves(SomeAccounts.PASSWORD, code())).isTrue();
    }

    @Test
    void theStepBeforeAndAfterAreTakenAndNoOther() {
        for (int steps : new int[] {-2, 2}) {
            assertThat(proves(
                            SomeAccounts.PASSWORD,
                            some.codeOf(nurse.secret(), some.clock().instant().plus(STEP.multipliedBy(steps)))))
                    .as("%d steps away", steps)
                    .isFalse();
        }
        for (int steps : new int[] {-1, 1}) {
            assertThat(proves(
                            SomeAccounts.PASSWORD,
                            some.codeOf(nurse.secret(), some.clock().instant().plus(STEP.multipliedBy(steps)))))
                    .as("%d steps away", steps)
                    .isTrue();
        }
        // The one between them is older than the last that was taken.
        assertThat(proves(SomeAccounts.PASSWORD, code())).isFalse();
    }

    @Test
    void whoKnowsThePasswordCannotTryCodesForever() {
        for (int n = 0; n < 10; n++) {
            proves(SomeAccounts.PASSWORD, "not one");
        }
        assertThat(proves(SomeAccounts.PASSWORD, code())).isFalse();
        some.clock().shift(Duration.ofMinutes(16));
        assertThat(proves(SomeAccounts.PASSWORD, code())).isTrue();
    }

    @Test
    void whoDoesNotKnowThePasswordMakesNobodyWait() {
        for (int n = 0; n < 30; n++) {
            proves("wrong", "not one");
        }
        assertThat(proves(SomeAccounts.PASSWORD, code())).isTrue();
    }

    @Test
    void anAccountThatIsShutProvesNothing() {
        some.accounts()
                .disable(
                        SomeAccounts.ADMIN,
                        nurse.account().id(),
                        true,
                        some.accounts().find(nurse.account().id()).orElseThrow().version());
        assertThat(proves(SomeAccounts.PASSWORD, code())).isFalse();
    }

    @Test
    void nobodyProvesNothing() {
        assertThat(some.factors().named("nobody")).isEqualTo(Optional.empty());
        assertThat(some.factors().prove(null, SomeAccounts.PASSWORD, code())).isFalse();
    }

    @Test
    void anotherGeneratorCountsFromItsFirstCodeOn() {
        Actor actor = nurse.account().actor("127.0.0.1", "r-1");
        String next = some.factors().nextGenerator(actor).secret();
        assertThat(some.factors().nextGenerator(actor).secret()).isEqualTo(next);
        assertThatThrownBy(() -> some.factors().changeGenerator(actor, code()))
                .isInstanceOf(RefusedEntryException.class);
        some.factors().changeGenerator(actor, some.codeOf(next));
        some.clock().shift(STEP);
        assertThat(proves(SomeAccounts.PASSWORD, code())).isFalse();
        assertThat(proves(SomeAccounts.PASSWORD, some.codeOf(next))).isTrue();
    }

    @Test
    void thePasswordIsChangedByItsOwner() {
        Actor actor = nurse.account().actor("127.0.0.1", "r-1");
        assertThatThrownBy(() -> some.factors().changePassword(actor, "password123"))
                .isInstanceOf(RefusedEntryException.class);
        some.factors().changePassword(actor, "nine purple ladders");
        assertThat(proves(SomeAccounts.PASSWORD, code())).isFalse();
        assertThat(proves("nine purple ladders", code())).isTrue();
    }

    @Test
    void noSecretStandsOpenInTheStore() {
        byte[] sealed = some.store()
                .jdbc()
                .sql("SELECT sealed_totp FROM accounts WHERE id = ?")
                .param(nurse.account().id())
                .query(byte[].class)
                .single();
        assertThat(sealed.length).isGreaterThan(20 + 28);
    }
}
