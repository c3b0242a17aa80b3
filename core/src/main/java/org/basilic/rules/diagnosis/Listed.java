package org.basilic.rules.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.model.Diagnosis;
import org.basilic.reference.DiagnosisFacts;
import org.basilic.reference.DiagnosisRole;
import org.basilic.reference.DiagnosisValidity;
import org.basilic.result.Severity;
import org.basilic.worksheet.Worksheet;

/** The diagnoses of an encounter in the order of the record, without dots and in capitals. */
final class Listed {

    private static final int CATEGORY = 3;
    private static final int LONGEST = 7;

    private final List<Diagnosis> charted;
    private final List<String> codes;
    private final int[] roles;

    /**
     * Takes the diagnoses.
     *
     * @param roles the roles of each code, a bit for each
     * @param codes nothing in place of one that is no code, so that it supports nothing
     */
    private Listed(List<Diagnosis> charted, List<String> codes, int[] roles) {
        this.charted = charted;
        this.codes = codes;
        this.roles = roles;
    }

    static Listed of(Worksheet sheet) {
        List<Diagnosis> charted = sheet.encounter().diagnoses();
        List<String> codes = new ArrayList<>(charted.size());
        int[] roles = new int[charted.size()];
        for (int i = 0; i < charted.size(); i++) {
            String plain = plain(charted.get(i).code());
            codes.add(wellFormed(plain) ? plain : "");
            roles[i] = sheet.tables().diagnoses().roles(codes.get(i));
        }
        return new Listed(charted, codes, roles);
    }

    /** Returns the code without its dot, in capitals. */
    static String plain(String code) {
        String trimmed = code.trim();
        int dot = trimmed.indexOf('.');
        String plain = dot == CATEGORY ? trimmed.substring(0, dot) + trimmed.substring(dot + 1) : trimmed;
        return plain.toUpperCase(Locale.ROOT);
    }

    /** Returns the code with its dot. */
    static String dotted(String plain) {
        return plain.length() <= CATEGORY ? plain : plain.substring(0, CATEGORY) + "." + plain.substring(CATEGORY);
    }

    /** Returns codes with their dots, between commas. */
    static String dotted(List<String> plain) {
        StringBuilder words = new StringBuilder();
        for (String code : plain) {
            words.append(words.length() == 0 ? "" : ", ").append(dotted(code));
        }
        return words.toString();
    }

    int size() {
        return codes.size();
    }

    String code(int index) {
        return codes.get(index);
    }

    /** Returns the first place of a code without its dot, or -1. */
    int indexOf(String code) {
        return code.isEmpty() ? -1 : codes.indexOf(code);
    }

    /** Whether the diagnosis at this place has the role. */
    boolean is(DiagnosisRole role, int index) {
        return (roles[index] & 1 << role.ordinal()) != 0;
    }

    /** Returns the first place of a diagnosis of this role, or -1. */
    int first(DiagnosisRole role) {
        for (int i = 0; i < codes.size(); i++) {
            if (is(role, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Finds codes that are none, that are out of their dates or that their words contradict. */
    void check(Worksheet sheet) {
        List<String> byShapeAlone = List.of();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (code.isEmpty()) {
                sheet.find(
                        Severity.ERROR,
                        new DiagnosisCodes.Malformed(charted.get(i).code()));
            } else if (!known(code, sheet)) {
                if (byShapeAlone.isEmpty()) {
                    byShapeAlone = new ArrayList<>(2);
                }
                byShapeAlone.add(dotted(code));
            }
            String words = charted.get(i).description();
            if (words != null && is(DiagnosisRole.RHEUMATOID_WITHOUT_ORGANS, i) && OrganWords.areIn(words)) {
                sheet.find(Severity.WARNING, new RheumatoidOrgans.WordsSayOtherwise(dotted(code)));
            }
        }
        if (!byShapeAlone.isEmpty()) {
            sheet.find(Severity.INFO, new DiagnosisCodes.ByShapeAlone(byShapeAlone, sheet.date()));
        }
    }

    /** Whether a list of the day or a row of the built-in table knows the code; finds what they refuse. */
    private static boolean known(String code, Worksheet sheet) {
        LocalDate day = sheet.date();
        DiagnosisValidity official = sheet.imported().diagnosis(code, day);
        if (official == DiagnosisValidity.VALID) {
            return true;
        }
        DiagnosisFacts facts = sheet.tables().diagnoses().diagnosis(code);
        LocalDate to = facts == null ? null : facts.inForce().to();
        if (facts != null && to != null && !day.isBefore(to)) {
            sheet.find(Severity.ERROR, new DiagnosisDates.Ended(facts.code(), day, to, facts.successors()));
            return true;
        }
        if (official == DiagnosisValidity.NOT_VALID) {
            sheet.find(Severity.ERROR, new DiagnosisCodes.NotListed(dotted(code), day));
            return true;
        }
        if (facts != null && !facts.inForceOn(day)) {
            sheet.find(
                    Severity.ERROR,
                    new DiagnosisDates.NotYet(facts.code(), day, facts.inForce().from()));
        }
        return facts != null;
    }

    /** A letter, a digit (or A, as the newest categories have), then letters and digits, seven characters at most. */
    private static boolean wellFormed(String code) {
        if (code.length() < CATEGORY || code.length() > LONGEST) {
            return false;
        }
        boolean formed = letter(code.charAt(0)) && (digit(code.charAt(1)) || code.charAt(1) == 'A');
        for (int i = 2; i < code.length(); i++) {
            formed &= letter(code.charAt(i)) || digit(code.charAt(i));
        }
        return formed;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
