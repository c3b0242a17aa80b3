package org.basilic.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.Query;
import org.basilic.result.Severity;
import org.basilic.result.Status;

/**
 * The questions that a blocked encounter waits for, and which of them decide a difference. Whatever is billed and not supported
 * for giving a drug may be earned by any administration that could not be coded; what is supported stands unless the question is
 * about the same administration.
 */
final class Questions {

    /** What would settle the diagnoses of a visit whose record lists none. */
    static final String WHICH_DIAGNOSES = "Which diagnoses does the note of this visit list?";

    private final List<Finding> blocking = new ArrayList<>();
    private final RecordOfDrug drugs;

    Questions(CodedEncounter coded, RecordOfDrug drugs) {
        this.drugs = drugs;
        if (coded.status() != Status.BLOCKED) {
            return;
        }
        for (Finding finding : coded.findings()) {
            if (finding.severity() == Severity.ERROR && finding.because() instanceof Query) {
                blocking.add(finding);
            }
        }
    }

    /** Returns the questions that decide the difference; empty when it stands whatever the answers. */
    List<String> deciding(Deviation deviation, Matching.Pair pair) {
        return switch (deviation.kind()) {
            case UNSUPPORTED_DIAGNOSIS, WRONG_MODIFIER, WRONG_PRODUCT, WRONG_DATE, DUPLICATE -> List.of();
            case OVER_CODED, UNDER_CODED, WRONG_UNITS, WRONG_CODE, MISSING_WASTE, UNSUPPORTED_WASTE ->
                asked(deviation, pair);
        };
    }

    private List<String> asked(Deviation deviation, Matching.Pair pair) {
        Set<String> asked = new LinkedHashSet<>();
        for (Finding finding : blocking) {
            if (decides(finding, deviation, pair)) {
                asked.add(((Query) finding.because()).question());
            }
        }
        return List.copyOf(asked);
    }

    private boolean decides(Finding finding, Deviation deviation, Matching.Pair pair) {
        List<String> about = finding.administrations();
        if (about.isEmpty()) {
            return true;
        }
        Portion supported = pair.supported();
        if (supported != null) {
            for (SupportedLine line : supported.supported()) {
                if (line.line().administrations().stream().anyMatch(about::contains)) {
                    return true;
                }
            }
            if (deviation.direction() == Direction.UNDER) {
                return false;
            }
        }
        Portion billed = pair.billed();
        if (billed == null || billed.kind() == LineKind.SERVICE) {
            return false;
        }
        return billed.kind() == LineKind.ADMINISTRATION
                || about.stream().anyMatch(id -> drugs.mayBe(id, billed.code()));
    }
}
