package org.basilic.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.people.accounts.SomeAccounts.Enrolled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

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

    /** Counts its work, and does it quickly. */
    private static final class Counting implements PasswordEncoder {

        private int matched;

        @Override
        public String encode(@Nullable CharSequence password) {
            return "kept:" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
            matched++;
            return ("kept:" + password).equals(kept);
        }
    }

    @Test
    void asMuchIsHashedForAStrangerAsForAPerson() {
        Counting counting = new Counting();
        Factors counted = new Factors(
                some.store().jdbc(),
                some.store().transaction(),
                some.accounts(),
                new Passwords(some.settings(), counting),
                some.store().sealer(),
                some.store().trail(),
                some.clock());
        assertThat(counted.prove(null, SomeAccounts.PASSWORD, code())).isFalse();
        assertThat(counting.matched).as("a stranger").isEqualTo(1);
        assertThat(counted.prove(nurse.account(), "wrong", code())).isFalse();
        assertThat(counting.matched).as("a wrong password").isEqualTo(2);
        assertThat(counted.prove(nurse.account(), SomeAccounts.PASSWORD, "")).isFalse();
        assertThat(counting.matched).as("no code").isEqualTo(3);
        some.store()
                .jdbc()
                .sql("UPDATE accounts SET disabled = TRUE WHERE id = ?")
                .param(nurse.account().id())
                .update();
        assertThat(counted.prove(nurse.account(), SomeAccounts.PASSWORD, code()))
                .isFalse();
        assertThat(counting.matched).as("an account that is shut").isEqualTo(4);
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
