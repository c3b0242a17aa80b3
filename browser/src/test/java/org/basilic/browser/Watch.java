package org.basilic.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a browser saw and told over a whole run: addresses, titles, broken policies, errors of scripts and of the server. */
final class Watch {

    private static final String MARK = "policy broken: ";
    private static final String TELLS =
            "document.addEventListener('securitypolicyviolation', event =>" + " console.error('" + MARK
                    + "' + event.violatedDirective + ' by ' + event.blockedURI + ' at ' + event.sourceFile));";
    private static final String STORES =
            "() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])"
                    + " + '|' + document.title + '|' + location.href";
    private static final String DATABASES =
            "async () => (await indexedDB.databases()).length + (await caches.keys()).length"
                    + " + (navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0)";

    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    /** Begins to watch a context of pages whose every request should go to this server. */
    void over(BrowserContext context, String home) {
        context.addInitScript(TELLS);
        context.onRequest(request -> {
            addresses.add(request.url());
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 500) {
                failures.add(response.status() + " " + response.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().startsWith(MARK)) {
                broken.add(message.text());
            } else if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
    }

    /** Looks at what this page leaves behind in the browser. */
    void lookAt(Page page) {
        stored.add(String.valueOf(page.evaluate(STORES)));
        Object databases = page.evaluate(DATABASES);
        if (!"0".equals(String.valueOf(databases))) {
            errors.add("databases, caches or workers in the browser: " + databases);
        }
    }

    /** Returns all addresses that were asked for. */
    List<String> addresses() {
        return addresses;
    }

    /** Returns what pages left in the browser, with their titles. */
    List<String> stored() {
        return stored;
    }

    /** Returns every breach of the content policy. */
    List<String> broken() {
        return broken;
    }

    /** Returns errors of scripts. */
    List<String> errors() {
        return errors;
    }

    /** Returns answers of the server that say it failed. */
    List<String> failures() {
        return failures;
    }

    /** Returns addresses of other origins that a page asked for. */
    List<String> strangers() {
        return strangers;
    }
}
