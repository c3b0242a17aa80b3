package org.basilic.server.auditview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * One visit, of 2026-03-12, billed with an hour too much (125 minutes are one 96415 by T-04, billed are two for 20.00), without
 * the second antineoplastic (86 minutes are 96417 by SEQ-01), and with a push on the wrong day.
 */
@ServerTest
@Tag("store")
class AuditPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor auditor = Somebody.of(facility, Somebody.with(Role.AUDITOR));
    private final Actor nurse = Somebody.of(facility, Somebody.with(Role.NURSE));

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    KeptAudits kept;

    @Autowired
    JdbcClient jdbc;

    private byte[] billed = new byte[0];

    @BeforeEach
    void aVisitThatWasBilledWrongly() {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        UUID visit = visits.take(auditor, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        OpenedVisit opened = visits.open(auditor, visit);
        billed = BilledTable.asSupported("oncology-day", opened.coded())
                .units("96415", 2)
                .without("96417")
                .day("96375", DAY.plusDays(1))
                .bytes();
    }

    @Test
    void anAuditTellsBothDirectionsInCountsAndMoney() throws Exception {
        String page = made(post(auditor, billed));
        String one = text(get(auditor, page));
        assertThat(one)
                .contains("1 differences on 1 visits")
                .contains("wrong units")
                .contains("under-coded line")
                .contains("wrong date of service")
                .contains("$10.00");
        KeptAudit audit = kept.one(auditor, id(page));
        assertThat(audit.over()).isEqualTo(1);
        assertThat(audit.under()).isEqualTo(1);
        assertThat(audit.neither()).isEqualTo(1);
        KeptAudit.Cents money = Objects.requireNonNull(audit.money());
        assertThat(money.charged()).as("half of 20.00").isEqualTo(1000);
        assertThat(money.over()).as("no table with amounts was imported").isNull();
        assertThat(text(get(auditor, "/audits"))).contains(page).contains("$10.00");
    }

    @Test
    void theKindsAddUpToTheAudit() throws Exception {
        UUID id = id(made(post(auditor, billed)));
        List<KindFigures> kinds = kept.kinds(auditor, id);
        assertThat(kinds)
                .extracting(KindFigures::kind)
                .containsExactlyInAnyOrder("wrong-units", "under-coded", "wrong-date");
        KindFigures together = KindFigures.together(kinds);
        assertThat(together.over().count()).isEqualTo(1);
        assertThat(together.under().count()).isEqualTo(1);
        assertThat(together.neither().count()).isEqualTo(1);
        assertThat(together.charged()).isEqualTo(1000);
    }

    @Test
    void theTableHasARowForEachDifferenceAndKeepsFormulasFromSpreadsheets() throws Exception {
        byte[] dangerous = (new String(billed, StandardCharsets.UTF_8) + "=HYPERLINK(1),96413,,1,2026-03-12,1.00\n")
                .getBytes(StandardCharsets.UTF_8);
        String page = made(post(auditor, dangerous));
        MvcTestResult csv = get(auditor, page + "/csv");
        assertThat(csv.getResponse().getContentType()).startsWith("text/csv");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("oncology");
        List<String> rows = text(csv).lines().toList();
        assertThat(rows.get(0)).startsWith("encounter,standing,kind,direction,claim");
        assertThat(rows).anyMatch(row -> row.contains("wrong-units,over") && row.contains(",10.00,"));
        assertThat(rows).anyMatch(row -> row.contains("under-coded,under") && row.contains("96417"));
        assertThat(rows).anyMatch(row -> row.contains("no-encounter") && row.contains("'=HYPERLINK(1)"));
        assertThat(text(csv)).doesNotContain(",=HYPERLINK").doesNotContain("\n=HYPERLINK");
        assertThat(text(get(auditor, page))).contains("1 claims are of no visit of these days");
    }

    @Test
    void theReportHasEveryVisitDrawn() throws Exception {
        String page = made(post(auditor, billed));
        MvcTestResult html = get(auditor, page + "/html");
        assertThat(html.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(text(html)).contains("<svg").contains("2 units of 96415 are billed; 65 minutes support 1");
    }

    @Test
    void makingAndHandingOutAreToldInTheTrail() throws Exception {
        String page = made(post(auditor, billed));
        get(auditor, page + "/csv");
        assertThat(jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_kind = 'audit' ORDER BY seq")
                        .param(facility)
                        .query(String.class)
                        .list())
                .containsExactly("RECORD_SEARCHED", "RECORD_EXPORTED");
    }

    @Test
    void aSampleIsDrawnAgainByItsSeedAndTellsItsIntervals() throws Exception {
        String page = made(post(auditor, billed, "sample", "1", "seed", "7"));
        assertThat(text(get(auditor, page))).contains("Clopper-Pearson").contains("1 of 1");
        assertThat(post(auditor, billed, "sample", "1")).hasStatus(422);
        assertThat(post(auditor, billed, "sample", "many", "seed", "1")).hasStatus(422);
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsField() throws Exception {
        MvcTestResult refused = post(auditor, "no table".getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("role=\"alert\"").contains("href=\"#file\"");
        assertThat(post(auditor, new byte[0])).hasStatus(422);
        assertThat(kept.newest(auditor, 10)).isEmpty();
    }

    @Test
    void anotherFacilityFindsNothing() throws Exception {
        String page = made(post(auditor, billed));
        Actor stranger = Somebody.with(Role.AUDITOR, Role.CODER);
        for (String path : List.of(page, page + "/csv", page + "/html")) {
            assertThat(get(stranger, path)).as(path).hasStatus(404);
        }
        assertThat(text(get(stranger, "/audits"))).doesNotContain(page);
    }

    @Test
    void whoSeesNoMoneyGetsNone() throws Exception {
        String page = made(post(auditor, billed));
        for (String path : List.of("/audits", page, page + "/csv", page + "/html")) {
            assertThat(get(nurse, path)).as(path).hasStatus(403);
        }
        // Should the matrix ever open the pages to more roles, they still show no money to these.
        assertThat(kept.one(nurse, id(page)).money()).isNull();
        assertThat(kept.newest(nurse, 10))
                .allSatisfy(one -> assertThat(one.money()).isNull());
        assertThatThrownBy(() -> kept.report(nurse, id(page), false)).isInstanceOf(AbsentException.class);
    }

    @Test
    void noFileIsLeftBehind() throws Exception {
        Path uploads = Objects.requireNonNull(facilities.directory(facility).getParent())
                .resolveSibling("uploads");
        long before = count(uploads);
        made(post(auditor, billed));
        post(auditor, "no table".getBytes(StandardCharsets.UTF_8));
        assertThat(count(uploads)).isEqualTo(before);
    }

    private static long count(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private MvcTestResult post(Actor actor, byte[] file, String... more) {
        MockMvcTester.MockMultipartMvcRequestBuilder request = http.post()
                .uri("/audits")
                .multipart()
                .file(new MockMultipartFile("file", "billed.csv", "text/csv", file))
                .param("from", DAY.toString())
                .param("to", DAY.toString())
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private static String made(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(Somebody.as(actor)).exchange();
    }

    private static String text(MvcTestResult result) throws IOException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
