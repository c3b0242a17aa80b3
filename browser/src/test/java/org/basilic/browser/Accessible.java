package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** Holds a page against axe: as it is, in the dark, and as narrow as a phone or 400 % zoom makes it. */
final class Accessible {

    private static final int WIDE = 1440;
    private static final int NARROW = 320;
    private static final int HIGH = 900;

    private Accessible() {}

    /** Fails if axe finds anything in light or dark. */
    static void check(Page page, String what) {
        light(page);
        look(page, what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, what + ", dark");
        light(page);
    }

    /** Fails if the page does not fit 320 pixels, or axe finds anything there. */
    static void checkNarrow(Page page, String what) {
        page.setViewportSize(NARROW, HIGH);
        look(page, what + ", 320 pixels");
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.setViewportSize(WIDE, HIGH);
        assertThat(((Number) over).intValue())
                .as("%s: pixels that stick out at a width of 320", what)
                .isLessThanOrEqualTo(0);
    }

    private static void light(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void look(Page page, String what) {
        List<Rule> found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(found)
                .as(what)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }
}
