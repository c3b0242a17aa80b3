package org.basilic.formats.cms;

import java.time.LocalDate;
import org.basilic.reference.ListedCode;
import org.jspecify.annotations.Nullable;

/**
 * One record of the list of codes: the first of a code or modifier with its properties, or one that goes on with the long
 * description of the record before.
 *
 * @param kind the publisher's digit for the kind of record
 */
record CodeRecord(
        String code,
        String kind,
        String longName,
        String shortName,
        String pricing,
        String coverage,
        String group,
        @Nullable LocalDate added,
        @Nullable LocalDate terminated) {

    static final String CODE = "3";
    static final String MORE_OF_CODE = "4";
    static final String MODIFIER = "7";
    static final String MORE_OF_MODIFIER = "8";

    /** Whether it begins a code or modifier. */
    boolean first() {
        return kind.equals(CODE) || kind.equals(MODIFIER);
    }

    /** Whether it goes on with what this record began. */
    boolean goesOn(CodeRecord next) {
        return code.equals(next.code) && next.kind.equals(kind.equals(CODE) ? MORE_OF_CODE : MORE_OF_MODIFIER);
    }

    /** Returns this record with more of its long description. */
    CodeRecord with(String more) {
        return new CodeRecord(
                code, kind, (longName + " " + more).strip(), shortName, pricing, coverage, group, added, terminated);
    }

    ListedCode listed() {
        return new ListedCode(code, shortName, longName, coverage, pricing, group, added, terminated);
    }
}
