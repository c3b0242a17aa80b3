package org.basilic.formats.hl7.charges;

/** The fields of FT1 that carry a charge (HL7 2.5.1, chapter 6), and the code systems of table 0396 in them. */
final class ChargeFields {

    static final String NAME = "FT1";

    static final int SET = 1;
    static final int TRANSACTION = 2;
    static final int SERVICE = 4;
    static final int POSTED = 5;
    static final int KIND = 6;
    static final int ITEM = 7;
    static final int UNITS = 10;
    static final int AMOUNT = 11;
    static final int UNIT_AMOUNT = 12;
    static final int DEPARTMENT = 13;
    static final int LOCATION = 16;
    static final int DIAGNOSES = 19;
    static final int PERFORMER = 20;
    static final int ORDERER = 21;
    static final int ORDER = 23;
    static final int PROCEDURE = 25;
    static final int MODIFIERS = 26;
    static final int NDC = 29;

    static final String CHARGE = "CG";
    static final String CREDIT = "CD";

    static final String CPT = "C4";
    static final String CPT_MODIFIER = "CPTM";
    static final String HCPCS = "HPC";
    static final String ICD_10 = "I10";
    static final String NDC_SYSTEM = "NDC";
    static final String LOCAL = "L";
    static final String REVENUE = "NUBC";
    static final String DOLLARS = "USD";

    private ChargeFields() {}

    /** Returns the system of a procedure or drug: five characters that begin with a digit are CPT. */
    static String system(String code) {
        return code.length() == 5 && digit(code.charAt(0)) ? CPT : HCPCS;
    }

    /** Returns the system of a modifier: two digits are CPT. */
    static String modifierSystem(String code) {
        return code.length() == 2 && digit(code.charAt(0)) && digit(code.charAt(1)) ? CPT_MODIFIER : HCPCS;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
