package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/** The tables about diagnoses and denials as they stand on one day. Never changes. */
public final class DiagnosisCatalog {

    private static final Comparator<Indication> FIRST_LISTED_FIRST = Comparator.comparingInt(Indication::order);

    private final Map<String, DiagnosisFacts> diagnoses = new HashMap<>(1024);
    private final Map<String, List<Indication>> ofDrugs = new HashMap<>();
    private final Map<String, List<Indication>> ofLines = new HashMap<>();
    private final Map<DrugClass, List<Indication>> ofClasses = new EnumMap<>(DrugClass.class);
    private final Map<String, Map<String, DenialCodes>> denials = new HashMap<>();
    private final Map<DiagnosisRole, List<DiagnosisPattern>> roles = new EnumMap<>(DiagnosisRole.class);
    private final DiagnosisPattern[] rolePatterns;
    private final int[] rolesOfPatterns;

    /** Picks the rows in force on the day. */
    DiagnosisCatalog(DiagnosisTables tables, LocalDate day) {
        for (Dated<DiagnosisFacts> row : tables.diagnoses()) {
            String code = row.fact().code().replace(".", "");
            DiagnosisFacts other = diagnoses.get(code);
            if (other == null || row.inForce().covers(day)) {
                diagnoses.put(code, row.fact());
            }
        }
        for (Dated<DiagnosisTables.Subjects> row : tables.indications()) {
            if (row.inForce().covers(day)) {
                for (String subject : row.fact().subjects()) {
                    add(subject, row.fact().indication());
                }
            }
        }
        for (Dated<DiagnosisTables.RoleDiagnoses> row : tables.roles()) {
            if (row.inForce().covers(day)) {
                roles.put(row.fact().role(), row.fact().diagnoses());
            }
        }
        List<DiagnosisPattern> patterns = new ArrayList<>();
        List<Integer> bits = new ArrayList<>();
        roles.forEach((role, meant) -> {
            for (DiagnosisPattern pattern : meant) {
                patterns.add(pattern);
                bits.add(1 << role.ordinal());
            }
        });
        rolePatterns = patterns.toArray(new DiagnosisPattern[0]);
        rolesOfPatterns = bits.stream().mapToInt(Integer::intValue).toArray();
        for (Dated<RuleDenial> row : tables.denials()) {
            if (row.inForce().covers(day)) {
                denials.computeIfAbsent(row.fact().rule(), none -> new HashMap<>())
                        .put(row.fact().reason(), row.fact().denial());
            }
        }
    }

    /** Returns the row of a code without its dot, in force on the day if one is; null when the table has none. */
    public @Nullable DiagnosisFacts diagnosis(String code) {
        return diagnoses.get(code);
    }

    /** Returns the roles of a code without its dot, a bit for each in the order of the enum. */
    public int roles(String code) {
        int found = 0;
        for (int i = 0; i < rolePatterns.length; i++) {
            if (rolePatterns[i].matches(code)) {
                found |= rolesOfPatterns[i];
            }
        }
        return found;
    }

    /** Whether the indication means a diagnosis of this role by its code. */
    public boolean asks(Indication indication, DiagnosisRole role) {
        List<DiagnosisPattern> meant = roles.getOrDefault(role, List.of());
        for (int i = 0; i < meant.size(); i++) {
            if (indication.matches(meant.get(i).from())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the codes of a role as people write them. */
    public String inWords(DiagnosisRole role) {
        List<String> words = new ArrayList<>(1);
        for (DiagnosisPattern meant : roles.getOrDefault(role, List.of())) {
            words.add(meant.inWords());
        }
        return String.join(" or ", words);
    }

    /** Returns the diagnoses that support a drug, those of its own before those of its class; none when not known. */
    public List<Indication> ofDrug(@Nullable String hcpcs, @Nullable DrugClass drugClass) {
        List<Indication> own = hcpcs == null ? null : ofDrugs.get(hcpcs);
        if (own != null) {
            return own;
        }
        return drugClass == null ? List.of() : ofClasses.getOrDefault(drugClass, List.of());
    }

    /** Returns the diagnoses that support a line of this code whatever was given; none when that decides. */
    public List<Indication> ofLine(String code) {
        return ofLines.getOrDefault(code, List.of());
    }

    /** Returns how a payer would answer a claim against this rule; null when nothing is known. */
    public @Nullable DenialCodes denial(String rule, String reason) {
        Map<String, DenialCodes> ofRule = denials.get(rule);
        if (ofRule == null) {
            return null;
        }
        DenialCodes own = ofRule.get(reason);
        return own != null ? own : ofRule.get("any");
    }

    private void add(String subject, Indication indication) {
        int colon = subject.indexOf(':');
        String name = subject.substring(colon + 1);
        switch (subject.substring(0, colon)) {
            case "drug" -> ofDrugs.merge(name, List.of(indication), DiagnosisCatalog::both);
            case "line" -> ofLines.merge(name, List.of(indication), DiagnosisCatalog::both);
            default -> {
                for (DrugClass drugClass : DrugClass.values()) {
                    if (drugClass.written().equals(name)) {
                        ofClasses.merge(drugClass, List.of(indication), DiagnosisCatalog::both);
                    }
                }
            }
        }
    }

    private static List<Indication> both(List<Indication> some, List<Indication> more) {
        List<Indication> all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(FIRST_LISTED_FIRST);
        return List.copyOf(all);
    }
}
