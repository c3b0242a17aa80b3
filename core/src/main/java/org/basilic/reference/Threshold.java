package org.basilic.reference;

/** A number that a publisher owns; its value, unit, dates and source are a row of {@code thresholds.csv}. */
public enum Threshold {
    /** Longest running time that is a push, minutes. */
    PUSH_LONGEST("push-longest"),
    /** Shortest running time that is an infusion, minutes. */
    INFUSION_SHORTEST("infusion-shortest"),
    /** Shortest hydration that is reported, minutes. */
    HYDRATION_SHORTEST("hydration-shortest"),
    /** Minutes that one unit of a timed code stands for. */
    UNIT_MINUTES("unit-minutes"),
    /** Minutes past a full unit that earn the next one. */
    NEXT_UNIT_SHORTEST("next-unit-shortest"),
    /** A pump infusion longer than this is prolonged, minutes. */
    PROLONGED_LONGER_THAN("prolonged-longer-than"),
    /** Fewest minutes together that make two infusions concurrent. */
    CONCURRENT_SHORTEST("concurrent-shortest"),
    /** Fewest minutes between two reported pushes of one drug. */
    PUSH_GAP_SHORTEST("push-gap-shortest"),
    /** Hydration below this volume is worth a finding, millilitres. */
    HYDRATION_SMALL_VOLUME("hydration-small-volume"),
    /** Most lesions that the smaller intralesional code covers. */
    LESIONS_FEW("lesions-few"),
    /** A run longer than this is taken for a charting slip, minutes. */
    LONGEST_PLAUSIBLE("longest-plausible"),
    /** More units of a drug than these are taken for an error of the record. */
    DRUG_UNITS_LARGEST("drug-units-largest"),
    /** Most diagnoses that a line may point to. */
    POINTERS_MOST("pointers-most"),
    /** How many minutes from a threshold a run is still near it. */
    AUDIT_NEARNESS("audit-nearness"),
    /** Most lines of one professional claim. */
    CLAIM_LINES_PROFESSIONAL("claim-lines-professional"),
    /** Most lines of one hospital's claim. */
    CLAIM_LINES_INSTITUTIONAL("claim-lines-institutional"),
    /** Most diagnoses of one professional claim. */
    CLAIM_DIAGNOSES_PROFESSIONAL("claim-diagnoses-professional"),
    /** Most diagnoses of one hospital's claim, the principal among them. */
    CLAIM_DIAGNOSES_INSTITUTIONAL("claim-diagnoses-institutional"),
    /** Largest total of a professional claim to a contractor of Medicare, cents. */
    CLAIM_CEILING("claim-ceiling");

    private final String written;

    Threshold(String written) {
        this.written = written;
    }

    /** Returns the key of the table's row. */
    public String written() {
        return written;
    }
}
