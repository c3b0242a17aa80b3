package org.basilic.testkit.answers;

import java.util.ArrayList;
import java.util.List;
import org.basilic.remittance.GroupAnswer;
import org.basilic.remittance.InterchangeAnswer;
import org.basilic.remittance.SyntaxError;
import org.basilic.remittance.SyntaxError.ElementError;
import org.basilic.remittance.TransactionAnswer;
import org.basilic.remittance.Verdict;
import org.jspecify.annotations.Nullable;

/** Acknowledgements of files as a 999 or TA1. */
public final class AcknowledgementText {

    private static final String VERSION = "005010X231A1";

    private AcknowledgementText() {}

    /** Returns the acknowledgement of one group as a 999. */
    public static String of(List<TransactionAnswer> transactions, GroupAnswer group) {
        X12Text text = new X12Text("~\n");
        text.group("FA", VERSION);
        text.begin("999", "0001", VERSION);
        text.segment("AK1", "HC", group.group(), "005010X222A1");
        for (TransactionAnswer each : transactions) {
            text.segment("AK2", "837", each.transaction(), "005010X222A1");
            each.errors().forEach(error -> error(error, text));
            text.segment("IK5", elements(List.of(letter(each.verdict())), each.codes()));
        }
        text.segment(
                "AK9",
                elements(
                        List.of(
                                letter(group.verdict()),
                                number(group.included()),
                                number(group.received()),
                                number(group.accepted())),
                        group.codes()));
        text.endTransaction("0001");
        return text.finish(1);
    }

    /** Returns the acknowledgement of an interchange. */
    public static String of(InterchangeAnswer answer) {
        X12Text text = new X12Text("~\n");
        text.segment("TA1", answer.interchange(), "261001", "1200", letter(answer.verdict()), answer.note());
        return text.finish();
    }

    private static void error(SyntaxError error, X12Text text) {
        text.segment("IK3", error.segment(), number(error.position()), error.loop(), error.code());
        if (error.claim() != null) {
            text.segment("CTX", X12Text.composite(List.of("CLM01", error.claim())));
        }
        for (ElementError element : error.elements()) {
            String component = element.component() == 0 ? "" : Integer.toString(element.component());
            text.segment(
                    "IK4",
                    X12Text.composite(List.of(Integer.toString(element.element()), component)),
                    null,
                    element.code());
        }
    }

    private static String[] elements(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return all.toArray(new String[0]);
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String letter(@Nullable Verdict verdict) {
        if (verdict == null) {
            return "";
        }
        return switch (verdict) {
            case ACCEPTED -> "A";
            case WITH_ERRORS -> "E";
            case PARTLY -> "P";
            case REJECTED -> "R";
        };
    }
}
