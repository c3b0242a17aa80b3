package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.model.Diagnosis;

/** Reads diagnoses: those of ICD-10-CM that the message does not delete. */
final class DiagnosisSegments {

    private static final Set<String> SYSTEMS =
            Set.of("I10", "I10C", "ICD10", "ICD-10", "ICD10CM", "ICD-10-CM", "10", "2.16.840.1.113883.6.90");

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.?[0-9A-Z]{1,4})?");
    private static final Pattern RANK = Pattern.compile("\\d{1,3}");

    private DiagnosisSegments() {}

    static List<RankedDiagnosis> of(Message message) {
        List<RankedDiagnosis> diagnoses = new ArrayList<>(0);
        for (Segment segment : message.segments()) {
            if (segment.name().equals("DG1") && !segment.text(21).equals("D")) {
                String code = code(segment);
                if (!code.isEmpty()) {
                    diagnoses.add(new RankedDiagnosis(rank(segment), new Diagnosis(code, null)));
                }
            }
        }
        return diagnoses;
    }

    /** Older senders name the system beside the code, in a field of its own. */
    private static String code(Segment segment) {
        String method = segment.text(2).strip().toUpperCase(Locale.ROOT);
        for (Coded.Code code : Coded.of(segment, 3)) {
            String system = code.system().isEmpty() ? method : code.system().toUpperCase(Locale.ROOT);
            String text = code.code().toUpperCase(Locale.ROOT);
            if ((system.isEmpty() || SYSTEMS.contains(system))
                    && FORM.matcher(text).matches()) {
                return text;
            }
        }
        return "";
    }

    /** The priority, in which 1 is the first; else the place in the list. */
    private static int rank(Segment segment) {
        String priority = segment.text(15).strip();
        String rank =
                priority.isEmpty() || priority.equals("0") ? segment.text(1).strip() : priority;
        return RANK.matcher(rank).matches() ? Integer.parseInt(rank) : RankedDiagnosis.UNRANKED;
    }
}
