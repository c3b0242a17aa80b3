package org.basilic.browser;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, a code generator and a browser of their own. */
final class Person {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_MILLIS = 30_000;

    private final String name;
    private final String login;
    private final String password;
    private final BrowserContext context;
    private final Page page;
    private @Nullable String secret;
    private long lastStep;

    private Person(String name, String login, BrowserContext context) {
        this.name = name;
        this.login = login;
        this.password = "a long sentence of " + login;
        this.context = context;
        this.page = context.newPage();
    }

    /** Gives somebody a browser whose doings are watched. */
    static Person at(Browser browser, String home, Watch watch, String name, String login) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(1440, 900)
                .setAcceptDownloads(true)
                .setTimezoneId("America/Chicago"));
        context.setDefaultTimeout(15_000);
        watch.over(context, home);
        return new Person(name, login, context);
    }

    /** Takes the invitation of this link: name, login, password and the secret of a code generator. */
    void accept(String link) {
        page.navigate(link);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        secret = page.locator("#secret").textContent().replace(" ", "");
        if (page.getByLabel("Name").isEditable()) {
            page.getByLabel("Name").fill(name);
        }
        if (page.getByLabel("Login").isEditable()) {
            page.getByLabel("Login").fill(login);
        }
        page.getByLabel("New password").fill(password);
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the invitation"))
                .click();
        page.waitForURL("**/");
    }

    /** Signs out and in again with password and code. */
    void signInAgain() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL("**/sign-in**");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/");
    }

    /** Returns a code that was not used before; that may take until the next half minute. */
    String code() {
        try {
            while (System.currentTimeMillis() / STEP_MILLIS <= lastStep) {
                Thread.sleep(250);
            }
            lastStep = System.currentTimeMillis() / STEP_MILLIS;
            byte[] key = bytes(secret == null ? "" : secret);
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(key, "HmacSHA1"), Instant.ofEpochMilli(lastStep * STEP_MILLIS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int bits = 0;
        int value = 0;
        int at = 0;
        for (char letter : base32.toUpperCase(Locale.ROOT).toCharArray()) {
            int digit = LETTERS.indexOf(letter);
            if (digit < 0) {
                continue;
            }
            value = value << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (value >> bits);
                value &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    String name() {
        return name;
    }

    String login() {
        return login;
    }

    String secret() {
        return secret == null ? "" : secret;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }
}
