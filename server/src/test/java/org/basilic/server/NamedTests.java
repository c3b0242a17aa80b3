package org.basilic.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test classes of all modules, by the names under which pages for people name them. */
public final class NamedTests {

    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");
    private static final List<String> MODULES =
            List.of("core", "formats", "testkit", "cli", "server", "browser", "bench");

    private final Map<String, List<Path>> sources = new LinkedHashMap<>();

    /** Looks for them in the checkout that the server's module stands in. */
    public NamedTests() throws IOException {
        for (String module : MODULES) {
            Path tests = Path.of("..", module, "src", "test", "java");
            if (!Files.isDirectory(tests)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(tests)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.computeIfAbsent(
                                        file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
                                .add(file));
            }
        }
    }

    /** Returns what is wrong with a name: no such class, or none with a test in it. Empty where it is a test. */
    public String wrong(String name) throws IOException {
        List<Path> found = sources.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            return "no class " + name;
        }
        for (Path file : found) {
            if (TEST.matcher(Files.readString(file)).find()) {
                return "";
            }
        }
        return "no test in " + name;
    }
}
