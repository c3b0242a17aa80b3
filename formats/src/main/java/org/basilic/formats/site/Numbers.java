package org.basilic.formats.site;

import java.util.regex.Pattern;

/** The forms of the numbers and codes that identify providers and places. */
final class Numbers {

    static final Pattern NPI = Pattern.compile("[12]\\d{9}");
    static final Pattern TAX_ID = Pattern.compile("\\d{9}");
    static final Pattern TAXONOMY = Pattern.compile("\\d{2}[A-Z0-9]{7}X");
    static final Pattern PHONE = Pattern.compile("\\d{10}");
    static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}(\\d{4})?");
    static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
    static final Pattern ONE_DIGIT = Pattern.compile("\\d");
    static final Pattern ONE_SIGN = Pattern.compile("[A-Z0-9]");
    static final Pattern FILING = Pattern.compile("[A-Z0-9]{2}");
    static final Pattern DIAGNOSIS = Pattern.compile("[A-Z]\\d[A-Z0-9](\\.?[A-Z0-9]{1,4})?");

    /** What stands before a provider's number when its check digit is counted: the issuer of health cards of the country. */
    private static final String ISSUER = "80840";

    private Numbers() {}

    /** Whether the last digit of a provider's number is the one that the others ask for (Luhn's formula, 45 CFR 162.406). */
    static boolean checks(String npi) {
        String all = ISSUER + npi;
        int sum = 0;
        for (int i = 0; i < all.length(); i++) {
            int digit = all.charAt(all.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
