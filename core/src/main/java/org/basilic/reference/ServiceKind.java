package org.basilic.reference;

import org.basilic.model.Written;

/** What a service is that is no administration. */
enum ServiceKind implements Written {
    /** Evaluation and management. */
    EVALUATION("evaluation"),
    /** Evaluation and management that needs no physician. */
    NURSE_EVALUATION("nurse-evaluation"),
    /** Evaluation and management for which a hospital reports a code of its own to Medicare. */
    OFFICE_EVALUATION("office-evaluation");

    private final String written;

    ServiceKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
