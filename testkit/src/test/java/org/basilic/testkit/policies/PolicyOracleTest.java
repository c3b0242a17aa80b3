package org.basilic.testkit.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basilic.model.Setting;
import org.basilic.reference.NotInForceException;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.Checkout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every policy says, against a second reading of its file and of its parents' files: on every day on which something
 * changes, on the day before and on the day after.
 */
class PolicyOracleTest {

    private static final Map<String, WrittenPolicy> WRITTEN = new TreeMap<>();
    private static Reference reference = Reference.builtIn();

    @BeforeAll
    static void readTheFiles() throws IOException {
        Map<String, String> ofSite = new HashMap<>();
        for (Path file : files(Checkout.examplePolicies())) {
            ofSite.put(file.getFileName().toString(), Files.readString(file));
        }
        reference = Reference.builtIn().with(new SitePolicies(ofSite));
        for (Path file : files(Checkout.cases().resolveSibling("reference").resolve("policies"))) {
            read(file.getFileName().toString(), Files.readString(file));
        }
        ofSite.forEach(PolicyOracleTest::read);
    }

    private static void read(String name, String text) {
        String id = name.substring(0, name.length() - ".csv".length());
        WRITTEN.put(id, WrittenPolicy.of(id, text));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileIsAPolicyAndEveryPolicyAFile() {
        assertThat(reference.policies().all().stream().map(policy -> policy.id()))
                .containsExactlyInAnyOrderElementsOf(WRITTEN.keySet())
                .contains("medicare", "commercial", "example-plan");
    }

    @Test
    void everyPolicySaysOnEveryDayOfChangeWhatItsFileAndItsParentsSay() {
        int answers = 0;
        for (WrittenPolicy policy : WRITTEN.values()) {
            for (LocalDate day : days()) {
                for (Setting setting : Setting.values()) {
                    if (policy.inForce(day)) {
                        answers += compare(policy, setting, day);
                    } else {
                        assertThatThrownBy(() -> reference.on(day).terms(policy.id(), setting))
                                .as("%s on %s", policy.id(), day)
                                .isInstanceOf(NotInForceException.class);
                    }
                }
            }
        }

        assertThat(answers).isGreaterThan(2000);
    }

    private static int compare(WrittenPolicy policy, Setting setting, LocalDate day) {
        String where = "%s, %s, on %s".formatted(policy.id(), setting.written(), day);
        PayerTerms terms = reference.on(day).terms(policy.id(), setting);
        Map<String, String> expected = says(policy, setting, day);
        Map<String, String> got = new TreeMap<>();
        for (PolicyRow row : terms.rows()) {
            got.put(
                    row.kind().written() + " " + row.subject(),
                    row.value() + " of " + row.policy() + " by " + WrittenPolicy.first(row.source()));
        }

        assertThat(got).as(where).isEqualTo(expected);
        assertThat(terms.medicare()).as(where).isEqualTo(medicare(policy));
        for (Switch name : Switch.values()) {
            String value = terms.switches().value(name);
            String written = Objects.requireNonNull(expected.get("switch " + name.written()), where);
            assertThat(written)
                    .as("%s: %s", where, name.written())
                    .startsWith(value + " of ")
                    .endsWith(" by " + terms.switches().source(name, value));
        }
        return got.size();
    }

    /** Returns the answers of a policy: its own, and where it has none those of its parents, the nearest first. */
    private static Map<String, String> says(WrittenPolicy policy, Setting setting, LocalDate day) {
        Map<String, String> says = new TreeMap<>(policy.says(setting.written(), day));
        WrittenPolicy ancestor = parent(policy);
        while (ancestor != null) {
            ancestor.says(setting.written(), day).forEach(says::putIfAbsent);
            ancestor = parent(ancestor);
        }
        return says;
    }

    private static boolean medicare(WrittenPolicy policy) {
        for (WrittenPolicy at = policy; at != null; at = parent(at)) {
            if (at.medicare() != null) {
                return at.medicare().equals("yes");
            }
        }
        return false;
    }

    private static @Nullable WrittenPolicy parent(WrittenPolicy policy) {
        return policy.parent() == null ? null : WRITTEN.get(policy.parent());
    }

    /** Returns the days about every change of any policy, the first and the last day of the edition among them. */
    private static SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (WrittenPolicy policy : WRITTEN.values()) {
            policy.changes().forEach(change -> days.addAll(List.of(change.minusDays(1), change, change.plusDays(1))));
        }
        days.add(reference.coversFrom());
        days.add(reference.coversTo().minusDays(1));
        days.removeIf(day -> !reference.covers(day));
        return days;
    }
}
