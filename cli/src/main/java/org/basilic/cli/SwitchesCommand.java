package org.basilic.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic switches}: every question on which sources or payers differ, its values, and the one that is used. */
final class SwitchesCommand implements Command {

    @Override
    public String name() {
        return "switches";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Lists the switches: questions on which sources or payers differ, with their values, the value",
                        "that a policy uses on a day, and a source for each.")
                .addOption(Options.text("--policy", "ID", "the policy; without it the national one"))
                .addOption(Options.text(
                        "--on", "DAY", "the date of service, as 2026-03-02; without it the last that the tables cover"))
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Reference reference = PoliciesOption.joinedTo(Reference.builtIn(), words);
        String asked = CodingOptions.policy(words, reference);
        String policy = asked == null ? reference.nationalPolicy() : asked;
        LocalDate day = day(words, reference);
        DateRange inForce = reference.policies().line(policy).policy().inForce();
        if (!inForce.covers(day)) {
            throw new ParameterException(
                    words.commandSpec().commandLine(),
                    "the policy " + policy + " is in force " + Days.inWords(inForce) + ", not on " + day
                            + "; say a day with --on");
        }
        Output output = new Output(streams);
        output.text(list(policy, day, reference));
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    private static LocalDate day(ParseResult words, Reference reference) {
        String written = words.matchedOptionValue("--on", "");
        LocalDate last = reference.coversTo().minusDays(1);
        if (written.isEmpty()) {
            return reference.checkedTo().minusDays(1);
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (reference.covers(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // falls through to the message, which is the same
        }
        throw new ParameterException(
                words.commandSpec().commandLine(),
                "--on wants a day from " + reference.coversFrom() + " to " + last + ", not " + written);
    }

    private static String list(String policy, LocalDate day, Reference reference) {
        DayTables tables = reference.on(day);
        Paper paper = new Paper();
        paper.line("Policy " + policy + " on " + day + "; * marks the value in use.");
        for (Switch name : Switch.values()) {
            String facility = tables.switches(policy, Setting.FACILITY).value(name);
            String professional = tables.switches(policy, Setting.PROFESSIONAL).value(name);
            paper.gap().line(name.written());
            for (SwitchRow row : reference.switchRows()) {
                if (row.name() == name && tables.hasValue(name, row.value())) {
                    String mark = mark(row.value().equals(facility), row.value().equals(professional));
                    paper.hanging(
                            "  " + Paper.column(mark, 15) + Paper.column(row.value(), 16),
                            row.label() + " (" + row.source().replace(";", "; ") + ")");
                }
            }
        }
        return paper.toString();
    }

    private static String mark(boolean facility, boolean professional) {
        if (facility && professional) {
            return "*";
        }
        return facility ? "* facility" : professional ? "* professional" : "";
    }
}
