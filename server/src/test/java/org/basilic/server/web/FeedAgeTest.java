package org.basilic.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.ActorAuthentication;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.AccessMatrix;
import org.basilic.server.unsent.UnsentTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** UX-38: who looks at records that may be behind is told so. */
@ServerTest
@Tag("store")
class FeedAgeTest {

    private static final Instant NOW = Instant.parse("2026-03-12T18:00:00Z");

    private final String facility = "f-" + UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facilities facilities;

    @Autowired
    Settings settings;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    Waiting waiting;

    @Autowired
    UnsentTexts unsent;

    @Autowired
    ThymeleafViewResolver pages;

    @BeforeEach
    void aFacility() {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
    }

    @Test
    void aFeedIsSilentOnceItsNewestMessageIsOlderThanTheLimit() {
        FeedAge feed = new FeedAge(listening(), jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(feed.of(facility)).as("no message ever came").isNull();
        long limit = Limits.of("feed.age.seconds");
        came(NOW.minusSeconds(limit + 1));
        assertThat(feed.of(facility)).isEqualTo(new FeedAge.Stale(NOW.minusSeconds(limit + 1), limit / 60));
        came(NOW.minusSeconds(limit));
        assertThat(feed.of(facility)).as("at the limit").isNull();
    }

    @Test
    void aMessageOfAnotherFacilityMakesNoFeedFresh() {
        FeedAge feed = new FeedAge(listening(), jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        came(NOW.minus(Duration.ofHours(1)));
        FeedAge.Stale stale = feed.of(facility);
        assertThat(stale).isNotNull();
        assertThat(feed.of("f-" + UUID.randomUUID())).isNull();
    }

    @Test
    void whereNothingListensNothingIsSilent() {
        FeedAge feed = new FeedAge(settings, jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        came(NOW.minus(Duration.ofHours(1)));
        assertThat(feed.of(facility)).isNull();
        assertThat(feed.concerns("worklist")).isFalse();
    }

    @Test
    void pagesOfRecordsTellOfItAndOthersDoNot() {
        FeedAge feed = new FeedAge(listening(), jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(feed.concerns("worklist")).isTrue();
        assertThat(feed.concerns("questions")).isTrue();
        assertThat(feed.concerns("account")).isFalse();
    }

    @Test
    void theFirstPageSaysThatItMayBeBehind() throws Exception {
        came(NOW.minus(Duration.ofMinutes(20)));
        FeedAge feed = new FeedAge(listening(), jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(home(feed)).contains("This may be behind.", "20 min");
        assertThat(home(new FeedAge(settings, jdbc, Clock.fixed(NOW, ZoneOffset.UTC))))
                .contains("A facility")
                .doesNotContain("This may be behind.");
    }

    /** Returns the first page as it is with this feed: the server under test listens to none. */
    private String home(FeedAge feed) throws IOException {
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(coder));
        // Not the resolver itself: that would be told of another application than its own.
        ViewResolver resolver = (name, locale) -> pages.resolveViewName(name, locale);
        MvcTestResult page = MockMvcTester.create(
                        MockMvcBuilders.standaloneSetup(new HomePage(matrix, waiting, unsent, facilities))
                                .setControllerAdvice(new FrameAdvice(matrix, feed, jdbc))
                                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                                .setViewResolvers(resolver)
                                .build())
                .get()
                .uri("/")
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private void came(Instant at) {
        jdbc.sql("INSERT INTO messages (id, facility, peer, sender, control_ref, kind, sha256, sealed_bytes,"
                        + " received_at, state, answer, sealed_answer) VALUES (?, ?, 'peer', 'sender', NULL, 'RAS', ?, ?,"
                        + " ?, 'APPLIED', 'AA', ?)")
                .params(
                        UUID.randomUUID(),
                        facility,
                        "x",
                        "x".getBytes(StandardCharsets.US_ASCII),
                        at.atOffset(ZoneOffset.UTC),
                        "x".getBytes(StandardCharsets.US_ASCII))
                .update();
    }

    private Settings listening() {
        return new Settings(
                settings.http(),
                settings.data(),
                settings.masterKey(),
                settings.checkpoints(),
                settings.backups(),
                settings.database(),
                new Settings.Mllp("127.0.0.1", 0, null, null),
                settings.charges(),
                settings.oidc(),
                settings.demo(),
                settings.plaintext());
    }
}
