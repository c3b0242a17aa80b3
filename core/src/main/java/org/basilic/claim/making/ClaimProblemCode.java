package org.basilic.claim.making;

/** Every kind of problem for which no claim is made, or a claim should be looked at; the id is permanent. */
public enum ClaimProblemCode {
    /** The encounter is blocked. */
    BLOCKED(
            "CL-001",
            true,
            "Something of the encounter could not be coded without an answer, so a claim would bill too little or too much. "
                    + "Answer the questions of the coded encounter and code it again."),
    /** No line is supported. */
    NO_LINES(
            "CL-002",
            true,
            "The record supports no line, so there is nothing to bill. Look at what was not reported, and why."),
    /** Nobody registered the visit. */
    NO_REGISTRATION(
            "CL-003",
            true,
            "No registration names the encounter, so nobody knows who pays. Add its entry to the registrations."),
    /** A payer that the site file does not have. */
    UNKNOWN_PAYER(
            "CL-004",
            true,
            "The registration names a payer that the site file does not have. Correct the key, or add the payer to the site "
                    + "file."),
    /** The patient of the registration is another than that of the record. */
    OTHER_PATIENT(
            "CL-005",
            true,
            "The registration's patient has another birth date than the record's, or is the subscriber and yet told "
                    + "otherwise. The claim would go out for somebody else. Correct whichever is wrong."),
    /** A code without charge. */
    NO_CHARGE(
            "CL-010",
            true,
            "The charge master has no charge for the code on the day of service, and a missing charge is never zero. Add a "
                    + "row for the code that covers the day."),
    /** A charge of zero where the payer takes none. */
    ZERO_CHARGE(
            "CL-011",
            true,
            "The charge of the line is zero, and the payer takes no line without a charge. Charge a small amount, or allow "
                    + "zero for the payer in the site file if it takes them."),
    /** A code without revenue code. */
    NO_REVENUE_CODE(
            "CL-012",
            true,
            "A hospital's line needs a revenue code, and the site's map has none for the code or its kind. Add a row to the "
                    + "map of revenue codes."),
    /** One unit costs more than a claim may. */
    ABOVE_CEILING(
            "CL-013",
            true,
            "The charge cannot be spread over several claims so that each stays below the ceiling of the payer, as when one "
                    + "unit alone is above it. Ask the payer how it wants the claim."),
    /** A total that a claim cannot write. */
    TOTAL_TOO_LARGE(
            "CL-014",
            true,
            "The total has more digits than a claim can carry. Look for a slip in the charge master or in the units."),
    /** The member's number is missing. */
    NO_MEMBER_ID(
            "CL-020",
            true,
            "The registration tells no member number, without which no payer finds the patient. Add it."),
    /** A National Provider Identifier is missing. */
    NO_NPI(
            "CL-021",
            true,
            "The billing provider or a clinician has no National Provider Identifier. Add it to the site file or the "
                    + "registration."),
    /** The tax number of the billing provider is missing. */
    NO_TAX_ID("CL-022", true, "The billing provider has no tax number. Add it to the site file."),
    /** No attending clinician on a hospital's claim. */
    NO_ATTENDING(
            "CL-023",
            true,
            "A hospital's claim names who attended, and neither the registration nor the site's usual clinicians do. Add one."),
    /** An account that makes too long a claim number. */
    ACCOUNT_TOO_LONG(
            "CL-024",
            true,
            "The account has more than 17 characters, or none. The claim's number is made from it, and older payers cut "
                    + "numbers after 20. Use a shorter one."),
    /** No address of a billing provider, patient or subscriber. */
    NO_ADDRESS(
            "CL-025",
            true,
            "The billing provider, or the one who is insured, has no address, which a claim must show. Add it to the site "
                    + "file or the registration."),
    /** No birth date of the insured. */
    NO_BIRTH_DATE("CL-026", true, "The subscriber or the patient has no birth date in the registration. Add it."),
    /** No diagnosis. */
    NO_DIAGNOSIS(
            "CL-030",
            true,
            "The record lists no diagnosis, and no payer takes a claim without one. Add the diagnoses."),
    /** More diagnoses than a claim holds. */
    TOO_MANY_DIAGNOSES(
            "CL-031",
            false,
            "The record lists more diagnoses than a claim holds: 12 on a professional one, 25 on a hospital's. Those that no "
                    + "line points to were left off from the end. Look whether the right ones are there."),
    /** A line that points to no diagnosis. */
    NO_POINTER(
            "CL-032",
            false,
            "Nothing in the record points the line to a diagnosis, as with services that were passed on. It points to the "
                    + "first diagnosis of the claim. Look whether that is right."),
    /** Pointed-to diagnoses alone are more than a claim holds. */
    POINTER_LOST(
            "CL-033",
            true,
            "The lines point to more diagnoses than one claim holds. Take diagnoses out of the administrations, or bill "
                    + "the visits apart."),
    /** More than four modifiers. */
    TOO_MANY_MODIFIERS(
            "CL-040", true, "The line needs more than four modifiers, and a claim has room for four. Decide which go."),
    /** A frequency that there is not. */
    UNKNOWN_FREQUENCY(
            "CL-041",
            true,
            "The frequency is none of 1 (original), 7 (replacement) and 8 (void). Correct the registration."),
    /** A replacement without the number of what it replaces. */
    NO_PAYER_CLAIM_NUMBER(
            "CL-042",
            true,
            "A claim that replaces or voids another names the payer's number of that other. Add it to the registration; it "
                    + "stands in the payer's answer."),
    /** A replacement that needs several claims. */
    SEVERAL_REPLACEMENTS(
            "CL-043",
            true,
            "The visit needs several claims, and the registration tells one payer's number to replace. Nobody can tell which "
                    + "of them it was. Void the old claims and send new ones."),
    /** Prior authorisation is wanted and not there. */
    NO_PRIOR_AUTHORIZATION(
            "CL-044",
            false,
            "The payer wants a prior authorisation for drugs, and the registration has none. Add its number, or look whether "
                    + "these drugs need none."),
    /** The amount of a product could not be told. */
    NO_NDC_QUANTITY(
            "CL-050",
            false,
            "The product's number is known, but not how much of it was given in a unit that claims have, so the line goes "
                    + "without product. Chart the dose in mg, mL, units or pieces."),
    /** A code for anything, and nothing says what it was. */
    NO_DESCRIPTION(
            "CL-051",
            true,
            "The code stands for any drug or service, so the line must say in words what it was, and the record has no name. "
                    + "Name the drug or service in the record."),
    /** A code for anything without its dose. */
    NO_DOSE_IN_DESCRIPTION(
            "CL-052",
            false,
            "The code stands for any drug, so the line should say how much was given, and the record has no dose. Chart it.");

    private final String id;
    private final boolean stops;
    private final String says;

    ClaimProblemCode(String id, boolean stops, String says) {
        this.id = id;
        this.stops = stops;
        this.says = says;
    }

    /** Returns the permanent id, such as {@code CL-010}. */
    public String id() {
        return id;
    }

    /** Whether no claim is made because of it; otherwise the claim is made and should be looked at. */
    public boolean stops() {
        return stops;
    }

    /** Returns what the problem means and what to do about it, in whole sentences. */
    public String says() {
        return says;
    }
}
