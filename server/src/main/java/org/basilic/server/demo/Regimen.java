package org.basilic.server.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given at one kind of invented visit ({@code demo/regimens.csv}, {@code demo/steps.csv}).
 *
 * @param unit of the facility where such visits are
 * @param setting as the native JSON writes it
 * @param place of service, two digits
 * @param access kind of the line
 * @param weight how often such visits are among others
 */
record Regimen(
        String name,
        String unit,
        String setting,
        String place,
        List<String> diagnoses,
        String access,
        int weight,
        List<Step> steps) {

    /**
     * One drug that is given.
     *
     * @param with whether it begins together with the one before it; else after that one's end
     * @param mixture word for what shares a bag; null for none
     * @param minutes that it usually runs; null for a push
     * @param vial what one container holds, in the unit of the dose
     */
    record Step(
            boolean with,
            String drug,
            String hcpcs,
            @Nullable String purpose,
            String route,
            @Nullable String mixture,
            @Nullable Integer minutes,
            BigDecimal dose,
            String doseUnit,
            BigDecimal vial,
            String vialKind) {

        /** Whether it is given by volume and not by a drug's amount. */
        boolean isFluid() {
            return doseUnit.equals("mL");
        }
    }

    /** Returns all regimens. */
    static List<Regimen> all() {
        List<NamedCsvRecord> steps = rows("steps.csv");
        return rows("regimens.csv").stream()
                .map(row -> new Regimen(
                        row.getField("regimen"),
                        row.getField("unit"),
                        row.getField("setting"),
                        row.getField("place"),
                        List.of(row.getField("diagnoses").split(" ")),
                        row.getField("access"),
                        Integer.parseInt(row.getField("weight")),
                        steps.stream()
                                .filter(step -> step.getField("regimen").equals(row.getField("regimen")))
                                .map(Regimen::step)
                                .toList()))
                .toList();
    }

    private static Step step(NamedCsvRecord row) {
        String minutes = row.getField("minutes");
        return new Step(
                row.getField("begins").equals("with"),
                row.getField("drug"),
                row.getField("hcpcs"),
                orNull(row.getField("purpose")),
                row.getField("route"),
                orNull(row.getField("mixture")),
                minutes.isEmpty() ? null : Integer.valueOf(minutes),
                new BigDecimal(row.getField("dose")),
                row.getField("dose_unit"),
                new BigDecimal(row.getField("vial")),
                row.getField("vial_kind"));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Regimen.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("demo/" + file + " is missing");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
