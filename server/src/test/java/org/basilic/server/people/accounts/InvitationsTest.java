package org.basilic.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.basilic.server.actor.Role;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {

    @TempDir
    Path directory;

    private SomeAccounts some;

    @BeforeEach
    void opens() throws Exception {
        some = new SomeAccounts(directory);
    }

    @AfterEach
    void closes() {
        some.close();
    }

    private Account takeFirst(String code, String login) {
        String secret = some.invitations().open(code).orElseThrow().generator().secret();
        return some.invitations()
                .take(
                        code,
                        new Invitations.Answer(login, "First Admin", SomeAccounts.PASSWORD, some.codeOf(secret)),
                        "127.0.0.1",
                        "r-1");
    }

    @Test
    void nobodyIsBuiltIn() {
        assertThat(some.accounts().any()).isFalse();
        for (String login : new String[] {"admin", "root", "basilic", "sa", "test"}) {
            assertThat(some.factors().named(login)).isEmpty();
        }
    }

    @Test
    void theFirstInvitationMakesASecurityAdminOnce() {
        String code = some.invitations().first().orElseThrow();
        assertThat(code).hasSize(43);
        Account admin = takeFirst(code, "First.Admin");
        assertThat(admin.login()).isEqualTo("first.admin");
        assertThat(admin.roles()).containsExactly(Role.SECURITY_ADMIN);
        assertThat(some.invitations().open(code)).isEmpty();
        assertThat(some.invitations().first()).isEmpty();
    }

    @Test
    void anEarlierFirstInvitationIsVoid() {
        String before = some.invitations().first().orElseThrow();
        String after = some.invitations().first().orElseThrow();
        assertThat(some.invitations().open(before)).isEmpty();
        assertThat(some.invitations().open(after)).isPresent();
    }

    @Test
    void anInvitationIsGoodForADay() {
        String code = some.invitations().first().orElseThrow();
        some.clock().shift(Duration.ofHours(24).minusSeconds(1));
        assertThat(some.invitations().open(code)).isPresent();
        some.clock().shift(Duration.ofSeconds(1));
        assertThat(some.invitations().open(code)).isEmpty();
    }

    @Test
    void itsCodeIsKeptNowhere() {
        String code = some.invitations().first().orElseThrow();
        assertThat(some.store()
                        .jdbc()
                        .sql("SELECT token_hash FROM invitations")
                        .query(String.class)
                        .list())
                .containsExactly(SecretCode.hash(code))
                .doesNotContain(code);
    }

    @Test
    void whatCannotBeTakenUsesNothingUp() {
        String code = some.invitations().first().orElseThrow();
        String secret = some.invitations().open(code).orElseThrow().generator().secret();
        for (Invitations.Answer wrong : new Invitations.Answer[] {
            new Invitations.Answer("first", "First", "short", some.codeOf(secret)),
            new Invitations.Answer("first", "First", SomeAccounts.PASSWORD, "not one"),
            new Invitations.Answer("no blanks, please", "First", SomeAccounts.PASSWORD, some.codeOf(secret)),
            new Invitations.Answer("first", " ", SomeAccounts.PASSWORD, some.codeOf(secret))
        }) {
            assertThatThrownBy(() -> some.invitations().take(code, wrong, "127.0.0.1", "r-1"))
                    .isInstanceOf(RefusedEntryException.class);
        }
        assertThat(some.accounts().any()).isFalse();
        assertThat(takeFirst(code, "first").enrolled()).isFalse(); // as it was before the invitation was taken
        assertThat(some.factors().named("first").orElseThrow().enrolled()).isTrue();
    }

    @Test
    void someoneWhoIsInvitedAgainKeepsTheAccount() {
        SomeAccounts.Enrolled coder = some.enrolled("coder", Role.CODER);
        String lost =
                some.invitations().invite(SomeAccounts.ADMIN, coder.account().id());
        String code =
                some.invitations().invite(SomeAccounts.ADMIN, coder.account().id());
        assertThat(some.invitations().open(lost)).isEmpty();
        Invitations.Offer offer = some.invitations().open(code).orElseThrow();
        assertThat(offer.login()).isEqualTo("coder");
        assertThat(offer.generator().secret()).isNotEqualTo(coder.secret());
        some.accounts()
                .disable(
                        SomeAccounts.ADMIN,
                        coder.account().id(),
                        true,
                        some.accounts().find(coder.account().id()).orElseThrow().version());
        assertThat(some.invitations().open(code)).isEmpty();
    }

    @Test
    void aLoginIsThereOnce() {
        some.enrolled("coder", Role.CODER);
        assertThatThrownBy(() -> some.accounts().make(SomeAccounts.ADMIN, " CODER ", "Other", Set.of()))
                .isInstanceOf(RefusedEntryException.class);
    }

    @Test
    void theLastSecurityAdminStays() {
        Account only = some.enrolled("only", Role.SECURITY_ADMIN, Role.AUDITOR).account();
        long version = some.accounts().find(only.id()).orElseThrow().version();
        assertThatThrownBy(
                        () -> some.accounts().giveRoles(SomeAccounts.ADMIN, only.id(), Set.of(Role.AUDITOR), version))
                .isInstanceOf(RefusedEntryException.class);
        assertThatThrownBy(() -> some.accounts().disable(SomeAccounts.ADMIN, only.id(), true, version))
                .isInstanceOf(RefusedEntryException.class);
        some.enrolled("second", Role.SECURITY_ADMIN);
        some.accounts().disable(SomeAccounts.ADMIN, only.id(), true, version);
        assertThat(some.accounts().find(only.id()).orElseThrow().disabled()).isTrue();
    }

    @Test
    void rolesAreNotGivenOnAnOlderVersion() {
        Account account = some.enrolled("coder", Role.CODER).account();
        long version = some.accounts().find(account.id()).orElseThrow().version();
        some.accounts().giveRoles(SomeAccounts.ADMIN, account.id(), Set.of(Role.NURSE), version);
        assertThatThrownBy(() -> some.accounts().giveRoles(SomeAccounts.ADMIN, account.id(), Set.of(), version))
                .isInstanceOf(ConflictException.class);
        assertThat(some.accounts().find(account.id()).orElseThrow().roles()).containsExactly(Role.NURSE);
    }

    @Test
    void aMadeUpCodeIsNoInvitation() {
        assertThat(some.invitations().open("")).isEmpty();
        assertThatThrownBy(() -> some.invitations()
                        .take(SecretCode.fresh(), new Invitations.Answer("a", "b", "c", "d"), "127.0.0.1", "r-1"))
                .isInstanceOf(AbsentException.class);
    }
}
