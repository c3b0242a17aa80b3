package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One walk through the workbench, in order: accounts, a day that is imported, the list, a question, an override, the release, the
 * 837, the 835, a denial. Every page on the way is held against axe, and at the end nothing of the patients may be where it should
 * not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkTest {

    private final Watch watch = new Watch();
    private Chromium chromium;
    private RunningServer server;
    private Path files;
    private Person admin;
    private Person coder;
    private Person nurse;
    private Person auditor;
    private Person editor;

    @BeforeAll
    void start(@TempDir Path run, @TempDir Path handedIn) throws Exception {
        chromium = Chromium.open();
        files = handedIn;
        server = RunningServer.start(run, "--demo");
        admin = person("Ada Admin", "ada.admin");
        coder = person("Cora Coder", "cora.coder");
        nurse = person("Nina Nurse", "nina.nurse");
        auditor = person("Otto Auditor", "otto.auditor");
        editor = person("Edda Editor", "edda.editor");
    }

    @AfterAll
    void stop() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private Person person(String name, String login) {
        return Person.at(chromium.browser(), server.home(), watch, name, login);
    }

    @Test
    @Order(10)
    void theFirstLinkMakesAnAdminOnce() {
        admin.page().navigate(server.home() + "/sign-in");
        seen(admin, "sign in");
        admin.accept(server.firstLink());
        seen(admin, "home of an admin");
        Page other = coder.page();
        other.navigate(server.firstLink());
        press(other, "Go on");
        assertThat(other.getByRole(AriaRole.ALERT).first().textContent()).contains("not good");
        seen(coder, "an invitation that was used");
    }

    @Test
    @Order(20)
    void theAdminInvitesEveryRole() {
        invite(coder, "coder");
        invite(nurse, "nurse");
        invite(auditor, "auditor");
        invite(editor, "policy editor");
        admin.page().navigate(server.home() + "/people");
        seen(admin, "people");
        seen(nurse, "home of a nurse");
        seen(editor, "home of a policy editor");
    }

    @Test
    @Order(30)
    void theCoderSignsInWithACode() {
        coder.signInAgain();
        seen(coder, "home of a coder");
        Accessible.checkNarrow(coder.page(), "home of a coder");
        Pictures.take(coder.page(), "home");
    }

    @Test
    @Order(40)
    void theCoderImportsADay() throws IOException {
        Page page = coder.page();
        page.navigate(server.home() + "/imports");
        seen(coder, "imports");
        Accessible.checkNarrow(page, "imports");
        handIn("registrations", Canary.registrations(files));
        assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("Everything");
        seen(coder, "what became of a file");
        handIn("records", Canary.day(files));
        assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("1 record was refused");
        seen(coder, "what became of a file with faults");
        Pictures.take(page, "import");
        handIn("hl7", Canary.messages(files));
        seen(coder, "what became of messages");
        handIn("hl7", Canary.brokenMessages(files));
        seen(coder, "what became of broken messages");
    }

    @Test
    @Order(50)
    void theHelpTellsTheKeys() {
        Page page = coder.page();
        page.navigate(server.home() + "/help");
        seen(coder, "help");
        Accessible.checkNarrow(page, "help");
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        seen(coder, "keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys").isVisible()).isFalse();
    }

    @Test
    @Order(900)
    void nothingOfAPatientIsWhereItShouldNotBe() throws Exception {
        APIResponse metrics = admin.context().request().get(server.home() + "/manage/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("basilic_csp_reports_total 0.0");
        assertThat(Canary.in(List.of(metrics.text()))).as("metrics").isEmpty();
        for (String path : List.of("/visits/QZWENC7731", "/imports/QZWENC7731", "/nothing/QZWPAT7731")) {
            APIResponse refused = coder.context().request().get(server.home() + path);
            assertThat(refused.status()).as(path).isBetween(400, 499);
            assertThat(Canary.in(List.of(refused.text()))).as(path).isEmpty();
        }
        assertThat(Canary.in(watch.addresses())).as("addresses").isEmpty();
        assertThat(Canary.in(watch.stored()))
                .as("what pages leave in a browser")
                .isEmpty();
        server.close();
        assertThat(server.exitCode()).as("exit code after a signal to stop").isZero();
        assertThat(Canary.under(server.directory()))
                .as("data, temporary files, output of the server")
                .isEmpty();
    }

    @Test
    @Order(910)
    void noPageBrokeThePolicyOrFailed() {
        assertThat(watch.broken()).as("breaches of the content policy").isEmpty();
        assertThat(watch.strangers()).as("requests to elsewhere").isEmpty();
        assertThat(watch.failures()).as("answers that say the server failed").isEmpty();
        assertThat(watch.errors()).as("errors of scripts").isEmpty();
    }

    @Test
    @Order(920)
    void noSecretIsInTheBrowserOrTheLog() throws IOException {
        for (Person one : List.of(admin, coder, nurse, auditor, editor)) {
            assertThat(watch.stored()).noneMatch(text -> text.contains(one.secret()));
            assertThat(server.said()).doesNotContain(one.secret()).doesNotContain(one.login());
        }
        assertThat(Files.readString(server.directory().resolve("out.txt"))).isEmpty();
    }

    private void invite(Person invited, String role) {
        Page page = admin.page();
        page.navigate(server.home() + "/people");
        page.getByLabel("Name").fill(invited.name());
        page.getByLabel("Login").fill(invited.login());
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(role).setExact(true))
                .check();
        press(page, "Make the invitation");
        Locator link = page.locator("#link");
        String address = link.textContent();
        seen(admin, "an invitation");
        invited.accept(address);
    }

    private void handIn(String kind, Path file) {
        Page page = coder.page();
        page.navigate(server.home() + "/imports");
        page.getByLabel("What the file holds").selectOption(kind);
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        page.getByLabel("Unit").fill("Day unit");
        press(page, "Import");
        page.waitForURL("**/imports/*");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Looks at the page that somebody is on. */
    private void seen(Person who, String what) {
        assertThat(who.page().locator("h1").textContent())
                .as(what)
                .doesNotContain("cannot be done")
                .doesNotContain("went wrong");
        watch.lookAt(who.page());
        Accessible.check(who.page(), what);
    }
}
