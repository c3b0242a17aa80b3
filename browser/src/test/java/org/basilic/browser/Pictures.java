package org.basilic.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of pages: for docs/screenshots with {@code -Dbasilic.write=true}, else below target. */
final class Pictures {

    private static final Path FOLDER = Boolean.getBoolean("basilic.write")
            ? Path.of("..", "docs", "screenshots")
            : Path.of("target", "screenshots");

    private static final int HIGH = 1500;

    private Pictures() {}

    /** Takes a picture of a page as it stands, from its top. */
    static void take(Page page, String name) {
        Object high = page.evaluate("() => document.documentElement.scrollHeight");
        int height = Math.min(((Number) high).intValue(), HIGH);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, height)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
