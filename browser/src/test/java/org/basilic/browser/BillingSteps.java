package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.claims.ClaimFileReader;

/** What a coder does in the walk once a visit is as it should be: releases, sends, posts what the payer answers. */
final class BillingSteps {

    private final Desk desk;

    BillingSteps(Desk desk) {
        this.desk = desk;
    }

    /** Releases the visit that is open and takes the release back. */
    void releasesAndTakesBack() {
        Page page = desk.page();
        desk.press("Release");
        desk.seen("the question before a release");
        desk.press("Yes, go on");
        page.waitForSelector("#claim a[href^='/claims/']");
        desk.press("Take the release back");
        desk.press("Yes, go on");
        page.waitForSelector("#claim button[data-key='r']");
        desk.seen("a visit whose release was taken back");
    }

    /** Releases the visit that is open; returns the claim as the downloaded file holds it. */
    Claim releasesAndDownloads() throws IOException, BrokenInterchangeException {
        Page page = desk.page();
        desk.press("Release");
        desk.press("Yes, go on");
        page.waitForSelector("#claim a[href^='/claims/']");
        desk.seen("a visit that is released");
        Download download = page.waitForDownload(
                () -> page.getByText("download the 837").first().click());
        Claim claim;
        try (ClaimFileReader reader = new ClaimFileReader(Files.newInputStream(download.path()))) {
            claim = Objects.requireNonNull(reader.next()).claim();
            assertThat(reader.next()).isNull();
        }
        assertThat(claim.lines()).extracting(ClaimLine::code).contains("96365", "G0463", "J0696");
        desk.go("/claims");
        desk.seenNarrowToo("claims");
        return claim;
    }

    /** Prints the visit and its released claim: the page for paper asks for the printer by itself. */
    void prints(String visit) {
        Page page = desk.page();
        page.addInitScript("window.print = () => { window.printed = true; };");
        for (String button :
                List.of(".visit-head form[action$='/print'] button", "#claim form[action$='/print'] button")) {
            desk.go(visit);
            page.waitForSelector("#claim");
            page.locator(button).first().click();
            page.waitForSelector("main.printed");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => window.printed === true")));
            assertThat(page.locator(".print-head").textContent())
                    .contains(desk.who().name())
                    .contains("QZW");
            desk.seen("on paper by " + button);
        }
    }

    void postsADenialAndFindsIt(Claim claim, String visit, Path files) throws IOException {
        Page page = desk.page();
        desk.go("/remittances");
        desk.seen("remittances");
        page.locator("input[type='file']").first().setInputFiles(Answer.denying(claim, files));
        page.locator("main form[enctype] button[type='submit']").first().click();
        page.waitForURL("**/remittances/*");
        desk.seen("a remittance");
        desk.go("/denials");
        desk.seenNarrowToo("denials");
        desk.picture("denials");
        desk.go(visit);
        page.waitForSelector("#denials-title");
        Locator denials = page.locator("section[aria-labelledby='denials-title']");
        assertThat(denials.locator("tbody tr").count()).isPositive();
        desk.seen("a visit with a denial");
    }
}
