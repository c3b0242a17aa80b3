package org.basilic.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineDifferencesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final CodedLine FIRST = line("96365", 1, DAY, List.of("a"));
    private static final CodedLine MORE = line("96366", 2, DAY, List.of("a"));

    @Test
    void equalResultsDifferInNothing() {
        LineDifferences same = LineDifferences.between(List.of(FIRST, MORE), List.of(FIRST, MORE));

        assertThat(same.none()).isTrue();
        assertThat(same.found()).isEmpty();
        assertThat(same.rows()).extracting(LineDifference::line).containsExactly(FIRST, MORE);
        assertThat(LineDifferences.between(List.of(), List.of()).rows()).isEmpty();
    }

    @Test
    void aLineThatCameIsAdded() {
        assertThat(said(List.of(FIRST), List.of(FIRST, MORE))).containsExactly("96365 []", "96366 [ADDED]");
    }

    @Test
    void aLineThatWentStandsWhereItStood() {
        CodedLine push = line("96375", 1, DAY, List.of("p"));

        assertThat(said(List.of(FIRST, MORE, push), List.of(FIRST, push)))
                .containsExactly("96365 []", "96366 [GONE]", "96375 []");
        assertThat(said(List.of(FIRST, push), List.of())).containsExactly("96365 [GONE]", "96375 [GONE]");
    }

    @Test
    void unitsThatChangeAreOneRow() {
        CodedLine fewer = line("96366", 1, DAY, List.of("a"));

        List<LineDifference> found = LineDifferences.between(List.of(FIRST, MORE), List.of(FIRST, fewer))
                .found();

        assertThat(found).containsExactly(new LineDifference(MORE, fewer));
        assertThat(found.get(0).changes()).containsExactly(LineChange.UNITS);
    }

    @Test
    void modifiersDayAndProductAreToldApart() {
        CodedLine marked = line("96366", 2, DAY, List.of("a"), "59");
        CodedLine later = line("96366", 2, DAY.plusDays(1), List.of("a"));
        CodedLine product = product("12345678901");

        assertThat(said(List.of(MORE), List.of(marked))).containsExactly("96366 [MODIFIERS]");
        assertThat(said(List.of(MORE), List.of(later))).containsExactly("96366 [DAY]");
        assertThat(said(List.of(product(null)), List.of(product))).containsExactly("J0696 [PRODUCT]");
        assertThat(said(List.of(product), List.of(product("12345678902")))).containsExactly("J0696 [PRODUCT]");
    }

    @Test
    void theOrderOfModifiersCounts() {
        assertThat(said(
                        List.of(line("J0696", 4, DAY, List.of("a"), "JZ", "TB")),
                        List.of(line("J0696", 4, DAY, List.of("a"), "TB", "JZ"))))
                .containsExactly("J0696 [MODIFIERS]");
    }

    @Test
    void theSameBillForOtherReasonsAndAdministrationsIsNoDifference() {
        assertThat(said(List.of(FIRST), List.of(line("96365", 1, DAY, List.of("b")))))
                .containsExactly("96365 []");
    }

    @Test
    void linesOfOneCodeAreMatchedWithTheirLike() {
        CodedLine left = line("96365", 1, DAY, List.of("a"));
        CodedLine right = line("96365", 1, DAY, List.of("b"), "59");

        assertThat(said(List.of(left, right), List.of(right))).containsExactly("96365 [GONE]", "96365 []");
        assertThat(said(List.of(right), List.of(left, right))).containsExactly("96365 [ADDED]", "96365 []");
    }

    @Test
    void administrationsTellWhichOfTwoChanged() {
        CodedLine one = line("J0696", 4, DAY, List.of("a"));
        CodedLine other = line("J0696", 2, DAY, List.of("b"));
        CodedLine less = line("J0696", 3, DAY, List.of("b"));

        assertThat(LineDifferences.between(List.of(one, other), List.of(less, one))
                        .found())
                .containsExactly(new LineDifference(other, less));
        assertThat(LineDifferences.between(List.of(one, other), List.of(less)).found())
                .containsExactly(new LineDifference(one, null), new LineDifference(other, less));
    }

    @Test
    void linesOfOneAdministrationAreMatchedByDayAndProduct() {
        CodedLine evening = line("96366", 5, DAY, List.of("a"));
        CodedLine night = line("96366", 2, DAY.plusDays(1), List.of("a"));

        assertThat(said(List.of(night), List.of(evening, line("96366", 3, DAY.plusDays(1), List.of("a")))))
                .containsExactly("96366 [ADDED]", "96366 [UNITS]");
        assertThat(said(List.of(product("12345678901"), product("12345678902")), List.of(product("12345678902"))))
                .containsExactly("J0696 [GONE]", "J0696 []");
    }

    @Test
    void whatWasGivenIsNotWhatWasDiscarded() {
        CodedLine given = line("J9035", 40, DAY, List.of("a"), "JZ");
        CodedLine wasted = new CodedLine(
                "J9035", List.of("JW"), 40, LineKind.WASTE, DAY, List.of("a"), null, null, null, List.of(), List.of());

        assertThat(said(List.of(given), List.of(wasted))).containsExactly("J9035 [GONE]", "J9035 [ADDED]");
        assertThatIllegalArgumentException().isThrownBy(() -> new LineDifference(given, wasted));
    }

    @Test
    void everyLineOfEitherSideHasOneRow() {
        List<CodedLine> before = List.of(FIRST, MORE, MORE, line("96366", 2, DAY.plusDays(1), List.of("c")));
        List<CodedLine> after = List.of(MORE, line("96366", 7, DAY, List.of("z")), FIRST);

        LineDifferences both = LineDifferences.between(before, after);

        assertThat(both.rows().stream().map(LineDifference::before).filter(l -> l != null))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(both.rows().stream().map(LineDifference::after).filter(l -> l != null))
                .containsExactlyElementsOf(after);
    }

    @Test
    void nothingIsNotComparedWithNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LineDifference(null, null));
    }

    private static List<String> said(List<CodedLine> before, List<CodedLine> after) {
        return LineDifferences.between(before, after).rows().stream()
                .map(row -> row.line().code() + " " + row.changes())
                .toList();
    }

    private static CodedLine line(String code, int units, LocalDate day, List<String> given, String... modifiers) {
        return new CodedLine(
                code,
                List.of(modifiers),
                units,
                LineKind.ADMINISTRATION,
                day,
                given,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static CodedLine product(@Nullable String ndc) {
        return new CodedLine(
                "J0696", List.of(), 4, LineKind.DRUG, DAY, List.of("a"), null, null, ndc, List.of(), List.of());
    }
}
