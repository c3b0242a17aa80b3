package org.basilic.cli.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.basilic.chart.RowFate;
import org.basilic.cli.OutputException;
import org.basilic.cli.OutputFile;
import org.basilic.cli.feed.FateReport;
import org.basilic.formats.csv.FatesCsvWriter;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code --report FILE}: every row and what became of it. Without the option nothing is written. */
final class ReportFile implements FateReport, Closeable {

    private final @Nullable OutputFile file;
    private final @Nullable FatesCsvWriter csv;
    private boolean ended;

    private ReportFile(@Nullable OutputFile file, @Nullable FatesCsvWriter csv) {
        this.file = file;
        this.csv = csv;
    }

    static ReportFile of(ParseResult words) throws IOException {
        String name = words.matchedOptionValue("--report", (String) null);
        if (name == null) {
            return new ReportFile(null, null);
        }
        OutputFile file = OutputFile.named(name);
        OutputStream out = file.begin();
        return new ReportFile(file, new FatesCsvWriter(out));
    }

    @Override
    public void add(RowFate fate) throws IOException {
        try {
            if (csv != null) {
                csv.write(fate);
            }
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public void add(Problem problem) throws IOException {
        try {
            if (csv != null) {
                csv.write(problem);
            }
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Puts the file in its place. */
    void end() throws OutputException {
        try {
            if (csv != null && file != null) {
                csv.close();
                ended = true;
                file.finish();
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Takes away what was not put in its place. */
    @Override
    public void close() throws IOException {
        if (csv != null && file != null && !ended) {
            csv.close();
            file.abandon();
        }
    }
}
