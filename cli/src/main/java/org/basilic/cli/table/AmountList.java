package org.basilic.cli.table;

import java.math.BigDecimal;
import org.basilic.cli.Paper;
import org.basilic.result.CodedEncounter;
import org.basilic.result.DrugAmount;
import org.jspecify.annotations.Nullable;

/** What became of the amount that was opened for each administration. */
final class AmountList {

    private static final int WIDTH = 9;
    private static final int LAST = 12;

    private AmountList() {}

    static void write(CodedEncounter coded, Drugs drugs, Paper paper) {
        if (coded.amounts().isEmpty()) {
            return;
        }
        paper.gap().line("AMOUNTS");
        paper.line(right("opened") + right("given") + right("wasted") + right("kept") + right("others")
                + right("unexplained", LAST) + "  of what");
        for (DrugAmount amount : coded.amounts()) {
            String numbers = right(words(amount.opened()))
                    + right(words(amount.given()))
                    + right(words(amount.wasted()))
                    + right(words(amount.kept()))
                    + right(words(amount.usedForOthers()))
                    + right(words(amount.unexplained()), LAST);
            paper.hanging(numbers + "  ", amount.unit() + " " + drugs.of(amount.administration()) + units(amount));
        }
    }

    private static String units(DrugAmount amount) {
        String code = amount.hcpcs();
        if (code == null || amount.unitsGiven() == 0) {
            return "";
        }
        String wasted = amount.unitsWasted() == 0 ? "" : " and " + amount.unitsWasted() + " discarded";
        return ": " + code + ", " + amount.unitsGiven() + (amount.unitsGiven() == 1 ? " unit" : " units") + wasted;
    }

    private static String words(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "-";
        }
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String right(String text) {
        return right(text, WIDTH);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
