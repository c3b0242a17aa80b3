package org.basilic.model;

/** Every kind of problem for which a record is refused; the id is permanent. */
public enum ProblemCode {
    /** The text is not JSON, or ends inside a value. */
    NOT_JSON("IN-001"),
    /** A property that the schema does not have. */
    UNKNOWN_PROPERTY("IN-002"),
    /** A property that must be there is not. */
    MISSING_PROPERTY("IN-003"),
    /** A value of another JSON type than the schema wants. */
    WRONG_TYPE("IN-004"),
    /** A word that is not one of the choices. */
    UNKNOWN_WORD("IN-005"),
    /** A number outside its range. */
    OUT_OF_RANGE("IN-006"),
    /** A text that does not have the wanted form. */
    WRONG_FORM("IN-007"),
    /** A date or clock time that does not exist. */
    NO_SUCH_TIME("IN-008"),
    /** A property that stands twice in one object. */
    REPEATED_PROPERTY("IN-009"),
    /** A line, text or nesting larger than the reader takes. */
    TOO_LARGE("IN-010"),
    /** A stop before its start. */
    STOP_BEFORE_START("IN-020"),
    /** A pause that is not within its run. */
    PAUSE_OUTSIDE_RUN("IN-021"),
    /** An id that stands twice. */
    DUPLICATE_ID("IN-022"),
    /** A reference to an id that does not exist, or to itself in a circle. */
    DANGLING_REFERENCE("IN-023"),
    /** A local time that the clock skipped on the spring night. */
    SKIPPED_LOCAL_TIME("IN-024"),
    /** No date of service can be told. */
    NO_DATE_OF_SERVICE("IN-025"),
    /** A payer id that no policy has. */
    UNKNOWN_PAYER("IN-026"),
    /** A date of service that the tables do not cover. */
    DATE_NOT_COVERED("IN-027");

    private final String id;

    ProblemCode(String id) {
        this.id = id;
    }

    /** Returns the permanent id, such as {@code IN-021}. */
    public String id() {
        return id;
    }
}
