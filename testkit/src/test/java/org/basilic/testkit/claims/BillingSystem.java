package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.formats.hl7.charges.OutgoingMessage;

/**
 * A receiver of charges that knows nothing of ours: it divides messages by their signs, keeps the ids that it has seen, and adds
 * up units and dollars of each code with its modifiers. A credit that is not one of its charges, word for word, fails.
 */
final class BillingSystem {

    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> charges = new HashMap<>();
    private final Set<String> transactions = new HashSet<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();

    void take(OutgoingMessage message) {
        String before = seen.putIfAbsent(message.control(), message.text());
        if (before != null) {
            // At least once, but the same.
            assertThat(message.text()).isEqualTo(before);
            return;
        }
        for (String segment : message.text().split("\r", -1)) {
            if (segment.startsWith("FT1")) {
                post(segment.split("\\|", -1));
            }
        }
    }

    private void post(String[] ft1) {
        boolean credit = ft1[6].equals("CD");
        String transaction = ft1[2];
        String says = says(ft1);
        if (credit) {
            assertThat(charges.remove(transaction))
                    .as("the charge that is taken back")
                    .isEqualTo(says);
        } else {
            assertThat(transactions.add(transaction))
                    .as("transaction %s is new", transaction)
                    .isTrue();
            assertThat(transaction).hasSizeLessThanOrEqualTo(12);
            charges.put(transaction, says);
        }
        String code = code(ft1[25]) + " " + modifiers(ft1.length > 26 ? ft1[26] : "");
        add(code + " units", new BigDecimal(ft1[10]), credit);
        add(code + " dollars", new BigDecimal(code(ft1[11]).replace("&USD", "")), credit);
    }

    /** Returns a posting without its place in the message, its day, and whether it gives or takes. */
    private static String says(String[] ft1) {
        String[] rest = ft1.clone();
        rest[1] = "";
        rest[5] = "";
        rest[6] = "";
        return String.join("|", rest);
    }

    private void add(String what, BigDecimal amount, boolean credit) {
        sums.merge(what, credit ? amount.negate() : amount, BigDecimal::add);
        sums.values().removeIf(sum -> sum.signum() == 0);
    }

    static String code(String field) {
        return field.split("\\^", -1)[0];
    }

    private static List<String> modifiers(String field) {
        return field.isEmpty()
                ? List.of()
                : Arrays.stream(field.split("~", -1)).map(BillingSystem::code).toList();
    }

    /** Returns units and dollars of each code with its modifiers; nothing of what comes to nothing. */
    Map<String, BigDecimal> sums() {
        return sums;
    }

    int messages() {
        return seen.size();
    }
}
