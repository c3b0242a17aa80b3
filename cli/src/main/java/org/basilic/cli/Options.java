package org.basilic.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The kinds of options that commands have. */
public final class Options {

    private Options() {}

    /** Returns an option with a value. */
    public static OptionSpec text(String name, String label, String description) {
        return valued(name, label, description).build();
    }

    /** Returns an option with a value that must stand. */
    public static OptionSpec needed(String name, String label, String description) {
        return valued(name, label, description).required(true).build();
    }

    /** Returns an option that stands or does not. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** Returns an option that may stand several times. */
    public static OptionSpec repeated(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** Returns the option that gives a switch another value, see {@link CodingOptions#switches}. */
    public static OptionSpec switches() {
        return repeated("--set", "SWITCH=VALUE", "another value of a switch for this run; see: basilic switches");
    }

    private static OptionSpec.Builder valued(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(String.class).description(description);
    }
}
