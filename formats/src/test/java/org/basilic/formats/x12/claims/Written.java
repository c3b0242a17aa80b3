package org.basilic.formats.x12.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.claim.Claim;

/** Claims as a file, and what became of each. */
record Written(String text, List<WriteOutcome> outcomes, String content) {

    static final LocalDateTime AT = LocalDateTime.of(2026, 5, 7, 9, 5);

    static Written of(Claim... claims) throws IOException {
        return of(WriteOptions.standard(), Arrays.asList(claims));
    }

    static Written of(WriteOptions options, List<Claim> claims) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimFileWriter writer =
                new ClaimFileWriter(out, claims.get(0).form(), AClaim.transmission(), new Counting(), AT, options);
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (Claim claim : claims) {
            outcomes.add(writer.write(claim));
        }
        writer.finish();
        return new Written(out.toString(StandardCharsets.US_ASCII), outcomes, writer.content());
    }

    /** The ids of the edits for which the only claim is refused, each with what was found. */
    static List<String> refusals(AClaim claim) throws IOException {
        Written written = of(claim.claim());
        List<String> told = new ArrayList<>();
        for (Refusal refusal : written.outcomes().get(0).refusals()) {
            told.add(refusal.id() + ": " + refusal.found());
        }
        if (!told.isEmpty() && !written.text().isEmpty()) {
            told.add("and something was written");
        }
        return told;
    }

    List<String> segments() {
        return text.isEmpty() ? List.of() : List.of(text.split("~\n?"));
    }

    /** The segments of an id. */
    List<String> segments(String id) {
        return segments().stream()
                .filter(segment -> segment.startsWith(id + "*"))
                .toList();
    }

    /** Counts from 1. */
    static final class Counting implements ControlNumbers {
        private int interchange;
        private int group;
        private int transaction;

        @Override
        public int interchange() {
            return ++interchange;
        }

        @Override
        public int group() {
            return ++group;
        }

        @Override
        public int transaction() {
            return ++transaction;
        }
    }
}
