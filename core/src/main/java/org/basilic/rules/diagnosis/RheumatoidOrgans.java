package org.basilic.rules.diagnosis;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Rheumatoid arthritis with organ involvement has codes of its own. */
final class RheumatoidOrgans {

    static final RuleCard CARD = RuleCard.of(
            "DX-08",
            "Rheumatoid arthritis and other organs",
            "M05.79 is rheumatoid arthritis with rheumatoid factor at several sites without involvement of "
                    + "organs or systems; involvement of lung, vessels or other organs is M05.1-, M05.2- or M05.6-.",
            "icd10-blog-m0579",
            "icd10cm-fy2026");

    private RheumatoidOrgans() {}

    /** The words of the record say that an organ is involved. */
    record WordsSayOtherwise(String code) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code
                    + " is without organ involvement and the words beside it say otherwise: lung M05.1-, vessels M05.2-, other organs M05.6-";
        }

        @Override
        public String question() {
            return "Are organs or systems beside the joints involved, and which?";
        }
    }
}
