package org.basilic.testkit.drugs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Reference;
import org.junit.jupiter.api.Test;

/** One unit of a code is what Medicare's crosswalk says, or the list of differences says why not. */
class BillingUnitsTest {

    /** The first day of the quarter for which the crosswalk was made. */
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    private static final DrugCatalog CATALOG = Reference.builtIn().on(DAY).drugs();

    private static final String LIST = "/billing-unit-differences.csv";

    /** A row of the list: what the table says, what the crosswalk prints, and why that is not the same. */
    record Difference(String hcpcs, String ours, String theirs, String why) {

        String withoutWhy() {
            return hcpcs + ": " + ours + ", there " + theirs;
        }
    }

    @Test
    void everyUnitIsThatOfTheCrosswalkOrItsDifferenceIsListed() throws IOException {
        Path file = Crosswalk.file();
        assumeTrue(Files.exists(file), "the crosswalk is not beside this checkout");
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, SortedSet<String>> code : Crosswalk.dosages(file).entrySet()) {
            DrugFacts facts = CATALOG.facts(code.getKey(), DAY);
            if (facts == null) {
                continue;
            }
            BillingUnit ours = Objects.requireNonNull(facts.billingUnit(), code.getKey());
            for (String printed : code.getValue()) {
                Dosage theirs = Dosage.of(printed, CATALOG);
                compared++;
                if (theirs == null || !theirs.is(ours)) {
                    different.add(new Difference(code.getKey(), ours.toString(), printed, "").withoutWhy());
                }
            }
        }

        assertThat(compared).isGreaterThan(500);
        assertThat(different)
                .containsExactlyInAnyOrderElementsOf(
                        listed().stream().map(Difference::withoutWhy).toList());
    }

    @Test
    void everyListedDifferenceIsExplainedAndOfTheUnitThatTheTableHas() throws IOException {
        List<Difference> listed = listed();

        assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(listed).extracting(Difference::hcpcs).isSorted();
        for (Difference difference : listed) {
            DrugFacts facts = Objects.requireNonNull(CATALOG.facts(difference.hcpcs(), DAY), difference.hcpcs());
            assertThat(facts.billingUnit()).as(difference.hcpcs()).hasToString(difference.ours());
            assertThat(difference.why()).as(difference.hcpcs()).isNotBlank();
        }
    }

    private static List<Difference> listed() throws IOException {
        List<Difference> rows = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(BillingUnitsTest.class.getResourceAsStream(LIST))) {
            for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("hcpcs,")) {
                    String[] cells = line.split(",", -1);
                    assertThat(cells).as(line).hasSize(4);
                    rows.add(new Difference(cells[0], cells[1], cells[2], cells[3]));
                }
            }
        }
        return rows;
    }
}
