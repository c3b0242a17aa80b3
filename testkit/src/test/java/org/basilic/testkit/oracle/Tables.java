package org.basilic.testkit.oracle;

import org.basilic.model.Administration;
import org.jspecify.annotations.Nullable;

/** What the oracle asks the reference tables: edits between codes, and the few drugs that have codes of their own. */
interface Tables {

    /** Whether an edit joins two codes, and whether a modifier opens it. */
    enum Edit {
        NONE,
        NEVER_TOGETHER,
        WITH_MODIFIER
    }

    /** Returns the edit in which the first code is column 1 and the second column 2. */
    Edit edit(String first, String second, boolean facility);

    /** Whether a physician's claim may not carry the code from a hospital's place. */
    boolean incidentTo(String code);

    /** Whether the drug is an RSV antibody. */
    boolean rsvAntibody(Administration given);

    /** Whether the drug dissolves clots. */
    boolean thrombolytic(Administration given);

    /** Whether the drug is a botulinum toxin. */
    boolean botulinum(Administration given);

    /** Whether the drug's code stands for any drug without one of its own. */
    boolean unlisted(Administration given);

    /** Returns the administration code that belongs to this product alone, or to its further doses. */
    @Nullable
    String productCode(Administration given, boolean firstDose);
}
