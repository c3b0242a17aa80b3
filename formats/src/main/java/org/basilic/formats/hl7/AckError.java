package org.basilic.formats.hl7;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/**
 * Why a message is not taken, as an answer says it; nothing of its values.
 *
 * @param segment three letters; empty for the whole message
 * @param occurrence of the segment, counted from 1
 * @param field number; 0 for the whole segment
 * @param code of table 0357
 * @param words what the code means, in ours
 * @param own our code
 */
public record AckError(String segment, int occurrence, int field, int code, String words, String own) {

    private static final Pattern PLACE =
            Pattern.compile("(?:^|\\s)([A-Z][A-Z0-9]{2})(?:\\[([0-9]{1,6})])?(?:-([0-9]{1,4}))?$");

    /** Returns the error of a refused message. */
    public static AckError of(RefusedMessageException refused) {
        return of(refused.of(""));
    }

    /** Returns the error of a problem, whose path ends with the place. */
    public static AckError of(Problem problem) {
        String path = problem.path();
        Matcher place = PLACE.matcher(path.length() > 200 ? path.substring(path.length() - 200) : path);
        boolean found = place.find();
        String segment = found ? place.group(1) : "";
        int field = found && place.group(3) != null ? Integer.parseInt(place.group(3)) : 0;
        return new AckError(
                segment,
                found && place.group(2) != null ? Integer.parseInt(place.group(2)) : 1,
                field,
                code(problem.code(), segment, field),
                problem.found(),
                problem.code().id());
    }

    /** Returns the error of a message as a whole. */
    public static AckError whole(int code, String words, String own) {
        return new AckError("", 1, 0, code, words, own);
    }

    private static int code(ProblemCode problem, String segment, int field) {
        return switch (problem) {
            case NO_CONTROL_ID, NO_PATIENT, MISSING_PROPERTY -> 101;
            case NOT_PRODUCTION -> 202;
            case NOT_READ -> segment.equals("MSH") && field == 12 ? 203 : 200;
            case CONTROL_ID_REUSED -> 205;
            case NOT_HL7 -> 100;
            case BAD_BYTES, WRONG_FORM, WRONG_TYPE -> 102;
            default -> 207;
        };
    }
}
