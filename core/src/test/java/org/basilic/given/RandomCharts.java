package org.basilic.given;

import java.util.List;
import java.util.Random;

/** Encounters by chance for the tests of what holds for every encounter; the same seed gives the same ones. */
public final class RandomCharts {

    private static final List<String> DRUGS =
            List.of("vancomycin", "cefepime", "cefazolin", "ondansetron", "furosemide");
    private static final List<String> ANTINEOPLASTICS = List.of("paclitaxel", "carboplatin", "oxaliplatin");

    private RandomCharts() {}

    /** Returns the next encounter: up to seven administrations at up to two sites. */
    public static Chart next(Random random) {
        Chart chart = random.nextBoolean() ? Chart.facility() : Chart.office();
        if (random.nextInt(4) == 0) {
            chart.payer("commercial");
        }
        boolean lines = random.nextInt(3) == 0;
        if (lines) {
            chart.line("left").separateLine("right");
        }
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Given given = given(random, "a" + i);
            if (lines && random.nextBoolean()) {
                given.at(random.nextBoolean() ? "left" : "right");
            }
            chart.also(given);
        }
        if (random.nextBoolean()) {
            chart.reason("a" + random.nextInt(count));
        }
        if (random.nextInt(8) == 0) {
            chart.zone("America/New_York");
        }
        return chart;
    }

    private static Given given(Random random, String id) {
        String drug = DRUGS.get(random.nextInt(DRUGS.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> mixed(Given.bag(id, drug, run(random)), random);
            case 2 -> paused(Given.bag(id, drug, "10:00..11:31"), random);
            case 3 -> Given.chemo(id, ANTINEOPLASTICS.get(random.nextInt(ANTINEOPLASTICS.size())), run(random));
            case 4, 5 -> Given.fluid(id, run(random));
            case 6, 7 -> Given.push(id, drug, time(random));
            case 8 -> Given.bag(id, drug, "").minutes(random.nextInt(200));
            default ->
                random.nextBoolean()
                        ? Given.shot(id, drug)
                        : Given.bag(id, drug, random.nextBoolean() ? time(random) : ".." + time(random));
        };
    }

    private static Given mixed(Given given, Random random) {
        return random.nextInt(6) == 0 ? given.mixedIn("m" + random.nextInt(2)) : given;
    }

    private static Given paused(Given given, Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(50);
            given.paused("10:%02d..10:%02d:%02d".formatted(from, from + random.nextInt(10), random.nextInt(60)));
        }
        return given;
    }

    private static String run(Random random) {
        int[] lengths = {1, 14, 15, 16, 17, 29, 30, 31, 32, 45, 60, 61, 75, 89, 90, 91, 120, 150, 151, 211, 300};
        String seconds = random.nextInt(5) == 0 ? ":%02d".formatted(random.nextInt(60)) : "";
        return "%s%s+%d".formatted(time(random), seconds, lengths[random.nextInt(lengths.length)]);
    }

    private static String time(Random random) {
        return "%02d:%02d".formatted(7 + random.nextInt(16), 5 * random.nextInt(12));
    }
}
