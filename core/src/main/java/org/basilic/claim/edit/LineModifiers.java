package org.basilic.claim.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.reference.AskedModifier;
import org.basilic.reference.CodeValidity;
import org.basilic.reference.Edits;

/** The modifiers of a line: form, number, days, and those that a drug is asked for. */
final class LineModifiers {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2}");

    /** Marked drugs of discount programs until TB alone was left. */
    private static final String OLD_DISCOUNT = "JG";

    /** The modifiers that tell services apart, of which one is enough. */
    private static final Set<String> DISTINCT = Set.of("59", "XE", "XP", "XS", "XU");

    private LineModifiers() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            form(line, look);
            Edits edits = look.on(line.day());
            if (edits != null) {
                days(line, edits, look);
                asked(line, edits, look);
            }
        }
    }

    private static void form(VisitLine line, Look look) {
        List<String> modifiers = line.line().modifiers();
        int most = look.limit(Edit.MODIFIERS_TOO_MANY).intValueExact();
        if (modifiers.size() > most) {
            look.find(Edit.MODIFIERS_TOO_MANY, line, "%d modifiers; %d are the most".formatted(modifiers.size(), most));
        }
        Set<String> seen = new HashSet<>();
        int distinct = 0;
        for (String modifier : modifiers) {
            if (!FORM.matcher(modifier).matches()) {
                look.find(Edit.MODIFIER_FORM, line, "a modifier is '%s'".formatted(modifier));
            } else if (!seen.add(modifier)) {
                look.find(Edit.MODIFIER_REPEATED, line, "%s stands twice".formatted(modifier));
            } else if (DISTINCT.contains(modifier)) {
                distinct++;
            }
        }
        if (distinct > 1) {
            seen.retainAll(DISTINCT);
            look.find(
                    Edit.DISTINCT_MODIFIERS_TOGETHER,
                    line,
                    "%s on one line"
                            .formatted(
                                    String.join(" and ", seen.stream().sorted().toList())));
        }
    }

    private static void days(VisitLine line, Edits edits, Look look) {
        for (String modifier : line.line().modifiers()) {
            CodeValidity standing = edits.validity(modifier).standing();
            if (standing instanceof CodeValidity.Ended ended) {
                look.find(
                        Edit.MODIFIER_NOT_VALID,
                        line,
                        "%s on %s: its last day was %s".formatted(modifier, line.day(), ended.last()));
            } else if (standing instanceof CodeValidity.NotYet notYet) {
                look.find(
                        Edit.MODIFIER_NOT_VALID,
                        line,
                        "%s on %s: it begins on %s".formatted(modifier, line.day(), notYet.first()));
            } else if (modifier.equals(OLD_DISCOUNT)) {
                look.find(Edit.DISCOUNT_MODIFIER_ENDED, line, "JG on %s".formatted(line.day()));
            }
        }
        if (!line.line().modifiers().isEmpty()
                && line.day() != null
                && look.imported().codes(line.day()) == null) {
            look.notChecked("days of modifiers", "no list of HCPCS codes for the day is imported");
        }
    }

    private static void asked(VisitLine line, Edits edits, Look look) {
        for (AskedModifier asked : edits.tables().drugs().modifiersAsked(line.code())) {
            if (asked.required() && asked.oneOf().stream().noneMatch(line::has)) {
                look.find(
                        Edit.ASKED_MODIFIER_MISSING,
                        line,
                        "%s without one of %s".formatted(line.code(), String.join(", ", asked.oneOf())));
            }
        }
    }
}
