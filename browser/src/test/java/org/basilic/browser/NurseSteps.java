package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What a nurse does in the walk: answers a question, and sees no money on the way. */
final class NurseSteps {

    private final Desk desk;

    NurseSteps(Desk desk) {
        this.desk = desk;
    }

    void answers(String question) {
        Page page = desk.page();
        desk.go("/questions");
        desk.seen("questions");
        noMoney();
        page.locator("tr[data-row] a[href='" + question + "']").click();
        page.waitForURL("**/questions/*");
        desk.seenNarrowToo("a question");
        noMoney();
        desk.picture("question");
        page.locator("#answer").fill("9:99");
        desk.press("Answer");
        page.waitForSelector("ul.problems");
        desk.seen("an answer that cannot be read");
        page.locator("#answer").fill("1020");
        desk.press("Answer");
        page.waitForSelector(".banner.good");
        desk.seen("a question that is answered");
    }

    void seesTheVisit(String visit) {
        desk.go(visit);
        desk.page().waitForSelector("#questions");
        desk.seen("a visit as a nurse sees it");
        noMoney();
    }

    private void noMoney() {
        assertThat(desk.main()).doesNotContain("$").doesNotContainIgnoringCase("payment");
    }
}
