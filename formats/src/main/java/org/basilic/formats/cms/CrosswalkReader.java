package org.basilic.formats.cms;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.Ndc;
import org.basilic.reference.NdcProduct;
import org.jspecify.annotations.Nullable;

/** A reader of the quarterly crosswalk from drug packages to billing codes. */
public final class CrosswalkReader {

    private static final int TITLE_LINES = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,9}(\\.\\d{1,6})?|\\d{1,3}(,\\d{3}){1,2}(\\.\\d{1,6})?");

    private final OfficialFile file;
    private final Quarter quarter;
    private final Map<String, NdcProduct> products = new LinkedHashMap<>();
    private @Nullable CrosswalkColumns columns;
    private long line;
    private int rows;
    private int withoutNdc;

    private CrosswalkReader(OfficialFile file, Quarter quarter) {
        this.file = file;
        this.quarter = quarter;
    }

    /** Finds the crosswalk: the file itself, or in a zip the one that is not of another payment method. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.find(
                path,
                name -> name.endsWith(".csv")
                        && name.contains("ndc")
                        && name.contains("hcpcs")
                        && !name.matches(".*(?<![a-z])(awp|opps|prep|noc)(?![a-z]).*"));
    }

    /**
     * Reads the crosswalk of a quarter.
     *
     * @throws MalformedFileException if the file is laid out in another way, or a row of it cannot be
     */
    public static CrosswalkReading read(OfficialFile file, Quarter quarter) throws IOException {
        return new CrosswalkReader(file, quarter).read();
    }

    private CrosswalkReading read() throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text())) {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                take(record);
            }
        } catch (CsvParseException e) {
            throw new MalformedFileException(file.name(), line + 1, "the quotes of a cell do not match");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (columns == null) {
            throw noHeader();
        }
        if (products.isEmpty() || withoutNdc > rows / 2) {
            throw malformed(withoutNdc + " of " + rows + " rows name no drug code; this is not a crosswalk of drugs");
        }
        List<NdcProduct> all = new ArrayList<>(products.values());
        return new CrosswalkReading(new AspCrosswalk(quarter.toString(), quarter.days(), all), rows, withoutNdc);
    }

    private void take(CsvRecord record) throws MalformedFileException {
        CrosswalkColumns there = columns;
        if (there == null) {
            there = CrosswalkColumns.of(record);
            if (there == null) {
                if (line > TITLE_LINES) {
                    throw noHeader();
                }
                return;
            }
            there.check(file.name(), record, quarter);
            columns = there;
        } else if (!blank(record)) {
            rows++;
            row(record, there);
        }
    }

    private void row(CsvRecord record, CrosswalkColumns at) throws MalformedFileException {
        String code = cell(record, at.code());
        if (!CODE.matcher(code).matches()) {
            throw malformed("'" + code + "' is not a billing code of five places");
        }
        List<String> ndc = Ndc.of(cell(record, at.ndc())).candidates();
        if (ndc.size() != 1) {
            withoutNdc++;
            return;
        }
        String units = cell(record, at.units());
        if (!NUMBER.matcher(units).matches()) {
            throw malformed("'" + units + "' is not a number of billing units");
        }
        BigDecimal perPackage = plain(new BigDecimal(units.replace(",", "")));
        if (perPackage.signum() == 0) {
            throw malformed("a package of no billing units");
        }
        NdcProduct product = new NdcProduct(
                ndc.get(0),
                code,
                cell(record, at.drug()),
                cell(record, at.labeler()),
                perPackage,
                quarter.days(),
                AspCrosswalk.edition(quarter.toString()));
        NdcProduct before = products.putIfAbsent(product.ndc() + " " + code, product);
        if (before != null && before.unitsPerPackage().compareTo(perPackage) != 0) {
            throw malformed("an earlier row has " + before.unitsPerPackage()
                    + " units for the same package and code, not " + perPackage);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Returns a cell without what does not show: spaces at its ends or in a row, line ends and other control characters. */
    private static String cell(CsvRecord record, int at) {
        return at < record.getFieldCount()
                ? record.getField(at).replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ").strip()
                : "";
    }

    private static boolean blank(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!cell(record, i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private MalformedFileException noHeader() {
        return malformed(
                "no line so far has the columns NDC2 and BILLUNITSPKG, so this is not a crosswalk file as CSV");
    }

    private MalformedFileException malformed(String what) {
        return new MalformedFileException(file.name(), Math.max(1, line), what);
    }
}
