package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another answer to a disputed question would give stands in what {@code code} prints. */
class AlternativesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mixedBag                    | concurrent | 96365 x1 | 96365 x1 96368 x1
            repeatInfusion.sameDrug     | any-bag-16 | 96365 x1 | 96365 x1 96366 x1
            infusion.bagChangeGap       | 10         | 96365 x1 | 96365 x1 96366 x1
            push.longAttended           | by-minutes | 96374 x1 | 96365 x1
            complexBiologic.intravenous | 963xx      | 96413 x1 | 96365 x1
            """)
    void theJsonOfCodeShowsTheBillUnderTheOtherValue(String name, String value, String bill, String other) {
        Call call = Call.withInput(visit(name), "code");

        String out = call.out().replaceAll("\\s+", "");
        int from = out.indexOf("\"alternatives\":");
        assertThat(from).isPositive();
        assertThat(bill(out.substring(0, out.indexOf("\"notReported\":")))).isEqualTo(bill);
        int there = out.indexOf("{\"switch\":\"" + name + "\",\"value\":\"" + value + "\"", from);
        assertThat(there).as(call.out()).isPositive();
        int next = out.indexOf("{\"switch\":", there + 1);
        assertThat(bill(next < 0 ? out.substring(there) : out.substring(there, next)))
                .isEqualTo(other);
    }

    @Test
    void aVisitThatNobodyDisputesHasNone() {
        assertThat(Call.withInput(Visits.CLEAN, "code").out()).contains("\"alternatives\": []");
    }

    private static String visit(String name) {
        String given = switch (name) {
            case "mixedBag" ->
                bag("a", "ondansetron", "09:00", "09:20", ",\"mixture\":\"m\"") + ","
                        + bag("b", "dexamethasone", "09:00", "09:20", ",\"mixture\":\"m\"");
            case "repeatInfusion.sameDrug" ->
                bag("a", "cefepime", "07:00", "08:00", "") + "," + bag("b", "cefepime", "15:00", "15:16", "");
            case "infusion.bagChangeGap" ->
                bag("a", "cefepime", "08:00", "09:15", "") + "," + bag("b", "cefepime", "09:25", "09:45", "");
            case "push.longAttended" ->
                bag("a", "phenytoin", "09:00", "09:20", ",\"continuouslyAttended\":true")
                        .replace("iv-infusion", "iv-push");
            default -> bag("a", "infliximab", "09:00", "10:00", "");
        };
        return "{\"id\":\"v\",\"setting\":\"facility\",\"administrations\":[" + given + "]}";
    }

    private static String bag(String id, String drug, String start, String stop, String more) {
        return ("{\"id\":\"%s\",\"drug\":{\"name\":\"%s\"},\"route\":\"iv-infusion\",\"start\":\"2026-03-02T%s\","
                        + "\"stop\":\"2026-03-02T%s\"%s}")
                .formatted(id, drug, start, stop, more);
    }

    /** Returns code and units of the lines of services in a piece of JSON without blanks. */
    private static String bill(String json) {
        StringBuilder bill = new StringBuilder();
        Matcher line = Pattern.compile("\"code\":\"(9\\d{4})\",\"modifiers\":\\[\\],\"units\":(\\d+)")
                .matcher(json);
        while (line.find()) {
            bill.append(bill.isEmpty() ? "" : " ")
                    .append(line.group(1))
                    .append(" x")
                    .append(line.group(2));
        }
        return bill.toString();
    }
}
