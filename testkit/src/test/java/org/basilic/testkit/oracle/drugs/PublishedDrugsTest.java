package org.basilic.testkit.oracle.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.coding.EncounterCheck;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Reference;
import org.basilic.testkit.cases.Checkout;
import org.basilic.testkit.cases.ExpectedLine;
import org.basilic.testkit.cases.GoldenCase;
import org.basilic.testkit.cases.MalformedCaseException;
import org.basilic.testkit.cases.PublishedCaseReader;
import org.basilic.testkit.cases.Scope;
import org.junit.jupiter.api.Test;

/** The oracle gives the drug lines that publishers printed. */
class PublishedDrugsTest {

    private final DrugComparison comparison = new DrugComparison();

    @Test
    void theOracleGivesThePublishedDrugLines() throws IOException, MalformedCaseException {
        Path published = Checkout.published();
        assumeTrue(Files.exists(published), "the published cases are not beside this checkout");
        PublishedCaseReader reader = new PublishedCaseReader(new EncounterCheck(Reference.builtIn()));
        List<String> differences = new ArrayList<>();
        int judged = 0;
        for (String line : Files.readAllLines(published)) {
            GoldenCase golden = reader.read(published.toString(), line);
            if (golden.scope() != Scope.ADMINISTRATION) {
                Map<String, Integer> expected = expected(golden);
                Map<String, Integer> oracle = oracle(golden);
                judged += expected.size();
                if (!agree(golden, expected, oracle)) {
                    differences.add(golden.encounter().id() + ": expected " + expected + ", oracle " + oracle);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(judged).as("published drug lines").isGreaterThan(30);
    }

    private static boolean agree(GoldenCase golden, Map<String, Integer> expected, Map<String, Integer> oracle) {
        boolean nothingForbidden =
                oracle.keySet().stream().noneMatch(key -> golden.absent().contains(key.substring(0, 5)));
        return nothingForbidden
                && (golden.scope() == Scope.ALL
                        ? oracle.equals(expected)
                        : oracle.entrySet().containsAll(expected.entrySet()));
    }

    private Map<String, Integer> expected(GoldenCase golden) {
        DrugCatalog drugs = comparison.tables(golden.encounter()).drugs();
        Map<String, Integer> units = new TreeMap<>();
        for (ExpectedLine line : golden.lines()) {
            if (drugs.facts(line.code(), Days.ofVisit(golden.encounter())) != null) {
                units.merge(line.code() + " " + new TreeSet<>(line.modifiers()), line.units(), Integer::sum);
            }
        }
        return units;
    }

    private Map<String, Integer> oracle(GoldenCase golden) {
        Map<String, Integer> units = new TreeMap<>();
        comparison
                .oracle(golden.encounter(), golden.switches())
                .units()
                .forEach((key, count) -> units.merge(key.substring(11, key.indexOf(']') + 1), count, Integer::sum));
        return units;
    }
}
