package org.basilic.server.overrides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Tag("store")
class OverridesTest {

    private final Actor coder = Somebody.with(Role.CODER);

    @Autowired
    Visits visits;

    @Autowired
    Overrides overrides;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOverrideIsKeptWithWhatTheProgramSaidAndCanBeTakenBack() {
        OpenedVisit visit = visit();
        Billed said = Billed.of(visit.coded().lines().get(0));
        UUID id = overrides.put(coder, visit, remove(visit, 1, "record-elsewhere", "the other chart has it"));
        assertThat(overrides.of(coder, visit.head().id())).singleElement().satisfies(one -> {
            assertThat(one.before()).isEqualTo(said);
            assertThat(one.reason()).isEqualTo("the other chart has it");
            assertThat(one.stands()).isTrue();
        });
        assertThat(overrides.standing(coder, visit).removed()).hasSize(1);
        overrides.undo(coder, visit.head().id(), id);
        assertThat(overrides.standing(coder, visit).removed()).isEmpty();
        assertThatThrownBy(() -> overrides.undo(coder, visit.head().id(), id)).isInstanceOf(AbsentException.class);
    }

    @Test
    void aReasonIsNeededInCodeAndWords() {
        OpenedVisit visit = visit();
        assertThatThrownBy(() -> overrides.put(coder, visit, remove(visit, 1, "no-such", "long enough a text")))
                .isInstanceOf(UnclearOverrideException.class);
        assertThatThrownBy(() -> overrides.put(coder, visit, remove(visit, 1, "other", "too few  ")))
                .isInstanceOf(UnclearOverrideException.class);
        assertThat(overrides.of(coder, visit.head().id())).isEmpty();
    }

    @Test
    void aVisitThatWasReleasedMeanwhileIsAConflict() {
        OpenedVisit visit = visit();
        jdbc.sql("UPDATE visits SET stage = 'RELEASED' WHERE id = ?")
                .param(visit.head().id())
                .update();
        assertThatThrownBy(() -> overrides.put(coder, visit, remove(visit, 1, "other", "long enough a text")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anotherFacilityHasNoSuchVisit() {
        OpenedVisit visit = visit();
        String other = "f-" + UUID.randomUUID();
        facilities.make(other, "Another", facilities.zone(Facilities.MAIN));
        Actor stranger = Somebody.of(other, coder);
        assertThatThrownBy(() -> overrides.put(stranger, visit, remove(visit, 1, "other", "long enough a text")))
                .isInstanceOf(AbsentException.class);
        assertThat(overrides.of(stranger, visit.head().id())).isEmpty();
    }

    @Test
    void anOverrideOnAnEarlierVersionIsAConflict() {
        OpenedVisit visit = visit();
        OverrideWish late = new OverrideWish(
                visit.head().version() + 1, OverrideKind.REMOVE, 1, null, "other", "long enough a text", null);
        assertThatThrownBy(() -> overrides.put(coder, visit, late)).isInstanceOf(ConflictException.class);
    }

    private OverrideWish remove(OpenedVisit visit, @Nullable Integer line, String code, String reason) {
        return new OverrideWish(visit.head().version(), OverrideKind.REMOVE, line, null, code, reason, null);
    }

    private OpenedVisit visit() {
        UUID id = visits.take(
                        coder,
                        Examples.named("oncology-day.json", "o-" + UUID.randomUUID()),
                        new Origin(Origin.Kind.FILE, null))
                .visit();
        return visits.open(coder, id);
    }
}
