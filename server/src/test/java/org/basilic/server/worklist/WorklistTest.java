package org.basilic.server.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.basilic.result.Status;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Params;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
@Tag("store")
class WorklistTest {

    private static final int VISITS = 130;

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
    private final Actor editor = Somebody.of(facility, Somebody.with(Role.POLICY_EDITOR));

    @Autowired
    Worklist worklist;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void manyVisits() {
        facilities.make(facility, "A facility", ZoneId.of("UTC"));
        UUID first = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        Random random = new Random(7);
        for (int i = 0; i < VISITS; i++) {
            jdbc.sql(
                            "INSERT INTO visits (id, facility, encounter_ref, sealed_label, version, revision, stage, status, policy,"
                                    + " unit, service_date, risk, cents, findings, questions, top_rule, received_at, changed_at)"
                                    + " SELECT ?, facility, ?, sealed_label, version, revision, ?, ?, ?, ?, ?, ?, ?, 1,"
                                    + " ?, 'T-01', received_at, changed_at FROM visits WHERE id = ?")
                    .params(Params.of(
                            UUID.randomUUID(),
                            "ref-" + i,
                            i % 13 == 0 ? "RELEASED" : "OPEN",
                            List.of("BLOCKED", "REVIEW", "CLEAN").get(random.nextInt(3)),
                            i % 2 == 0 ? "medicare" : "commercial",
                            "unit " + i % 4,
                            LocalDate.parse("2026-03-12").plusDays(random.nextInt(60)),
                            random.nextInt(20),
                            i % 5 == 0 ? null : 100L * random.nextInt(50),
                            i % 17 == 0 ? 1 : 0,
                            first))
                    .update();
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void allPagesTogetherHoldEachVisitOnceInOrder(Sort sort) {
        Wanted all = new Wanted(sort, true, null, null, "", "", "", null, null, false);
        List<VisitHead> seen = pages(all);
        assertThat(seen).hasSize(VISITS + 1);
        assertThat(seen).extracting(VisitHead::id).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo(order(sort));
    }

    @Test
    void workIsWhatCannotBeReleasedSafely() {
        List<VisitHead> work = pages(Wanted.work());
        List<VisitHead> all = pages(new Wanted(Sort.RISK, true, null, null, "", "", "", null, null, false));
        assertThat(work)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(visit -> visit.questions() > 0
                                || visit.stage().name().equals("DELTA")
                                || (visit.stage().name().equals("OPEN") && visit.status() != Status.CLEAN))
                        .toList());
    }

    @Test
    void aFilterShowsJustWhatItSays() {
        List<VisitHead> found = pages(
                new Wanted(Sort.AGE, true, null, Status.REVIEW, "unit 1", "commercial", "T-01", null, null, false));
        assertThat(found).isNotEmpty().allSatisfy(visit -> {
            assertThat(visit.status()).isEqualTo(Status.REVIEW);
            assertThat(visit.unit()).isEqualTo("unit 1");
            assertThat(visit.policy()).isEqualTo("commercial");
        });
    }

    @Test
    void countsAddUpToAllVisits() {
        Counts counts = worklist.standing(coder).counts();
        assertThat(counts.blocked() + counts.review() + counts.clean() + counts.delta() + counts.released())
                .isEqualTo(VISITS + 1);
    }

    @Test
    void whoSeesNoMoneyGetsNoOrderByMoney() {
        Wanted byMoney = new Wanted(Sort.MONEY, true, null, null, "", "", "", null, null, false);
        Wanted byRisk = new Wanted(Sort.RISK, true, null, null, "", "", "", null, null, false);
        assertThat(worklist.rows(editor, byMoney, null).visits())
                .isEqualTo(worklist.rows(editor, byRisk, null).visits());
    }

    @Test
    void aSampleHoldsCleanVisitsOnceAndIsTheSameForItsSeed() {
        List<VisitHead> sample = worklist.sample(coder, 42, 10);
        assertThat(sample)
                .hasSize(10)
                .allSatisfy(visit -> assertThat(visit.status()).isEqualTo(Status.CLEAN));
        assertThat(sample).extracting(VisitHead::id).doesNotHaveDuplicates();
        assertThat(worklist.sample(coder, 42, 10)).isEqualTo(sample);
        assertThat(worklist.sample(coder, 43, 10)).isNotEqualTo(sample);
    }

    @Test
    void aVisitIsFoundByItsWholeIdentifierAndByNoPartOfIt() {
        assertThat(worklist.search(coder, " oncology-day ")).hasSize(1);
        assertThat(worklist.search(coder, "oncology")).isEmpty();
        assertThat(worklist.search(Somebody.of("main", coder), "ref-1")).isEmpty();
    }

    @Test
    void aPlaceThatNobodyGaveShowsTheListFromItsBeginning() {
        for (String odd : new String[] {"", "%%%", "AAAA", "eC95"}) {
            assertThat(worklist.rows(coder, Wanted.work(), odd)).isEqualTo(worklist.rows(coder, Wanted.work(), null));
        }
    }

    private List<VisitHead> pages(Wanted wanted) {
        List<VisitHead> seen = new ArrayList<>();
        String after = null;
        do {
            Rows rows = worklist.rows(coder, wanted, after);
            seen.addAll(rows.visits());
            after = rows.next();
        } while (after != null && seen.size() < 10 * VISITS);
        return seen;
    }

    private static Comparator<VisitHead> order(Sort sort) {
        return switch (sort) {
            case RISK -> Comparator.comparing(VisitHead::risk).reversed();
            case MONEY ->
                Comparator.comparing((VisitHead visit) -> worth(visit.cents())).reversed();
            case AGE -> Comparator.comparing(VisitHead::serviceDate);
        };
    }

    private static long worth(@Nullable Long cents) {
        return cents == null ? -1 : cents;
    }
}
