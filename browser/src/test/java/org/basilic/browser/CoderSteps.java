package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;

/** What a coder does in the walk until a visit is as it should be: hands a day in, works the list, asks, overrides. */
final class CoderSteps {

    private static final int ROWS = 300;

    private final Desk desk;

    CoderSteps(Desk desk) {
        this.desk = desk;
    }

    void signsInWithACode() {
        desk.who().signInAgain();
        desk.seenNarrowToo("home of a coder");
        desk.picture("home");
    }

    void handsADayIn(Path files) throws IOException {
        Page page = desk.page();
        desk.go("/imports");
        desk.seenNarrowToo("imports");
        handIn("registrations", Canary.registrations(files));
        assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("Everything");
        desk.seen("what became of a file");
        handIn("records", Canary.day(files));
        assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("1 record was refused");
        desk.seen("what became of a file with faults");
        desk.picture("import");
        handIn("hl7", Canary.messages(files));
        desk.seen("what became of messages");
        handIn("hl7", Canary.brokenMessages(files));
        desk.seen("what became of broken messages");
    }

    private void handIn(String kind, Path file) {
        Page page = desk.page();
        desk.go("/imports");
        page.getByLabel("What the file holds").selectOption(kind);
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        page.getByLabel("Unit").fill("Day unit");
        desk.press("Import");
        page.waitForURL("**/imports/*");
    }

    void readsTheKeys() {
        Page page = desk.page();
        desk.go("/help");
        desk.seenNarrowToo("help");
        desk.key("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        desk.seen("keys");
        desk.key("Escape");
        assertThat(page.locator("#keys").isVisible()).isFalse();
    }

    /** Works the list with keys alone until the visit of this encounter is open; returns its address. */
    String worksTheListTo(String encounter) {
        Page page = desk.page();
        desk.go("/");
        desk.tabTo(page.locator("nav.rail a[href='/worklist']"));
        desk.key("Enter");
        page.waitForURL("**/worklist");
        desk.seenNarrowToo("worklist");
        desk.picture("worklist");
        desk.key("j");
        desk.key("j");
        desk.key("k");
        assertThat(page.evaluate("() => document.activeElement.matches('tr[data-row]:first-of-type')"))
                .as("the first row has the focus after j j k")
                .isEqualTo(true);
        stepTo(encounter);
        desk.key("Enter");
        page.waitForURL("**/visits/*");
        return page.url();
    }

    /** Goes on with j until the row with this has the focus; further rows are fetched where there are more. */
    private void stepTo(String text) {
        for (int i = 0; i < ROWS; i++) {
            String row = String.valueOf(desk.page().evaluate("() => document.activeElement.textContent"));
            if (row.contains(text)) {
                return;
            }
            desk.key("j");
        }
        throw new AssertionError("j does not lead to " + text);
    }

    void choosesColumnsByKeyboard() {
        Page page = desk.page();
        desk.go("/worklist");
        desk.key("/");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("identifier");
        assertThat(heading("Policy").count()).isEqualTo(1);
        desk.tabTo(page.locator("details > summary", new Page.LocatorOptions().setHasText("Columns of this list")));
        desk.key("Enter");
        desk.tabTo(page.locator("input[name='column'][value='POLICY']"));
        desk.seen("worklist with its columns to choose");
        desk.key("Space");
        desk.tabTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show these")));
        desk.key("Enter");
        page.waitForCondition(() -> heading("Policy").count() == 0);
        assertThat(heading("Risk").count()).isEqualTo(1);
    }

    private Locator heading(String words) {
        return desk.page().locator("table.data th[scope='col']", new Page.LocatorOptions().setHasText(words));
    }

    /** Looks at the visit that is open and asks for the stop that is missing; returns the path of the question. */
    String asksForTheStop() {
        Page page = desk.page();
        page.waitForSelector("#questions");
        page.waitForSelector("#claim");
        assertThat(lines()).contains("96374").doesNotContain("96365");
        desk.seenNarrowToo("a visit");
        desk.picture("visit");
        desk.key("q");
        Locator about = page.locator("#ask-about");
        for (int i = 0; i < 20 && !chosen(about).contains("stop"); i++) {
            desk.key("ArrowDown");
        }
        assertThat(chosen(about)).contains("stop");
        desk.tabTo(page.locator("#questions form button"));
        desk.key("Enter");
        page.waitForSelector("#questions .badge.open");
        String question = page.locator("#questions tr[data-row] a[href^='/questions/']")
                .first()
                .getAttribute("href");
        desk.seen("a visit with an open question");
        return question;
    }

    void seesBeforeAndAfter(String visit) {
        Page page = desk.page();
        desk.go(visit);
        page.waitForSelector("#questions");
        assertThat(lines()).contains("96365").doesNotContain("96374");
        page.getByText("before and after").first().click();
        page.waitForURL("**/versions/*");
        assertThat(desk.main()).contains("96374").contains("96365");
        desk.seenNarrowToo("before and after");
        desk.picture("before-and-after");
    }

    void overridesWithAReason(String visit) {
        Page page = desk.page();
        desk.go(visit);
        page.waitForSelector("#overrides form");
        page.locator("#override-kind").selectOption("ADD");
        page.locator("#override-code").fill("G0463");
        page.locator("#override-modifiers").fill("25");
        page.locator("#override-units").fill("1");
        page.locator("#override-reasonCode").selectOption("record-elsewhere");
        page.locator("#override-reason").fill("short");
        desk.press("Set");
        page.waitForSelector("#overrides ul.problems");
        desk.seen("an override without a reason");
        page.locator("#override-reason").fill("QZWREASON: the clinic's own record tells of a visit.");
        desk.press("Set");
        page.waitForSelector("#overrides .badge.done");
        desk.go(visit);
        page.waitForSelector("#claim");
        desk.seen("a visit with an override");
    }

    void findsAgainWhatWasNotSent(String visit) {
        Page page = desk.page();
        String typed = "QZWREASON: half of a sentence";
        desk.go(visit);
        page.waitForSelector("#overrides form");
        page.waitForResponse(
                "**/unsent/override/*", () -> page.locator("#override-reason").fill(typed));
        desk.go("/");
        assertThat(desk.main()).contains("What you typed and had not sent");
        desk.seen("the first page with a text that was not sent");
        desk.go(visit);
        page.waitForSelector("#overrides form");
        assertThat(page.locator("#override-reason").inputValue()).isEqualTo(typed);
        desk.seen("a visit with a text that was not sent");
        page.waitForResponse(
                "**/unsent/override/*", () -> page.locator("#override-reason").fill(""));
        desk.go(visit);
        page.waitForSelector("#overrides form");
        assertThat(page.locator("#override-reason").inputValue()).isEmpty();
        page.waitForSelector("#claim");
    }

    void comparesPolicies() {
        Page page = desk.page();
        desk.go("/policies");
        desk.seen("policies");
        desk.go("/policies/compare");
        page.getByLabel("One policy").selectOption("medicare");
        page.getByLabel("The other").selectOption("commercial");
        page.getByLabel("Visits from").fill("2026-01-01");
        page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2026-12-31");
        desk.press("Compare");
        page.waitForSelector("#outcome-title");
        desk.seenNarrowToo("two policies compared");
        desk.picture("policy-comparison");
    }

    private String lines() {
        return desk.page().locator("section.lines").textContent();
    }

    private static String chosen(Locator select) {
        return String.valueOf(select.evaluate("one => one.selectedOptions[0].textContent"));
    }
}
