package org.basilic.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a security admin does in the walk: takes the first link and lets people in. */
final class AdminSteps {

    private final Desk desk;

    AdminSteps(Desk desk) {
        this.desk = desk;
    }

    void takesTheFirstLink(String link) {
        desk.go("/sign-in");
        desk.seen("sign in");
        desk.who().accept(link);
        desk.seen("home of an admin");
    }

    void invites(Person invited, String role) {
        Page page = desk.page();
        desk.go("/people");
        page.getByLabel("Name").fill(invited.name());
        page.getByLabel("Login").fill(invited.login());
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(role).setExact(true))
                .check();
        desk.press("Make the invitation");
        Locator link = page.locator("#link");
        String address = link.textContent();
        desk.seen("an invitation");
        invited.accept(address);
    }

    void seesThePeople() {
        desk.go("/people");
        desk.seen("people");
    }
}
