package org.basilic.formats.x12.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.Answer;
import org.basilic.remittance.GroupAnswer;
import org.basilic.remittance.SyntaxError;
import org.basilic.remittance.SyntaxError.ElementError;
import org.basilic.remittance.TransactionAnswer;
import org.basilic.remittance.Verdict;
import org.jspecify.annotations.Nullable;

/** A 999 while it is read. */
final class AcknowledgementTransaction implements Transaction {

    private static final int MOST_ERRORS = 10_000;
    private static final int MOST_ELEMENTS = 99;

    private final Elements elements;
    private @Nullable String group;
    private @Nullable String transaction;
    private final List<SyntaxError> errors = new ArrayList<>();
    private @Nullable Segment open;
    private @Nullable String claim;
    private final List<ElementError> wrong = new ArrayList<>();

    AcknowledgementTransaction(Faults faults) {
        this.elements = new Elements("999", faults);
    }

    @Override
    public void take(Segment segment, Consumer<Answer> done) {
        switch (segment.id()) {
            case "AK1" -> group = elements.needed(segment, 2, "", "the control number of the group");
            case "AK2" -> {
                endError();
                errors.clear();
                transaction = elements.needed(segment, 2, "2000", "the control number of the transaction");
            }
            case "IK3" -> {
                endError();
                open = segment;
            }
            case "CTX" -> context(segment);
            case "IK4" -> element(segment);
            case "IK5" -> {
                endError();
                done.accept(new TransactionAnswer(
                        group, transaction, verdict(segment, "2000"), texts(segment, 2, 6), errors));
                errors.clear();
                transaction = null;
            }
            case "AK9" ->
                done.accept(new GroupAnswer(
                        group,
                        verdict(segment, ""),
                        elements.count(segment, 2, ""),
                        elements.count(segment, 3, ""),
                        elements.count(segment, 4, ""),
                        texts(segment, 5, 9)));
            default -> {}
        }
    }

    @Override
    public void end(Consumer<Answer> done) {
        endError();
        errors.clear();
    }

    /** Takes the claim's number where the context gives it, in its own component or behind a colon in one text. */
    private void context(Segment segment) {
        String about = segment.component(1, 1);
        if (about.equals("CLM01")) {
            claim = Elements.text(segment, 1, 2);
        } else if (about.startsWith("CLM01:")) {
            claim = about.substring("CLM01:".length());
        }
    }

    private void element(Segment segment) {
        if (wrong.size() >= MOST_ELEMENTS) {
            return;
        }
        Integer element = place(segment.component(1, 1));
        Integer component = place(segment.component(1, 2));
        wrong.add(new ElementError(
                element == null ? 0 : element, component == null ? 0 : component, Elements.text(segment, 3)));
    }

    private static @Nullable Integer place(String text) {
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    private void endError() {
        Segment opening = open;
        if (opening == null) {
            return;
        }
        if (errors.size() < MOST_ERRORS) {
            errors.add(new SyntaxError(
                    Elements.text(opening, 1),
                    elements.count(opening, 2, "2100"),
                    Elements.text(opening, 3),
                    Elements.text(opening, 4),
                    claim,
                    wrong));
        } else {
            ClaimDraft.tooMany(elements, opening, "2100", MOST_ERRORS);
        }
        open = null;
        claim = null;
        wrong.clear();
    }

    private @Nullable Verdict verdict(Segment segment, String loop) {
        String letter = elements.needed(segment, 1, loop, "A, E, P or R");
        Verdict verdict = letter == null ? null : Verdict.of(letter);
        if (letter != null && verdict == null) {
            elements.fault(FaultKind.CODE, segment, 1, loop, "another letter", "A, E, P or R");
        }
        return verdict;
    }

    private static List<String> texts(Segment segment, int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int element = from; element <= to; element++) {
            String text = Elements.text(segment, element);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
