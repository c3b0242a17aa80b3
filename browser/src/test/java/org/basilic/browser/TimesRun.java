package org.basilic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a browser waits for a timeline of 500 events and for a worklist of 100,000 visits. With {@code
 * -Dtest=TimesRun}; it prints what it finds and asserts no time.
 */
class TimesRun {

    private static final int EVENTS = 500;
    private static final int VISITS = 100_000;
    private static final int ROUNDS = 9;
    private static final String TIMES = "() => { const one = performance.getEntriesByType('navigation')[0];"
            + " const paint = performance.getEntriesByName('first-contentful-paint')[0];"
            + " return [one.responseEnd, paint ? paint.startTime : one.domContentLoadedEventEnd,"
            + " one.domContentLoadedEventEnd].map(Math.round).join(' '); }";

    @TempDir
    Path run;

    @TempDir
    Path files;

    @Test
    void pagesAreMeasured() throws Exception {
        try (Chromium chromium = Chromium.open()) {
            Person coder;
            try (RunningServer server = RunningServer.start(run, "--demo")) {
                Person admin = Person.at(chromium.browser(), server.home(), new Watch(), "Ada Admin", "ada.admin");
                admin.accept(server.firstLink());
                coder = Person.at(chromium.browser(), server.home(), new Watch(), "Cora Coder", "cora.coder");
                admin.page().navigate(server.home() + "/people");
                admin.page().getByLabel("Name").fill(coder.name());
                admin.page().getByLabel("Login").fill(coder.login());
                admin.page().locator("input[value='CODER']").check();
                press(admin.page(), "Make the invitation");
                coder.accept(admin.page().locator("#link").textContent());
                timeline(coder.page(), server.home());
            }
            multiply();
            try (RunningServer server = RunningServer.start(run)) {
                for (String sort : List.of("RISK", "MONEY", "AGE")) {
                    measure(coder.page(), server.home() + "/worklist?sort=" + sort, "worklist of 100,000 by " + sort);
                    assertThat(coder.page().locator("tr[data-row]").count()).isEqualTo(50);
                }
            }
        }
    }

    private void timeline(Page page, String home) throws IOException {
        Path file = files.resolve("long.ndjson");
        Files.writeString(file, longVisit());
        page.navigate(home + "/imports");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        press(page, "Import");
        page.waitForURL("**/imports/*");
        page.navigate(home + "/worklist");
        page.getByLabel("Encounter or patient").fill("long-visit");
        press(page, "Find");
        page.locator("a[href^='/visits/']").first().click();
        page.waitForURL("**/visits/*");
        measure(page, page.url(), "visit with a timeline of " + EVENTS + " events");
        assertThat(page.locator("svg [data-givens], svg [data-select]").count()).isGreaterThanOrEqualTo(EVENTS);
    }

    private static void measure(Page page, String address, String what) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            page.navigate(address);
            told.add(String.valueOf(page.evaluate(TIMES)));
            // Nobody asks for the next page before the parts of this one have come.
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        System.out.println(
                what + ": milliseconds from the click to the last byte, the first paint, the whole page drawn");
        told.forEach(one -> System.out.println("  " + one));
    }

    /** Makes rows of the store into 100,000, as only the list needs them; the server is down meanwhile. */
    private void multiply() throws IOException, InterruptedException {
        Path library;
        try (var jars = Files.list(Path.of("..", "server", "target", "lib"))) {
            library = jars.filter(jar -> jar.getFileName().toString().startsWith("h2-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path database;
        try (var all = Files.walk(run.resolve("data"))) {
            database = all.filter(file -> file.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
        String columns = "patient_ref, sealed_label, version, revision, stage, status, policy, unit";
        String sql = "INSERT INTO visits (id, facility, encounter_ref, " + columns
                + ", service_date, risk, cents, findings, questions, top_rule, received_at, changed_at)"
                + " SELECT random_uuid(), facility, CAST(random_uuid() AS varchar), " + columns
                + ", DATEADD('DAY', -CAST(rand() * 300 AS int), service_date), CAST(rand() * 100 AS int),"
                + " CAST(rand() * 1000000 AS bigint), findings, questions, top_rule, received_at, changed_at"
                + " FROM visits CROSS JOIN system_range(1, " + VISITS
                + ") WHERE stage = 'OPEN' AND status <> 'CLEAN' LIMIT " + VISITS;
        String url = "jdbc:h2:file:" + database.toString().replace(".mv.db", "")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        assertThat(shell(library, url, sql)).isZero();
        // So many rows at once leave a file of many times its size, which no store of real days has.
        shell(library, url + ";DB_CLOSE_ON_EXIT=FALSE", "SHUTDOWN COMPACT");
    }

    private int shell(Path library, String url, String sql) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        library.toString(),
                        "org.h2.tools.Shell",
                        "-url",
                        url,
                        "-user",
                        "sa",
                        "-sql",
                        sql)
                .redirectErrorStream(true)
                .redirectOutput(run.resolve("shell.txt").toFile())
                .start()
                .waitFor();
    }

    private static String longVisit() {
        LocalDateTime start = LocalDateTime.parse("2026-11-16T08:00");
        StringBuilder given = new StringBuilder();
        for (int i = 0; i < EVENTS; i++) {
            boolean push = i % 2 == 0;
            LocalDateTime at = start.plusMinutes(i * 2L);
            given.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"a%d\",\"drug\":{\"name\":\"%s\",\"hcpcs\":\"%s\"},\"route\":\"%s\","
                            .formatted(
                                    i + 1,
                                    push ? "ondansetron" : "ceftriaxone",
                                    push ? "J2405" : "J0696",
                                    push ? "iv-push" : "iv-infusion"))
                    .append("\"access\":\"l%d\",\"start\":\"%s\",%s\"dose\":{\"amount\":4,\"unit\":\"mg\"}}"
                            .formatted(i % 3 + 1, at, push ? "" : "\"stop\":\"" + at.plusMinutes(20) + "\","));
        }
        return "{\"id\":\"long-visit\",\"setting\":\"facility\",\"placeOfService\":\"22\",\"payer\":\"medicare\","
                + "\"diagnoses\":[{\"code\":\"N10\"}],\"accesses\":[{\"id\":\"l1\",\"kind\":\"port\"},"
                + "{\"id\":\"l2\",\"kind\":\"peripheral\"},{\"id\":\"l3\",\"kind\":\"peripheral\"}],"
                + "\"administrations\":[" + given + "]}\n";
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
