package org.basilic.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/** What each name of a drug means on a day: generic names, brands and the spellings of charts. */
final class DrugNames {

    private final Map<String, DrugMatch> matches;

    private DrugNames(Map<String, DrugMatch> matches) {
        this.matches = matches;
    }

    /**
     * Gathers the names of rows in force; where none is in force under a name, the rows of other days give the class, since
     * a molecule keeps it when its code ends.
     */
    static DrugNames of(List<DrugTables.Drug> inForce, List<DrugTables.Drug> ofOtherDays) {
        Map<String, DrugMatch> matches = new HashMap<>(4096);
        for (Map.Entry<String, List<DrugTables.Drug>> other :
                byName(ofOtherDays).entrySet()) {
            DrugMatch one = together(other.getValue());
            matches.put(other.getKey(), new DrugMatch(null, one.drugClass(), one.traits(), true, List.of()));
        }
        for (Map.Entry<String, List<DrugTables.Drug>> current : byName(inForce).entrySet()) {
            matches.put(current.getKey(), together(current.getValue()));
        }
        return new DrugNames(matches);
    }

    /** Returns what the name means: as it is written, or plainly written, or without the dose that follows it. */
    DrugMatch named(String name) {
        DrugMatch exact = matches.get(name);
        if (exact != null) {
            return exact;
        }
        String plain = plain(name);
        DrugMatch plainly = matches.get(plain);
        return plainly != null ? plainly : withoutDose(plain);
    }

    /** Returns the name in lower case, without parts in brackets and without more than one space in a row. */
    static String plain(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                boolean space = Character.isWhitespace(c) || c == '\u00a0';
                if (!space) {
                    kept.append(c);
                } else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            }
        }
        if (kept.length() > 0 && kept.charAt(kept.length() - 1) == ' ') {
            kept.setLength(kept.length() - 1);
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns a name of the table in lower case. */
    static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Drops what begins with a digit after a space, as little of it as leaves a known name. */
    private DrugMatch withoutDose(String plain) {
        for (int i = plain.length() - 1; i > 1; i--) {
            boolean doseBegins = plain.charAt(i - 1) == ' ' && plain.charAt(i) >= '0' && plain.charAt(i) <= '9';
            if (doseBegins) {
                int end = i - 1;
                if (plain.charAt(end - 1) == ',' || plain.charAt(end - 1) == ':') {
                    end--;
                }
                DrugMatch match = matches.get(plain.substring(0, end));
                if (match != null) {
                    return match;
                }
            }
        }
        return DrugMatch.UNKNOWN;
    }

    private static Map<String, List<DrugTables.Drug>> byName(List<DrugTables.Drug> drugs) {
        Map<String, List<DrugTables.Drug>> byName = new HashMap<>(4096);
        for (DrugTables.Drug drug : drugs) {
            for (String name : drug.names()) {
                List<DrugTables.Drug> others = byName.get(name);
                if (others == null) {
                    byName.put(name, List.of(drug));
                } else {
                    List<DrugTables.Drug> all = new ArrayList<>(others);
                    all.add(drug);
                    byName.put(name, all);
                }
            }
        }
        return byName;
    }

    private static DrugMatch together(List<DrugTables.Drug> drugs) {
        DrugTables.Drug first = drugs.get(0);
        if (drugs.size() == 1) {
            return first.byName();
        }
        Set<String> codes = new TreeSet<>();
        Set<DrugTrait> traits = EnumSet.allOf(DrugTrait.class);
        @Nullable DrugClass drugClass = first.byCode().drugClass();
        for (DrugTables.Drug drug : drugs) {
            codes.add(drug.hcpcs());
            traits.retainAll(drug.byCode().traits());
            if (drug.byCode().drugClass() != drugClass) {
                drugClass = null;
            }
        }
        String only = codes.size() == 1 ? first.hcpcs() : null;
        return new DrugMatch(only, drugClass, traits, true, only == null ? List.copyOf(codes) : List.of());
    }
}
