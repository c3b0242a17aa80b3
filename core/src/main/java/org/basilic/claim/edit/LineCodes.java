package org.basilic.claim.edit;

import java.util.regex.Pattern;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.model.Setting;
import org.basilic.reference.CodeValidity;
import org.basilic.reference.Edits;
import org.basilic.reference.PaymentSystem;
import org.basilic.reference.StatusMeaning;

/** The code of a line: that it stands, is well formed, is in force on the day, and is named where it says nothing by itself. */
final class LineCodes {

    /** The revenue code of drugs that are coded in detail. */
    private static final String CODED_DRUGS = "0636";

    private static final Pattern FORM = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");

    /** Codes of Level II, which the imported list has; dental codes are not in it. */
    private static final Pattern LISTED = Pattern.compile("[A-CE-Z][0-9]{4}");

    private LineCodes() {}

    static void watch(Look look) {
        for (ClaimLine line : look.claim().lines()) {
            boolean needed = look.professional() || CODED_DRUGS.equals(line.revenue());
            if (needed && (line.code() == null || line.code().isEmpty())) {
                String what = look.professional() ? "the line" : "revenue code " + CODED_DRUGS;
                look.find(Edit.CODE_MISSING, line.number(), null, what + " has no code");
            }
        }
        for (VisitLine line : look.lines()) {
            if (!FORM.matcher(line.code()).matches()) {
                look.find(Edit.CODE_FORM, line, "the code is '%s'".formatted(line.code()));
                continue;
            }
            Edits edits = look.on(line.day());
            if (edits == null) {
                look.notChecked("codes", LineKinds.NO_TABLES);
                continue;
            }
            validity(line, edits, look);
            status(line, edits, look);
            if (LineKinds.unlisted(line, edits) && !described(line)) {
                look.find(
                        Edit.DESCRIPTION_MISSING,
                        line,
                        "%s stands for any drug or service, and nothing says which".formatted(line.code()));
            }
        }
    }

    private static void validity(VisitLine line, Edits edits, Look look) {
        String code = line.code();
        CodeValidity standing = edits.validity(code).standing();
        if (standing instanceof CodeValidity.Ended ended) {
            look.find(Edit.CODE_ENDED, line, "%s on %s: its last day was %s".formatted(code, line.day(), ended.last()));
        } else if (standing instanceof CodeValidity.NotYet notYet) {
            look.find(Edit.CODE_NOT_YET, line, "%s on %s: it begins on %s".formatted(code, line.day(), notYet.first()));
        } else if (standing instanceof CodeValidity.Unknown) {
            boolean listed = line.day() != null && look.imported().codes(line.day()) != null;
            if (listed && LISTED.matcher(code).matches()) {
                look.find(Edit.CODE_UNKNOWN, line, "%s is not in the list of %s".formatted(code, line.day()));
            } else {
                look.notChecked("days of " + code, "the tables do not have the code");
            }
        }
    }

    private static void status(VisitLine line, Edits edits, Look look) {
        PaymentSystem system = look.setting() == Setting.FACILITY ? PaymentSystem.OPPS : PaymentSystem.PFS;
        Edits.Status status = edits.status(line.code(), system);
        if (status.status() != null && status.meaning() == StatusMeaning.NOT_HERE) {
            look.find(
                    Edit.CODE_NOT_FOR_SETTING,
                    line,
                    "%s has status %s on a %s claim"
                            .formatted(
                                    line.code(),
                                    status.status().status(),
                                    look.setting().written()));
        }
    }

    /** Whether the line says what it is: in words beside the code, or in a note of line or claim. */
    private static boolean described(VisitLine line) {
        String words = line.line().description();
        return (words != null && !words.isBlank())
                || line.line().notes().stream().map(ClaimNote::text).anyMatch(text -> !text.isBlank());
    }
}
