package org.basilic.remittance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ClaimNumber;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Denial;
import org.basilic.result.Finding;
import org.jspecify.annotations.Nullable;

/** The denials that the coding of visits foresaw, by the account of the visit. */
public final class Foresight {

    /**
     * One denial foreseen.
     *
     * @param rule id of the rule that foresaw it
     * @param lines the lines of the visit that it concerns; none when it concerns the visit
     */
    public record Foreseen(String rule, Denial denial, List<CodedLine> lines) {

        /** Copies the list, so that nobody changes it later. */
        public Foreseen {
            lines = List.copyOf(lines);
        }

        /** Whether it concerns a line with this code; without a code, the whole claim. */
        boolean concerns(@Nullable String code) {
            return code == null
                    || lines.isEmpty()
                    || lines.stream().anyMatch(line -> line.code().equals(code));
        }
    }

    private final Map<String, List<Foreseen>> byAccount = new HashMap<>();

    /**
     * Adds what the coding of a visit foresaw.
     *
     * @param account the account of the visit's registration, or the id of the encounter where there is none
     */
    public void add(String account, CodedEncounter coded) {
        List<Foreseen> foreseen = byAccount.computeIfAbsent(account, none -> new ArrayList<>());
        for (Finding finding : coded.findings()) {
            Denial denial = finding.denial();
            if (denial != null) {
                foreseen.add(new Foreseen(finding.because().rule().id(), denial, lines(finding, coded)));
            }
        }
    }

    private static List<CodedLine> lines(Finding finding, CodedEncounter coded) {
        List<CodedLine> lines = new ArrayList<>();
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine line = coded.lines().get(i);
            boolean named = finding.lines().contains(i + 1);
            boolean given = line.administrations().stream().anyMatch(finding.administrations()::contains);
            if (named || (finding.lines().isEmpty() && given)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Returns what was foreseen for the visit of a claim, or null when that visit is not known. */
    @Nullable
    List<Foreseen> of(String claimNumber) {
        List<Foreseen> whole = byAccount.get(claimNumber);
        if (whole != null) {
            return whole;
        }
        int part = claimNumber.lastIndexOf('-');
        String account = part < 0 ? "" : claimNumber.substring(0, part);
        return ClaimNumber.belongs(claimNumber, account) ? byAccount.get(account) : null;
    }
}
