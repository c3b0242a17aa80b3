package org.basilic.formats.x12.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The loops of one kind of transaction, read from its table once. */
final class Structure {

    static final String HEADER = "HEADER";

    private static final Map<Guide, Structure> READ = new EnumMap<>(Guide.class);

    final LoopTable header;

    private Structure(LoopTable header) {
        this.header = header;
    }

    static Structure of(Guide guide) {
        synchronized (READ) {
            return READ.computeIfAbsent(guide, Structure::read);
        }
    }

    private static Structure read(Guide guide) {
        Map<String, Elements> elements = new HashMap<>();
        for (String[] row : rows("elements.csv")) {
            elements.put(row[0], Elements.of(row[1]));
        }
        return new Structure(loop(HEADER, rows(guide.table()), elements));
    }

    /**
     * A loop that stands under two parents becomes two, each with its own inside. One that the table has before its second parent
     * stands last there.
     */
    private static LoopTable loop(String id, List<String[]> order, Map<String, Elements> elements) {
        LoopTable table = new LoopTable(id);
        List<Usage> last = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        boolean reached = id.equals(HEADER);
        for (String[] row : order) {
            boolean own = row[0].equals(id);
            boolean opens = !row[1].isEmpty();
            reached |= own;
            if (own && !opens) {
                table.add(usage(row, elements, null));
            } else if (opens && Arrays.asList(row[1].split("\\|", -1)).contains(id) && opened.add(row[0])) {
                Usage opener = usage(row, elements, loop(row[0], order, elements));
                if (reached) {
                    table.add(opener);
                } else {
                    last.add(opener);
                }
            }
        }
        last.forEach(table::add);
        return table;
    }

    private static Usage usage(String[] row, Map<String, Elements> known, @Nullable LoopTable loop) {
        Elements elements = known.getOrDefault(row[2], Elements.UNKNOWN);
        int[] tell = {0, 0};
        List<String> tells = List.of();
        if (!row[5].isEmpty()) {
            String[] told = row[5].split("=", -1);
            tell = position(told[0]);
            tells = List.of(told[1].split("\\|", -1));
        }
        Set<String> required = row[6].isEmpty() ? Set.of() : new HashSet<>(List.of(row[6].split(" ", -1)));
        Map<String, List<String>> codes = codes(row[7]);
        return new Usage(
                row[2],
                row[3].equals("R"),
                Integer.parseInt(row[4]),
                tell[0],
                tell[1],
                tells,
                elements.rules(required, codes),
                elements.size(),
                loop);
    }

    static Map<String, List<String>> codes(String text) {
        Map<String, List<String>> codes = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] halves = part.split("=", -1);
            List<String> allowed = List.of(halves[1].split("\\|", -1));
            int range = halves[0].indexOf("..");
            if (range < 0) {
                codes.put(halves[0], allowed);
                continue;
            }
            int dash = halves[0].indexOf('-');
            int last = Integer.parseInt(halves[0].substring(range + 2, dash));
            for (int i = Integer.parseInt(halves[0].substring(0, range)); i <= last; i++) {
                codes.put(i + halves[0].substring(dash), allowed);
            }
        }
        return codes;
    }

    private static int[] position(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new int[] {Integer.parseInt(text), 0}
                : new int[] {Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))};
    }

    static List<String[]> rows(String name) {
        try (InputStream in = Structure.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the elements and components of a segment, such as 5-1; empty where they are not known. */
    static Set<String> places(String segment) {
        for (String[] row : rows("elements.csv")) {
            if (row[0].equals(segment)) {
                return Elements.of(row[1]).forms().stream().map(Elements::place).collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    /** The forms of a segment's elements. */
    private record Elements(int size, List<ElementRule> forms) {

        static final Elements UNKNOWN = new Elements(0, List.of());

        static Elements of(String text) {
            if (text.equals("*")) {
                return UNKNOWN;
            }
            List<ElementRule> forms = new ArrayList<>();
            int element = 0;
            int component = 0;
            for (String token : expanded(text).split(" ", -1)) {
                if (token.startsWith("(")) {
                    element++;
                    component = 1;
                } else if (component == 0) {
                    element++;
                } else {
                    component++;
                }
                forms.add(form(element, component, token.replace("(", "").replace(")", "")));
                component = token.endsWith(")") ? 0 : component;
            }
            return new Elements(element, List.copyOf(forms));
        }

        private static String expanded(String text) {
            int times = text.indexOf("x(");
            if (times < 0) {
                return text;
            }
            String one = text.substring(times + 1);
            return (one + " ")
                    .repeat(Integer.parseInt(text.substring(0, times)))
                    .strip();
        }

        private static ElementRule form(int element, int component, String token) {
            int digits = 0;
            while (!Character.isDigit(token.charAt(digits))) {
                digits++;
            }
            int slash = token.indexOf('/');
            return new ElementRule(
                    element,
                    component,
                    ElementRule.Type.valueOf(token.substring(0, digits)),
                    Integer.parseInt(token.substring(digits, slash)),
                    Integer.parseInt(token.substring(slash + 1)),
                    false,
                    List.of());
        }

        static String place(ElementRule form) {
            String element = String.valueOf(form.element());
            return form.component() == 0 ? element : element + "-" + form.component();
        }

        List<ElementRule> rules(Set<String> required, Map<String, List<String>> codes) {
            List<ElementRule> rules = new ArrayList<>();
            for (ElementRule form : forms) {
                String place = place(form);
                rules.add(new ElementRule(
                        form.element(),
                        form.component(),
                        form.type(),
                        form.min(),
                        form.max(),
                        required.contains(place),
                        codes.getOrDefault(place, List.of())));
            }
            rules.sort(Comparator.comparingInt(ElementRule::element));
            return List.copyOf(rules);
        }
    }
}
