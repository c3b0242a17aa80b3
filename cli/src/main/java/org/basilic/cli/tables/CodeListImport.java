package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.formats.cms.CodeListReader;
import org.basilic.formats.cms.CodeListReading;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.reference.CodeList;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import hcpcs}: every HCPCS Level II code and modifier, with its days. */
final class CodeListImport extends TableImport {

    @Override
    public String name() {
        return CodeList.KIND;
    }

    @Override
    String description() {
        return "Imports the quarterly list of HCPCS Level II codes of CMS, such as HCPC2026_OCT_ANWEB.txt.";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {QuarterOption.spec()};
    }

    @Override
    String optionsFor(LocalDate day) {
        return QuarterOption.on(day);
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return CodeListReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        CodeListReading reading = CodeListReader.read(file, QuarterOption.given(file, words));
        return new Taken(
                reading.table(),
                "%d codes, %d modifiers; %d codes of others (dental, CPT) left out"
                        .formatted(reading.codes(), reading.modifiers(), reading.leftOut()));
    }
}
