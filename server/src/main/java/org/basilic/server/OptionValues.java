package org.basilic.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.server.operating.PemFiles;
import org.basilic.server.operating.SmallFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The values that options were given, and what was wrong with them. */
final class OptionValues {

    private final ParseResult words;
    private final List<String> problems = new ArrayList<>();

    OptionValues(ParseResult words) {
        this.words = words;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void wrong(String problem) {
        problems.add(problem);
    }

    /** Returns the first of options that stand together or not at all; null where they do not stand. */
    @Nullable
    String together(String... names) {
        List<String> absent =
                Arrays.stream(names).filter(name -> option(name) == null).toList();
        if (absent.isEmpty()) {
            return option(names[0]);
        }
        if (absent.size() < names.length) {
            wrong("also wanted: " + String.join(", ", absent));
        }
        return null;
    }

    /** Tells of an address beyond this machine that nothing makes safe. */
    void beyond(String name, String host, boolean safe, String wanted) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress() && !safe) {
                wrong(name + ": " + host + " is beyond this machine: give " + wanted
                        + ", or say --allow-plaintext where the network itself is encrypted");
            }
        } catch (UnknownHostException e) {
            wrong(name + ": " + host + " is not known here");
        }
    }

    @Nullable
    Path authority(String name) {
        String file = option(name);
        if (file == null) {
            return null;
        }
        try {
            PemFiles.certificates(Path.of(file));
        } catch (IOException e) {
            wrong(name + ": " + e.getMessage());
        }
        return Path.of(file);
    }

    @Nullable
    String secret(String name) {
        String file = option(name);
        if (file == null) {
            return null;
        }
        try {
            return SmallFile.secret(Path.of(file));
        } catch (IOException e) {
            wrong(name + ": " + e.getMessage());
            return null;
        }
    }

    int number(String name, String otherwise, int least, int most) {
        int number = whole(text(name, otherwise));
        if (number < least || number > most) {
            wrong(name + ": wants a whole number from " + least + " to " + most);
            return least;
        }
        return number;
    }

    static int whole(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    Path path(String name, Path otherwise) {
        String given = option(name);
        return given == null ? otherwise : Path.of(given).toAbsolutePath().normalize();
    }

    String text(String name, String otherwise) {
        String given = option(name);
        return given == null ? otherwise : given;
    }

    @Nullable
    String option(String name) {
        return words.commandSpec().findOption(name) == null ? null : words.matchedOptionValue(name, (String) null);
    }

    boolean flag(String name) {
        return words.commandSpec().findOption(name) != null && words.hasMatchedOption(name);
    }
}
