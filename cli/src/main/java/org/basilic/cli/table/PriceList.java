package org.basilic.cli.table;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.cli.Paper;
import org.basilic.price.LinePrice;
import org.basilic.price.Prices;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/** The amounts that are expected for the lines, or why there is none. */
final class PriceList {

    private static final int WIDTH = 12;

    private PriceList() {}

    static void write(CodedEncounter coded, Prices prices, Paper paper) {
        List<LinePrice> lines = prices.lines();
        paper.gap().line("EXPECTED AMOUNTS");
        for (LinePrice price : lines) {
            String head = right(String.valueOf(price.line()), 2) + "  "
                    + Paper.column(LineList.code(coded.lines().get(price.line() - 1)), 14)
                    + right(dollars(price.amount()), WIDTH)
                    + "  ";
            paper.hanging(head, price.because().inWords() + (price.table() == null ? "" : " (" + price.table() + ")"));
        }
        paper.hanging(
                " ".repeat(18) + right(dollars(prices.total()), WIDTH) + "  ",
                "dollars for " + prices.known() + " of " + lines.size() + " lines");
        paper.hanging("      ", Prices.NOT_CONSIDERED);
    }

    private static String dollars(@Nullable BigDecimal amount) {
        return amount == null ? "-" : amount.toPlainString();
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
