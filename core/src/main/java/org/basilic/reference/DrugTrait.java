package org.basilic.reference;

import org.basilic.model.Written;

/** A property of a drug, beside its class, that decides how giving it is coded. */
public enum DrugTrait implements Written {
    /** Antibody against RSV, which has administration codes of its own. */
    RSV_ANTIBODY("rsv-antibody"),
    /** Dissolves the clot in a line when given for its patency. */
    THROMBOLYTIC("thrombolytic"),
    /** Botulinum toxin: the injection is a procedure coded elsewhere. */
    CHEMODENERVATION("chemodenervation"),
    /** A code that stands for any drug without one of its own. */
    NOT_OTHERWISE_CLASSIFIED("not-otherwise-classified");

    private final String written;

    DrugTrait(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
