package org.basilic.server.overrides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.result.CodedEncounter;
import org.basilic.server.Examples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingLinesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-12");

    private final CodedEncounter coded = Coder.standard().code(Examples.named("oncology-day.json"), Request.standard());

    @Test
    void withoutOverridesTheCodedLinesStand() {
        StandingLines standing = StandingLines.of(coded, List.of());
        assertThat(standing.coded()).isEqualTo(coded);
        assertThat(standing.overridden()).isZero();
    }

    @Test
    void aChangedLineStandsInItsPlaceWithItsReasonBeforeTheOthers() {
        Billed after = new Billed("96415", List.of("59"), 2, DAY);
        StandingLines standing = StandingLines.of(coded, List.of(override(OverrideKind.CHANGE, 1, line(1), after)));
        assertThat(Billed.of(standing.coded().lines().get(0))).isEqualTo(after);
        assertThat(standing.coded().lines().get(0).because().get(0).rule().id()).isEqualTo("HAND-01");
        assertThat(standing.coded().lines()).hasSameSizeAs(coded.lines());
        assertThat(standing.overridden()).isEqualTo(1);
    }

    @Test
    void aRemovedLineDoesNotGoOutAndIsTold() {
        StandingLines standing = StandingLines.of(coded, List.of(override(OverrideKind.REMOVE, 2, line(2), null)));
        assertThat(standing.coded().lines()).hasSize(coded.lines().size() - 1);
        assertThat(standing.removed())
                .singleElement()
                .satisfies(one -> assertThat(Billed.of(one.line())).isEqualTo(line(2)));
    }

    @Test
    void anAddedLineStandsBehindTheOthers() {
        Billed added = new Billed("36415", List.of(), 1, DAY);
        StandingLines standing = StandingLines.of(coded, List.of(override(OverrideKind.ADD, null, null, added)));
        assertThat(Billed.of(standing.coded().lines().get(coded.lines().size())))
                .isEqualTo(added);
    }

    @Test
    void anOverrideOfALineThatIsNoLongerCodedSoIsNeverApplied() {
        Billed other = new Billed("96413", List.of(), 7, DAY);
        StandingLines standing = StandingLines.of(coded, List.of(override(OverrideKind.REMOVE, 1, other, null)));
        assertThat(standing.coded()).isEqualTo(coded);
        assertThat(standing.unfit()).hasSize(1);
    }

    @Test
    void aLineThatMovedIsFoundByWhatItSays() {
        StandingLines standing = StandingLines.of(coded, List.of(override(OverrideKind.REMOVE, 40, line(3), null)));
        assertThat(standing.removed()).hasSize(1);
        assertThat(standing.unfit()).isEmpty();
    }

    @Test
    void ofTwoOverridesOnOneLineTheLaterStands() {
        Billed first = new Billed("96415", List.of(), 2, DAY);
        Billed second = new Billed("96415", List.of(), 3, DAY);
        StandingLines standing = StandingLines.of(
                coded,
                List.of(
                        override(OverrideKind.CHANGE, 1, line(1), first),
                        override(OverrideKind.CHANGE, 1, line(1), second)));
        assertThat(standing.coded().lines().get(0).units()).isEqualTo(3);
    }

    @Test
    void aFindingThatIsNotThereCannotBeAccepted() {
        LineOverride accept = new LineOverride(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                OverrideKind.ACCEPT,
                null,
                "NONE-99",
                "other",
                "seen by two people",
                null,
                null,
                "somebody",
                Instant.EPOCH,
                null);
        assertThat(StandingLines.of(coded, List.of(accept)).unfit()).hasSize(1);
    }

    @Test
    void whatHasNotTheFormOfALineIsRefusedByItsField() {
        assertThatThrownBy(() -> new Billed("9641", List.of(), 1, DAY))
                .isInstanceOfSatisfying(
                        UnclearOverrideException.class,
                        e -> assertThat(e.field()).isEqualTo("code"));
        assertThatThrownBy(() -> new Billed("96413", List.of("5"), 1, DAY))
                .isInstanceOfSatisfying(
                        UnclearOverrideException.class,
                        e -> assertThat(e.field()).isEqualTo("modifiers"));
        assertThatThrownBy(() -> new Billed("96413", List.of(), 0, DAY))
                .isInstanceOfSatisfying(
                        UnclearOverrideException.class,
                        e -> assertThat(e.field()).isEqualTo("units"));
        assertThat(new Billed("96413", List.of("59"), 999_999, DAY).units()).isEqualTo(999_999);
    }

    private Billed line(int number) {
        return Billed.of(coded.lines().get(number - 1));
    }

    private static LineOverride override(
            OverrideKind kind, @Nullable Integer line, @Nullable Billed before, @Nullable Billed after) {
        return new LineOverride(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                kind,
                line,
                null,
                "other",
                "seen by two people",
                before,
                after,
                "somebody",
                Instant.EPOCH,
                null);
    }
}
