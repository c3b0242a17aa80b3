package org.basilic.model;

/** Whether a container may serve more than one patient. */
public enum ContainerKind implements Written {
    SINGLE_DOSE("single-dose"),
    MULTI_DOSE("multi-dose");

    private final String written;

    ContainerKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
