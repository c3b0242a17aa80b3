package org.basilic.server.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.basilic.server.demo.Regimen.Step;
import org.jspecify.annotations.Nullable;

/** Writes one invented visit in the native JSON: a regimen on a day, with what was forgotten in its record. */
final class InventedVisit {

    /** What a record lacks. */
    enum Gap {
        NOTHING,
        STOP,
        WASTE,
        DOSE,
        DIAGNOSES,
        ACCESS
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Regimen regimen;
    private final Random random;
    private final Gap gap;
    private LocalDateTime began;
    private LocalDateTime ends;

    InventedVisit(Regimen regimen, LocalDateTime arrival, Gap gap, Random random) {
        this.regimen = regimen;
        this.random = random;
        this.gap = gap;
        this.began = arrival.plusMinutes(10 + random.nextInt(20));
        this.ends = began;
    }

    ObjectNode json(String id, String patient, String payer, LocalDateTime arrival) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", id);
        json.put("setting", regimen.setting());
        json.put("placeOfService", regimen.place());
        json.put("payer", payer);
        json.put("timeZone", "America/Chicago");
        json.putObject("patient").put("id", patient);
        ObjectNode visit = json.putObject("visit").put("number", 1).put("arrival", arrival.toString());
        if (gap != Gap.DIAGNOSES) {
            ArrayNode diagnoses = json.putArray("diagnoses");
            regimen.diagnoses().forEach(code -> diagnoses.addObject().put("code", code));
        }
        json.putArray("accesses").addObject().put("id", "line").put("kind", regimen.access());
        ArrayNode given = json.putArray("administrations");
        int forgotten = forgotten();
        for (int i = 0; i < regimen.steps().size(); i++) {
            add(given.addObject(), i + 1, regimen.steps().get(i), i == forgotten);
        }
        visit.put("departure", ends.plusMinutes(10 + random.nextInt(15)).toString());
        return json;
    }

    /** Returns the place of the step whose record has the gap: the longest where a stop is missing. */
    private int forgotten() {
        int longest = regimen.steps().size() - 1;
        for (int i = 0; i < regimen.steps().size(); i++) {
            if (minutes(regimen.steps().get(i)) > minutes(regimen.steps().get(longest))) {
                longest = i;
            }
        }
        return longest;
    }

    private static int minutes(Step step) {
        return step.minutes() == null ? 0 : step.minutes();
    }

    private void add(ObjectNode one, int number, Step step, boolean lacks) {
        one.put("id", "a" + number);
        one.putObject("drug").put("name", step.drug()).put("hcpcs", step.hcpcs());
        put(one, "purpose", step.purpose());
        one.put("route", step.route());
        one.put("access", "line");
        if (!step.with()) {
            began = ends.plusMinutes(2 + random.nextInt(6));
        }
        one.put("start", began.toString());
        LocalDateTime stop = began.plusMinutes(step.minutes() == null ? 0 : step.minutes() - 6 + random.nextInt(15));
        if (step.mixture() != null) {
            stop = began.plusMinutes(minutes(step));
        }
        if (step.minutes() != null && !(lacks && gap == Gap.STOP)) {
            one.put("stop", stop.toString());
        }
        ends = stop.isAfter(ends) ? stop : ends;
        put(one, "mixture", step.mixture());
        amounts(one, step, lacks);
    }

    private void amounts(ObjectNode one, Step step, boolean lacks) {
        int count = step.dose().divide(step.vial(), 0, RoundingMode.CEILING).intValueExact();
        if (!(lacks && gap == Gap.DOSE)) {
            quantity(one.putObject(step.isFluid() ? "volume" : "dose"), step.dose(), step.doseUnit());
        }
        ObjectNode vial = one.putArray("containers").addObject();
        vial.put("kind", step.vialKind()).put("count", count);
        quantity(vial.putObject("size"), step.vial(), step.doseUnit());
        BigDecimal left = step.vial().multiply(BigDecimal.valueOf(count)).subtract(step.dose());
        boolean discarded = step.vialKind().equals("single-dose") && left.signum() > 0;
        if (discarded && !(gap == Gap.WASTE)) {
            quantity(one.putObject("wasted"), left, step.doseUnit());
        }
    }

    private static void quantity(ObjectNode into, BigDecimal amount, String unit) {
        into.put("amount", amount.stripTrailingZeros()).put("unit", unit);
    }

    private static void put(ObjectNode into, String property, @Nullable String value) {
        if (value != null) {
            into.put(property, value);
        }
    }

    /** Returns when the first patient of such a day comes at the earliest. */
    static LocalTime opening(Regimen regimen) {
        return regimen.place().equals("23") ? LocalTime.of(5, 0) : LocalTime.of(7, 30);
    }
}
