package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.jspecify.annotations.Nullable;
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
    private String visit = "";
    private String question = "";
    private @Nullable Claim claim;

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
    @Order(60)
    void theCoderWorksTheListByKeyboardAlone() {
        Page page = coder.page();
        page.navigate(server.home() + "/");
        tabTo(page.locator("nav.rail a[href='/worklist']"));
        page.keyboard().press("Enter");
        page.waitForURL("**/worklist");
        seen(coder, "worklist");
        Pictures.take(page, "worklist");
        Accessible.checkNarrow(page, "worklist");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.evaluate("() => document.activeElement.matches('tr[data-row]:first-of-type')"))
                .as("the first row has the focus after j j k")
                .isEqualTo(true);
        stepTo("NC7731");
        page.keyboard().press("Enter");
        page.waitForURL("**/visits/*");
        visit = page.url();
    }

    @Test
    @Order(70)
    void theVisitShowsWhatIsMissingAndTheCoderAsks() {
        Page page = coder.page();
        page.waitForSelector("#questions");
        page.waitForSelector("#claim");
        assertThat(lines(page)).contains("96374").doesNotContain("96365");
        seen(coder, "a visit");
        Accessible.checkNarrow(page, "a visit");
        Pictures.take(page, "visit");
        page.keyboard().press("q");
        Locator about = page.locator("#ask-about");
        for (int i = 0; i < 20 && !chosen(about).contains("stop"); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(chosen(about)).contains("stop");
        tabTo(page.locator("#questions form button"));
        page.keyboard().press("Enter");
        page.waitForSelector("#questions .badge.open");
        question = page.locator("#questions tr[data-row] a[href^='/questions/']")
                .first()
                .getAttribute("href");
        seen(coder, "a visit with an open question");
    }

    @Test
    @Order(80)
    void theNurseAnswersAndSeesNoMoney() {
        Page page = nurse.page();
        page.navigate(server.home() + "/questions");
        seen(nurse, "questions");
        noMoney(page);
        page.locator("tr[data-row] a[href='" + question + "']").click();
        page.waitForURL("**/questions/*");
        seen(nurse, "a question");
        noMoney(page);
        Accessible.checkNarrow(page, "a question");
        Pictures.take(page, "question");
        page.locator("#answer").fill("9:99");
        press(page, "Answer");
        page.waitForSelector("ul.problems");
        seen(nurse, "an answer that cannot be read");
        page.locator("#answer").fill("1020");
        press(page, "Answer");
        page.waitForSelector(".banner.good");
        seen(nurse, "a question that is answered");
        page.navigate(visit);
        page.waitForSelector("#questions");
        seen(nurse, "a visit as a nurse sees it");
        noMoney(page);
    }

    @Test
    @Order(90)
    void theCodeChangesWithBeforeAndAfter() {
        Page page = coder.page();
        page.navigate(visit);
        page.waitForSelector("#questions");
        assertThat(lines(page)).contains("96365").doesNotContain("96374");
        page.getByText("before and after").first().click();
        page.waitForURL("**/versions/*");
        assertThat(page.locator("main").textContent()).contains("96374").contains("96365");
        seen(coder, "before and after");
        Accessible.checkNarrow(page, "before and after");
        Pictures.take(page, "before-and-after");
    }

    @Test
    @Order(100)
    void anOverrideWantsAReason() {
        Page page = coder.page();
        page.navigate(visit);
        page.waitForSelector("#overrides form");
        page.locator("#override-kind").selectOption("ADD");
        page.locator("#override-code").fill("G0463");
        page.locator("#override-modifiers").fill("25");
        page.locator("#override-units").fill("1");
        page.locator("#override-reasonCode").selectOption("record-elsewhere");
        page.locator("#override-reason").fill("short");
        press(page, "Set");
        page.waitForSelector("#overrides ul.problems");
        seen(coder, "an override without a reason");
        page.locator("#override-reason").fill("QZWREASON: the clinic's own record tells of a visit.");
        press(page, "Set");
        page.waitForSelector("#overrides .badge.done");
        page.navigate(visit);
        page.waitForSelector("#claim");
        seen(coder, "a visit with an override");
    }

    @Test
    @Order(110)
    void theCoderReleasesAndTheFileIsReadBack() throws Exception {
        Page page = coder.page();
        press(page, "Release");
        seen(coder, "the question before a release");
        press(page, "Yes, go on");
        page.waitForSelector("#claim a[href^='/claims/']");
        seen(coder, "a visit that is released");
        Download download = page.waitForDownload(
                () -> page.getByText("download the 837").first().click());
        try (ClaimFileReader reader = new ClaimFileReader(Files.newInputStream(download.path()))) {
            claim = Objects.requireNonNull(reader.next()).claim();
            assertThat(reader.next()).isNull();
        }
        assertThat(Objects.requireNonNull(claim).lines())
                .extracting(ClaimLine::code)
                .contains("96365", "G0463", "J0696");
        page.navigate(server.home() + "/claims");
        seen(coder, "claims");
        Accessible.checkNarrow(page, "claims");
    }

    @Test
    @Order(120)
    void anAnswerOfThePayerIsPostedAndItsDenialIsFound() throws Exception {
        Page page = coder.page();
        page.navigate(server.home() + "/remittances");
        seen(coder, "remittances");
        page.locator("input[type='file']").first().setInputFiles(Answer.denying(Objects.requireNonNull(claim), files));
        page.locator("main form[enctype] button[type='submit']").first().click();
        page.waitForURL("**/remittances/*");
        seen(coder, "a remittance");
        page.navigate(server.home() + "/denials");
        seen(coder, "denials");
        Accessible.checkNarrow(page, "denials");
        Pictures.take(page, "denials");
        page.navigate(visit);
        page.waitForSelector("#denials-title");
        Locator denials = page.locator("section[aria-labelledby='denials-title']");
        assertThat(denials.locator("tbody tr").count()).isPositive();
        seen(coder, "a visit with a denial");
    }

    @Test
    @Order(130)
    void theAuditorReadsWhoSawThePatient() {
        Page page = auditor.page();
        page.navigate(visit + "/accesses");
        assertThat(page.locator("main").textContent()).contains("Cora Coder").contains("Nina Nurse");
        seen(auditor, "who saw a patient's records");
        Accessible.checkNarrow(page, "who saw a patient's records");
        page.navigate(server.home() + "/trail");
        seen(auditor, "trail");
        Pictures.take(page, "trail");
    }

    @Test
    @Order(140)
    void twoPoliciesAreComparedOverTheVisits() {
        Page page = coder.page();
        page.navigate(server.home() + "/policies");
        seen(coder, "policies");
        page.navigate(server.home() + "/policies/compare");
        page.getByLabel("One policy").selectOption("medicare");
        page.getByLabel("The other").selectOption("commercial");
        page.getByLabel("Visits from").fill("2026-01-01");
        page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2026-12-31");
        press(page, "Compare");
        page.waitForSelector("#outcome-title");
        seen(coder, "two policies compared");
        Accessible.checkNarrow(page, "two policies compared");
        Pictures.take(page, "policy-comparison");
    }

    @Test
    @Order(150)
    void theReportsShowWhatHappened() {
        Page page = auditor.page();
        page.navigate(server.home() + "/reports");
        seen(auditor, "reports");
        Accessible.checkNarrow(page, "reports");
        assertThat(page.locator("svg.chart").count()).isPositive();
        Pictures.take(page, "reports");
    }

    @Test
    @Order(200)
    void everyPageThatSomebodyMayOpenIsAccessible() {
        for (Person who : List.of(admin, coder, nurse, auditor, editor)) {
            who.page().navigate(server.home() + "/");
            List<String> paths = who.page().locator("nav.rail a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(paths).as(who.name()).contains("/account", "/help");
            for (String path : paths) {
                who.page().navigate(server.home() + path);
                seen(who, path + " as " + who.name());
            }
        }
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

    private static String lines(Page page) {
        return page.locator("section.lines").textContent();
    }

    private static String chosen(Locator select) {
        return String.valueOf(select.evaluate("one => one.selectedOptions[0].textContent"));
    }

    private static void noMoney(Page page) {
        assertThat(page.locator("main").textContent()).doesNotContain("$").doesNotContainIgnoringCase("payment");
    }

    /** Goes on with Tab until this has the focus. */
    private static void tabTo(Locator wanted) {
        for (int i = 0; i < 150; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
                return;
            }
            wanted.page().keyboard().press("Tab");
        }
        throw new AssertionError("150 times Tab do not lead to " + wanted);
    }

    /** Goes on with j until the row with this has the focus; further rows are fetched where there are more. */
    private void stepTo(String text) {
        Page page = coder.page();
        for (int i = 0; i < 300; i++) {
            String row = String.valueOf(page.evaluate("() => document.activeElement.textContent"));
            if (row.contains(text)) {
                return;
            }
            page.keyboard().press("j");
        }
        throw new AssertionError("j does not lead to " + text);
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
