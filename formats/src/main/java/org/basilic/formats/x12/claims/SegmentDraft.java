package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.formats.x12.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * A segment whose elements are put one after the other. Between {@link #begin()} and {@link #end()} they are components of one
 * element. What cannot be written is refused with its place, and the segment goes on with an empty element.
 */
final class SegmentDraft {

    static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Draft draft;
    private final String id;
    private final List<List<String>> elements = new ArrayList<>();
    private boolean composite;

    SegmentDraft(Draft draft, String id) {
        this.draft = draft;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Returns the elements, each as its components. */
    List<List<String>> elements() {
        return elements;
    }

    /** Begins an element of several components. */
    SegmentDraft begin() {
        elements.add(new ArrayList<>());
        composite = true;
        return this;
    }

    /** Ends the element of several components. */
    SegmentDraft end() {
        composite = false;
        return this;
    }

    /** Puts a word that is ours or was looked at before. */
    SegmentDraft code(String word) {
        if (composite) {
            elements.get(elements.size() - 1).add(word);
        } else {
            elements.add(List.of(word));
        }
        return this;
    }

    /** Leaves elements empty. */
    SegmentDraft empty(int count) {
        for (int i = 0; i < count; i++) {
            code("");
        }
        return this;
    }

    /** Puts a number or code by which something is found again: it is never changed, so it is refused if X12 cannot carry it. */
    SegmentDraft key(@Nullable String key, int most, String what) {
        return key == null || key.isBlank() ? need(what) : keyIf(key, most, what);
    }

    /** Puts such a number or code, or leaves the element empty. */
    SegmentDraft keyIf(@Nullable String key, int most, String what) {
        if (key == null || key.isBlank()) {
            return empty(1);
        }
        int foreign = Signs.foreign(key);
        if (foreign >= 0 || !key.equals(key.strip())) {
            return refuse(
                    FaultKind.FORM,
                    foreign >= 0 ? "the sign " + Signs.name(foreign) : "a blank at an end",
                    what + " of signs that X12 carries");
        }
        return code(fitting(key, most, what));
    }

    /** Puts a text for people; signs that X12 cannot carry are folded, and the draft is told. */
    SegmentDraft text(@Nullable String text, int most, String what) {
        return text == null || text.isBlank() ? need(what) : textIf(text, most, what);
    }

    /** Puts such a text, or leaves the element empty. */
    SegmentDraft textIf(@Nullable String text, int most, String what) {
        if (text == null || text.isBlank()) {
            return empty(1);
        }
        String folded = Signs.folded(
                text, draft.lowerCase(), (sign, written) -> draft.folded(id, element(), component(), sign, written));
        if (folded == null) {
            return refuse(FaultKind.FORM, "a sign that has no form in X12", what + " in Latin letters");
        }
        return folded.isEmpty() ? need(what) : code(fitting(folded, most, what));
    }

    /** Puts dollars and cents. */
    SegmentDraft amount(@Nullable BigDecimal amount, String what) {
        if (amount == null) {
            return need(what);
        }
        String wrong = Numbers.wrongAmount(amount);
        return wrong == null ? code(Numbers.written(amount)) : refuse(FaultKind.FORM, wrong, Numbers.AMOUNT);
    }

    /** Puts a count of units or a quantity. */
    SegmentDraft quantity(@Nullable BigDecimal quantity, int digits, String what) {
        if (quantity == null) {
            return need(what);
        }
        String wrong = Numbers.wrongQuantity(quantity, digits);
        return wrong == null
                ? code(Numbers.written(quantity))
                : refuse(FaultKind.FORM, wrong, Numbers.quantity(digits));
    }

    /** Puts a day, with the word for its form before it. */
    SegmentDraft day(@Nullable LocalDate day, String what) {
        return day == null ? empty(1).need(what) : code("D8").code(day.format(DAY));
    }

    /** Puts days, as one day where it is one. */
    SegmentDraft days(@Nullable DateSpan days, String what) {
        return days == null || !days.oneDay() ? span(days, what) : day(days.from(), what);
    }

    /** Puts days as two. */
    SegmentDraft span(@Nullable DateSpan days, String what) {
        return days == null
                ? empty(1).need(what)
                : code("RD8").code(days.from().format(DAY) + "-" + days.to().format(DAY));
    }

    private SegmentDraft need(String what) {
        return refuse(FaultKind.MISSING_ELEMENT, "nothing", what);
    }

    /** Refuses what was to be put next, and leaves its place empty. */
    SegmentDraft refuse(FaultKind kind, String found, String wanted) {
        draft.refuse(id, element(), component(), kind, found, wanted);
        return empty(1);
    }

    private String fitting(String text, int most, String what) {
        if (text.length() > most) {
            draft.refuse(
                    id,
                    element(),
                    component(),
                    FaultKind.FORM,
                    text.length() + " characters",
                    what + " of at most " + most + " characters");
        }
        return text;
    }

    /** The place of the element that is put next. */
    private int element() {
        return composite ? elements.size() : elements.size() + 1;
    }

    private int component() {
        return composite ? elements.get(elements.size() - 1).size() + 1 : 0;
    }
}
