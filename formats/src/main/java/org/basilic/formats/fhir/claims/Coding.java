package org.basilic.formats.fhir.claims;

/** A code of a system. */
record Coding(CodeUri system, String code) {

    private static final int BEFORE_DOT = 3;

    /** Returns a procedure or drug: five characters that begin with a digit are CPT, others HCPCS level II. */
    static Coding procedure(String code) {
        return new Coding(code.length() == 5 && digit(code.charAt(0)) ? CodeUri.CPT : CodeUri.HCPCS, code);
    }

    /** Returns a modifier: two digits are CPT, others HCPCS level II. */
    static Coding modifier(String code) {
        boolean cpt = code.length() == 2 && digit(code.charAt(0)) && digit(code.charAt(1));
        return new Coding(cpt ? CodeUri.CPT : CodeUri.HCPCS, code);
    }

    /** Returns a diagnosis, its dot put in: claims leave it out, the code system has it. */
    static Coding diagnosis(String code) {
        boolean dotted = code.length() <= BEFORE_DOT || code.indexOf('.') >= 0;
        return new Coding(
                CodeUri.ICD_10_CM, dotted ? code : code.substring(0, BEFORE_DOT) + "." + code.substring(BEFORE_DOT));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
