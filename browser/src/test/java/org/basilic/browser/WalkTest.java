package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.Claim;
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
    private Desk admin;
    private Desk coder;
    private Desk nurse;
    private Desk auditor;
    private Desk editor;
    private String visit = "";
    private String question = "";
    private @Nullable Claim claim;

    @BeforeAll
    void start(@TempDir Path run, @TempDir Path handedIn) throws Exception {
        chromium = Chromium.open();
        files = handedIn;
        server = RunningServer.start(run, "--demo");
        admin = desk("Ada Admin", "ada.admin");
        coder = desk("Cora Coder", "cora.coder");
        nurse = desk("Nina Nurse", "nina.nurse");
        auditor = desk("Otto Auditor", "otto.auditor");
        editor = desk("Edda Editor", "edda.editor");
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

    private Desk desk(String name, String login) {
        return new Desk(Person.at(chromium.browser(), server.home(), watch, name, login), watch, server.home());
    }

    @Test
    @Order(10)
    void theFirstLinkMakesAnAdminOnce() {
        new AdminSteps(admin).takesTheFirstLink(server.firstLink());
        coder.go(server.firstLink());
        coder.press("Go on");
        assertThat(coder.page().getByRole(AriaRole.ALERT).first().textContent()).contains("not good");
        coder.seen("an invitation that was used");
    }

    @Test
    @Order(20)
    void theAdminInvitesEveryRole() {
        AdminSteps steps = new AdminSteps(admin);
        steps.invites(coder.who(), "coder");
        steps.invites(nurse.who(), "nurse");
        steps.invites(auditor.who(), "auditor");
        steps.invites(editor.who(), "policy editor");
        steps.seesThePeople();
        nurse.seen("home of a nurse");
        editor.seen("home of a policy editor");
    }

    @Test
    @Order(30)
    void theCoderSignsInWithACode() {
        new CoderSteps(coder).signsInWithACode();
    }

    @Test
    @Order(40)
    void theCoderImportsADay() throws IOException {
        new CoderSteps(coder).handsADayIn(files);
    }

    @Test
    @Order(50)
    void theHelpTellsTheKeys() {
        new CoderSteps(coder).readsTheKeys();
    }

    @Test
    @Order(60)
    void theCoderWorksTheListByKeyboardAlone() {
        visit = new CoderSteps(coder).worksTheListTo("NC7731");
    }

    @Test
    @Order(70)
    void theVisitShowsWhatIsMissingAndTheCoderAsks() {
        question = new CoderSteps(coder).asksForTheStop();
    }

    @Test
    @Order(80)
    void theNurseAnswersAndSeesNoMoney() {
        NurseSteps steps = new NurseSteps(nurse);
        steps.answers(question);
        steps.seesTheVisit(visit);
    }

    @Test
    @Order(90)
    void theCodeChangesWithBeforeAndAfter() {
        new CoderSteps(coder).seesBeforeAndAfter(visit);
    }

    @Test
    @Order(100)
    void anOverrideWantsAReason() {
        new CoderSteps(coder).overridesWithAReason(visit);
    }

    @Test
    @Order(103)
    void whatWasTypedAndNotSentIsThereAgain() {
        new CoderSteps(coder).findsAgainWhatWasNotSent(visit);
    }

    @Test
    @Order(105)
    void aReleaseIsTakenBackBeforeItsFileIsDownloaded() {
        new BillingSteps(coder).releasesAndTakesBack();
    }

    @Test
    @Order(110)
    void theCoderReleasesAndTheFileIsReadBack() throws Exception {
        claim = new BillingSteps(coder).releasesAndDownloads();
    }

    @Test
    @Order(115)
    void theVisitAndItsClaimArePrinted() {
        new BillingSteps(coder).prints(visit);
    }

    @Test
    @Order(120)
    void anAnswerOfThePayerIsPostedAndItsDenialIsFound() throws Exception {
        new BillingSteps(coder).postsADenialAndFindsIt(Objects.requireNonNull(claim), visit, files);
    }

    @Test
    @Order(130)
    void theAuditorReadsWhoSawThePatient() {
        new AuditorSteps(auditor).readsWhoSaw(visit);
    }

    @Test
    @Order(140)
    void twoPoliciesAreComparedOverTheVisits() {
        new CoderSteps(coder).comparesPolicies();
    }

    @Test
    @Order(150)
    void theReportsShowWhatHappened() {
        new AuditorSteps(auditor).readsTheReports();
    }

    @Test
    @Order(160)
    void theCoderChoosesColumnsByKeyboard() {
        new CoderSteps(coder).choosesColumnsByKeyboard();
    }

    @Test
    @Order(200)
    void everyPageThatSomebodyMayOpenIsAccessible() {
        for (Desk who : List.of(admin, coder, nurse, auditor, editor)) {
            who.go("/");
            List<String> paths = who.page().locator("nav.rail a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(paths).as(who.who().name()).contains("/account", "/help");
            for (String path : paths) {
                who.go(path);
                who.seen(path + " as " + who.who().name());
            }
        }
    }

    @Test
    @Order(900)
    void nothingOfAPatientIsWhereItShouldNotBe() throws Exception {
        APIResponse metrics = admin.who().context().request().get(server.home() + "/manage/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("basilic_csp_reports_total 0.0");
        assertThat(Canary.in(List.of(metrics.text()))).as("metrics").isEmpty();
        for (String path : List.of("/visits/QZWENC7731", "/imports/QZWENC7731", "/nothing/QZWPAT7731")) {
            APIResponse refused = coder.who().context().request().get(server.home() + path);
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
        for (Desk each : List.of(admin, coder, nurse, auditor, editor)) {
            Person one = each.who();
            assertThat(watch.stored()).noneMatch(text -> text.contains(one.secret()));
            assertThat(server.said()).doesNotContain(one.secret()).doesNotContain(one.login());
        }
        assertThat(Files.readString(server.directory().resolve("out.txt"))).isEmpty();
    }
}
