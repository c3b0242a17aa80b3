package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at their browser: what everybody does there, and what is looked at on every page that they come to. */
final class Desk {

    private static final int FAR = 150;

    private final Person who;
    private final Watch watch;
    private final String home;

    Desk(Person who, Watch watch, String home) {
        this.who = who;
        this.watch = watch;
        this.home = home;
    }

    Person who() {
        return who;
    }

    Page page() {
        return who.page();
    }

    String home() {
        return home;
    }

    /** Opens the page at this path of the server, or at a whole address. */
    void go(String path) {
        page().navigate(path.startsWith("/") ? home + path : path);
    }

    void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void key(String key) {
        page().keyboard().press(key);
    }

    /** Goes on with Tab until this has the focus. */
    void tabTo(Locator wanted) {
        for (int i = 0; i < FAR; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
                return;
            }
            key("Tab");
        }
        throw new AssertionError(FAR + " times Tab do not lead to " + wanted);
    }

    /** Returns what the main part of the page says. */
    String main() {
        return page().locator("main").textContent();
    }

    /** Looks at the page that somebody is on. */
    void seen(String what) {
        assertThat(page().locator("h1").textContent())
                .as(what)
                .doesNotContain("cannot be done")
                .doesNotContain("went wrong");
        watch.lookAt(page());
        Accessible.check(page(), what);
    }

    /** Looks at the page as it is and as narrow as a phone. */
    void seenNarrowToo(String what) {
        seen(what);
        Accessible.checkNarrow(page(), what);
    }

    void picture(String name) {
        Pictures.take(page(), name);
    }
}
