package org.basilic.server.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.formats.ReadLimits;
import org.basilic.server.NamedTests;
import org.basilic.server.Settings;
import org.basilic.server.Start;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z.-]+)` \\| ([0-9,]+) ([^|]+) \\| [^|]+ \\| (`\\w+`(?:, `\\w+`)*) \\|");

    @Test
    void thePageOfLimitsSaysWhatIsInForce() throws Exception {
        Map<String, String> said = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../LIMITS.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                said.put(row.group(1), row.group(2).replace(",", "") + " " + row.group(3));
            }
        }
        Map<String, String> inForce = new LinkedHashMap<>();
        Limits.all().forEach(limit -> inForce.put(limit.name(), limit.value() + " " + limit.unit()));
        assertThat(said).isEqualTo(inForce);
    }

    @Test
    void whatIsSaidOfEachIsHeldByTests() throws Exception {
        NamedTests tests = new NamedTests();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../LIMITS.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                for (String name : row.group(4).replace("`", "").split(", ", -1)) {
                    String what = tests.wrong(name);
                    if (!what.isEmpty()) {
                        wrong.add(row.group(1) + ": " + what);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theServerIsStartedWithThem() {
        Map<String, Object> properties = Start.properties(Settings.in(Path.of("data")));
        assertThat(properties)
                .containsEntry("server.max-http-request-header-size", Limits.of("http.header.bytes") + "B")
                .containsEntry("spring.datasource.hikari.connection-timeout", Limits.of("database.wait.milliseconds"))
                .containsEntry("spring.lifecycle.timeout-per-shutdown-phase", Limits.of("drain.seconds") + "s");
        ReadLimits reading = ReadLimits.standard();
        assertThat(reading.recordBytes()).isEqualTo(Limits.intOf("ndjson.line.bytes"));
        assertThat(reading.nesting()).isEqualTo(Limits.intOf("json.depth"));
        assertThat(reading.textCharacters()).isEqualTo(Limits.intOf("json.string.bytes"));
        assertThat(reading.numberDigits()).isEqualTo(Limits.intOf("json.number.digits"));
    }

    @Test
    void everyLimitThatIsMetIsCounted() {
        Limits limits = Limits.uncounted();
        for (Limit limit : Limits.all()) {
            assertThat(limits.hits(limit.name())).isZero();
            limits.hit(limit.name());
            assertThat(limits.hits(limit.name())).isEqualTo(1);
            assertThat(limit.name()).isEqualTo(limit.name().toLowerCase(Locale.ROOT));
        }
        assertThatThrownBy(() -> limits.hit("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.of("nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
