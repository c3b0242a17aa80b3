package org.basilic.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of pages: for docs/screenshots with {@code -Dbasilic.write=true}, else below target. */
final class Pictures {

    private static final Path FOLDER = Boolean.getBoolean("basilic.write")
            ? Path.of("..", "docs", "screenshots")
            : Path.of("target", "screenshots");

    private Pictures() {}

    /** Takes a picture of the whole page as it stands. */
    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
