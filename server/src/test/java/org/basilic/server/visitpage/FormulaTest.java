package org.basilic.server.visitpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.server.Examples;
import org.basilic.server.web.Words;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static final int VISITS = Integer.getInteger("basilic.properties", 300);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Coder coder = new Coder(Reference.builtIn());

    @Test
    void theTermsOfASumComeToTheMinutesOfItsLine() {
        int sums = 0;
        for (long seed = 1; seed <= VISITS; seed++) {
            CodedEncounter coded = coder.code(RandomEncounters.of(seed), Request.standard());
            Formula formula = new Formula(coded, new Words());
            for (CodedLine line : coded.lines()) {
                String written = formula.of(line);
                if (!written.contains(" = ")) {
                    continue;
                }
                sums++;
                Matcher numbers = NUMBER.matcher(written);
                long all = numbers.results()
                        .mapToLong(number -> Long.parseLong(number.group()))
                        .sum();
                assertThat(all).as("seed %d: %s", seed, written).isEqualTo(2L * requireMinutes(line));
            }
        }
        assertThat(sums).isGreaterThan(VISITS / 10);
    }

    private static int requireMinutes(CodedLine line) {
        assertThat(line.minutes()).isNotNull();
        return line.minutes() == null ? -1 : line.minutes();
    }

    @Test
    void aDrugIsCountedInItsUnits() {
        CodedEncounter coded = coder.code(Examples.named("oncology-day.json"), Request.standard());
        Formula formula = new Formula(coded, new Words());
        assertThat(coded.lines().stream()
                        .filter(line ->
                                line.code().equals("J2469") || line.code().equals("J9263"))
                        .map(formula::of))
                .containsExactly(
                        "0.25 mg given, 1 unit is 25 mcg: 10 units", "153 mg given, 1 unit is 0.5 mg: 306 units");
    }
}
