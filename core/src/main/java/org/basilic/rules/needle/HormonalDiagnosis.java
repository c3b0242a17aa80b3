package org.basilic.rules.needle;

import java.util.List;
import org.basilic.model.Diagnosis;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A hormonal antineoplastic without a neoplasm among the diagnoses. */
final class HormonalDiagnosis {

    static final RuleCard CARD = RuleCard.of(
            "FAM-03",
            "Hormonal antineoplastics",
            "A hormonal antineoplastic takes its own injection code whatever the diagnoses; that no neoplasm is among them is "
                    + "pointed out, since for another reason some payers want the therapeutic code.",
            "aapc-oncology",
            "recall",
            "basilic-settled 69");

    private HormonalDiagnosis() {}

    /** None of the diagnoses is a neoplasm. */
    record NoNeoplasm(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no neoplasm is among the diagnoses for " + drug;
        }
    }

    /** Whether diagnoses are charted and none lies in the chapter of neoplasms, C00 to D49. */
    static boolean missing(List<Diagnosis> diagnoses) {
        for (int i = 0; i < diagnoses.size(); i++) {
            String code = diagnoses.get(i).code();
            if (code.startsWith("C") || (code.startsWith("D") && code.length() > 1 && code.charAt(1) <= '4')) {
                return false;
            }
        }
        return !diagnoses.isEmpty();
    }
}
