package org.basilic.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of X12 that may lie beside the project, and what is read of it: {@code corpus.txt} has a row for each, with its claims,
 * lines and the sum of their charges, and the faults with the number of the segment each stands at. A row without faults is a good file.
 */
class CorpusTest {

    private static final Path FOLDER = Path.of("../../shared/corpora/x12");

    static List<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("corpus.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFileIsReadWholeOrItsFaultsAreNamedAtTheirPlaces(String row) throws IOException {
        Path file = FOLDER.resolve(row.substring(0, row.indexOf(' ')));
        assumeTrue(Files.exists(file), file + " is not here");

        assertThat(read(file)).isEqualTo(row);
    }

    @Test
    void everyFileHasItsRow() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "../shared/corpora/x12 is not here");
        Set<String> named = new TreeSet<>();
        rows().forEach(row -> named.add(row.substring(0, row.indexOf(' '))));
        Set<String> here = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("LICENSE"))
                    .forEach(file -> here.add(FOLDER.relativize(file).toString()));
        }

        assertThat(here).isEqualTo(named);
    }

    private static String read(Path file) throws IOException {
        int claims = 0;
        int lines = 0;
        BigDecimal sum = BigDecimal.ZERO;
        List<Fault> faults = new ArrayList<>();
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            try {
                for (ReadClaim read = reader.next(); read != null; read = reader.next()) {
                    claims++;
                    faults.addAll(read.faults());
                    for (ClaimLine line : read.claim().lines()) {
                        lines++;
                        sum = line.charge() == null ? sum : sum.add(line.charge());
                    }
                }
            } catch (BrokenInterchangeException e) {
                faults.add(e.fault());
            }
            faults.addAll(reader.faults());
        }
        faults.sort(Comparator.comparingLong((Fault fault) -> fault.place().inInput())
                .thenComparing(Fault::id));
        StringBuilder row = new StringBuilder(FOLDER.relativize(file).toString());
        row.append(" %d claims %d lines %s"
                .formatted(claims, lines, sum.setScale(2).toPlainString()));
        faults.forEach(fault -> row.append(' ').append(Interchange.told(fault)));
        return row.toString();
    }
}
