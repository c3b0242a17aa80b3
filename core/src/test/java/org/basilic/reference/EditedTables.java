package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built-in tables, some of them changed for a test. */
final class EditedTables implements TableFiles {

    /** The ids of the policies that come with the program, read apart from the reader that is tested. */
    static final List<String> POLICIES = builtIn(Tables.POLICIES)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .toList();

    /** Every table whose rows have days, each policy's file among them. */
    static final List<String> DATED = dated(
            Tables.THRESHOLDS,
            Tables.CODES,
            Tables.SWITCHES,
            EditTables.PAIRS,
            EditTables.ADDONS,
            EditTables.COVERAGE,
            EditTables.MODIFIERS,
            EditTables.LIMITS,
            EditTables.STATUSES,
            EditTables.MEANINGS,
            Tables.SERVICES,
            Tables.INCLUSIONS,
            Tables.PLACES,
            DrugTables.UNITS,
            DrugTables.DRUGS,
            DrugTables.MOLAR,
            DrugTables.DOSE_RANGES,
            DrugTables.RXNORM,
            DrugTables.DRUG_MODIFIERS,
            DrugTables.ENTITIES,
            DrugTables.WASTE_PLACES,
            DiagnosisTables.DIAGNOSES,
            DiagnosisTables.INDICATIONS,
            DiagnosisTables.DENIALS,
            AnswerTables.ADJUSTMENTS,
            DiagnosisTables.ROLES,
            Tables.PRODUCT_ADMINISTRATIONS,
            Tables.ROUTES,
            Tables.OPEN_POINTS,
            ClaimEditTable.EDITS,
            PriceTables.RATES,
            PriceTables.MODIFIERS);

    private final Map<String, String> changed = new HashMap<>();

    private static List<String> dated(String... tables) {
        List<String> dated = new ArrayList<>(List.of(tables));
        POLICIES.forEach(policy -> dated.add(Tables.policyFile(policy)));
        return List.copyOf(dated);
    }

    /** Replaces a piece of a table that must be there. */
    EditedTables replacing(String fileName, String piece, String other) {
        assertThat(text(fileName)).contains(piece);
        changed.put(fileName, text(fileName).replace(piece, other));
        return this;
    }

    /** Adds a row at the end of a table. */
    EditedTables adding(String fileName, String row) {
        changed.put(fileName, text(fileName) + row + "\n");
        return this;
    }

    /** Takes the whole table to be this text. */
    EditedTables taking(String fileName, String text) {
        changed.put(fileName, text);
        return this;
    }

    @Override
    public String text(String fileName) {
        String text = changed.get(fileName);
        return text != null ? text : builtIn(fileName);
    }

    /** Returns the number of the table's last line. */
    int lastLine(String fileName) {
        return (int) text(fileName).lines().count();
    }

    private static String builtIn(String fileName) {
        try (InputStream in = Reference.class.getResourceAsStream("tables/" + fileName)) {
            if (in == null) {
                throw new IllegalStateException(fileName + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
