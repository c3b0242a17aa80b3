package org.basilic.model;

/** What a drug is, for choosing the code family. */
public enum DrugClass implements Written {
    /** Plain fluid and electrolytes. */
    HYDRATION("hydration"),
    /** Any other drug given for therapy, prevention or diagnosis. */
    THERAPEUTIC("therapeutic"),
    /** Antineoplastic, whatever it is given for. */
    CHEMOTHERAPY("chemotherapy"),
    /** Antibody or response modifier that takes the work of chemotherapy. */
    COMPLEX_BIOLOGIC("complex-biologic"),
    HORMONAL_ANTINEOPLASTIC("hormonal-antineoplastic"),
    VACCINE("vaccine"),
    CONTRAST("contrast"),
    BLOOD("blood"),
    /** None of these. */
    OTHER("other");

    private final String written;

    DrugClass(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
