package org.basilic.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The parts of which the commands' help and options are made. */
public final class Words {

    /** The commands that the launcher starts another program for. */
    static final String SERVER =
            "  serve, backup, restore, verify, doctor, keys, retention, replay; see: basilic serve --help";

    private Words() {}

    /** Returns an empty command of this name with its help. */
    public static CommandSpec command(String name, String... description) {
        CommandSpec spec = CommandSpec.create().name(name).addOption(help());
        spec.usageMessage()
                .description(description)
                .synopsisHeading("Usage: ")
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%n")
                .width(100);
        return spec;
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("this text")
                .build();
    }

    /** Returns an option without a value. */
    public static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .versionHelp(true)
                .description(description)
                .build();
    }

    static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" 0", "done and clean");
        codes.put(
                " 1",
                "done; an encounter has an error finding or is blocked, a case fails, a drug is unknown, billed differs");
        codes.put(" 2", "wrong usage");
        codes.put(" 3", "some input was unreadable or refused; the rest was done");
        codes.put(" 4", "a file could not be read, or the results not written");
        codes.put("70", "a fault of ours");
        return codes;
    }
}
