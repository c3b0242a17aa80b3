package org.basilic.model;

/** Every kind of problem for which a record is refused; the id is permanent. */
public enum ProblemCode {
    /** The text is not JSON, or ends inside a value. */
    NOT_JSON(
            "IN-001",
            "The text is not JSON at the place named, or it ends before the record does. Correct or "
                    + "complete the text; of an array the rest was not read, with one record a line the others were."),
    /** A property that the schema does not have. */
    UNKNOWN_PROPERTY(
            "IN-002",
            "The record has a property that no encounter has at this place, most often a slip in "
                    + "spelling. Use one of the properties that the message lists, or leave it out."),
    /** A property that must be there is not. */
    MISSING_PROPERTY(
            "IN-003", "A property without which nothing can be coded is not there. Add the one that is named."),
    /** A value of another JSON type than the schema wants. */
    WRONG_TYPE(
            "IN-004",
            "The value is of another kind than is wanted here, such as a text for a number, or a number "
                    + "with a fraction for a whole one. Write the kind that the message names."),
    /** A word that is not one of the choices. */
    UNKNOWN_WORD(
            "IN-005",
            "The word is none of the choices for this property. Take one from the list in the message; "
                    + "capitals and hyphens count."),
    /** A number outside its range. */
    OUT_OF_RANGE(
            "IN-006",
            "The number is smaller or larger than this property can hold, such as minutes below zero. "
                    + "Look for a slip of the sign, the decimal point or the unit."),
    /** A text that does not have the wanted form. */
    WRONG_FORM(
            "IN-007",
            "The text does not have the form that this property has, such as a time without its date, a "
                    + "place of service that is not two digits, or a time zone that nobody lists. Write it as the "
                    + "message shows."),
    /** A date or clock time that does not exist. */
    NO_SUCH_TIME(
            "IN-008",
            "The form is right, but the calendar has no such day or the clock no such time, such as "
                    + "February 30 or 24:00. Look at the chart again; midnight is 00:00 of the next day."),
    /** A property that stands twice in one object. */
    REPEATED_PROPERTY(
            "IN-009",
            "One object has the same property twice, so it is not told which value holds. Leave only the "
                    + "right one."),
    /** A line, text or nesting larger than the reader takes. */
    TOO_LARGE(
            "IN-010",
            "The record, a text, a number or the nesting is larger than what is read, see LIMITS.md. "
                    + "Split the record, or look for two records that ran together."),
    /** A stop before its start. */
    STOP_BEFORE_START(
            "IN-020",
            "A stop lies before its start, or a departure before the arrival. Correct the time; past "
                    + "midnight the stop has the date of the next day."),
    /** A pause that is not within its run. */
    PAUSE_OUTSIDE_RUN(
            "IN-021",
            "A pause lies wholly or partly outside the start and stop of its administration. Correct the "
                    + "pause or the run; what came after the stop is no pause."),
    /** An id that stands twice. */
    DUPLICATE_ID(
            "IN-022",
            "Two administrations, or two accesses, of one encounter have the same id. Give each its own; "
                    + "nothing but the encounter's own references rests on them."),
    /** A reference to an id that does not exist, or to itself in a circle. */
    DANGLING_REFERENCE(
            "IN-023",
            "A property names an administration or access that the encounter does not have, or accesses "
                    + "refer to each other in a circle. Correct the id, or add what it names."),
    /** A local time that the clock skipped on the spring night. */
    SKIPPED_LOCAL_TIME(
            "IN-024",
            "The time never showed on the clocks of the time zone, because they were moved forward over "
                    + "it on the spring night. Write the time after the change, or correct the time zone."),
    /** No date of service can be told. */
    NO_DATE_OF_SERVICE(
            "IN-025",
            "Nothing in the record tells the day: no date of service, no arrival and no clock time. Add "
                    + "the date of service."),
    /** A payer id that no policy has. */
    UNKNOWN_PAYER(
            "IN-026",
            "The payer's id belongs to no policy. Use the id of a policy, or leave the payer out to code "
                    + "by the national one."),
    /** A date of service that the tables do not cover. */
    DATE_NOT_COVERED(
            "IN-027",
            "A day of the record is outside the days that the tables cover, and rows of another day are "
                    + "never used for it. Correct the date, or use tables that cover it."),
    /** Bytes that are not in the encoding that the input declares. */
    BAD_BYTES(
            "IN-030",
            "At the offset named the bytes are not of the encoding that the file or message declares, or are a NUL. "
                    + "Nothing is replaced silently, because it may be part of a dose. Send it in UTF-8, or declare the "
                    + "encoding that it has."),
    /** Text that is no message of HL7 version 2. */
    NOT_HL7(
            "IN-031",
            "A message begins with a header segment (MSH) that declares its signs. What stands here does not, or is cut "
                    + "off. Look for a line break or a frame that was lost on the way."),
    /** A message without control id. */
    NO_CONTROL_ID(
            "IN-032",
            "The message has no control id (MSH-10), by which deliveries of one message are told from different ones. Have "
                    + "the sender fill it."),
    /** A kind of message or resource that is not read. */
    NOT_READ(
            "IN-033",
            "The message or resource is of a kind from which nothing is read here. It can be left out of the export."),
    /** A message that is a test or for training. */
    NOT_PRODUCTION(
            "IN-034",
            "The message says of itself that it is a test or for training (MSH-11), so nothing of it may reach a bill. "
                    + "Send production messages."),
    /** A table that cannot be read on. */
    BROKEN_TABLE(
            "IN-035",
            "The table cannot be read at the line named, most often because a quote never closes or a line has too few "
                    + "cells. Correct the line, or export the table again."),
    /** A column that the map names and the table does not have. */
    MISSING_COLUMN(
            "IN-036",
            "The map names a column that the table does not have. Export it with that column, or name in the map the one "
                    + "that tells the same."),
    /** Rows of only part of what was charted. */
    PARTIAL_EXPORT(
            "IN-037",
            "The table has the starts of infusions but none of what ends them. Coded from it, every infusion would lack its "
                    + "stop. Export all actions, stops and rate changes too."),
    /** JSON that is no resource. */
    NOT_A_RESOURCE(
            "IN-038",
            "The JSON is no resource of FHIR R4: its resourceType is missing, unknown, or in other letters than the "
                    + "standard's. Correct it, or leave the resource out."),
    /** A resource without an element that it must have. */
    BROKEN_RESOURCE(
            "IN-039",
            "The resource lacks an element without which nothing can be told, or has it in another form than the standard "
                    + "says. Correct the element that the path names."),
    /** A time without its offset, where the format demands one. */
    MISSING_OFFSET(
            "IN-040",
            "The time has no offset from UTC, which the format demands of a time. Add it, or name the zone of the "
                    + "clocks with --assume-zone."),
    /** No patient, or a reference to none. */
    NO_PATIENT("IN-041", "Nothing tells whose row this is, so it belongs to no visit. Add the patient's number."),
    /** Parts that refer to each other in a circle. */
    CIRCLE(
            "IN-042",
            "Parts of the input refer to each other in a circle, so it cannot be told which stands above. Break the "
                    + "circle."),
    /** A control id that another message has. */
    CONTROL_ID_REUSED(
            "IN-043",
            "Two messages of one sender have the same control id (MSH-10) and say different things, as when a sender "
                    + "counts from one again after a restart. Both were read. Look whether one of them was meant to "
                    + "correct the other.");

    private final String id;
    private final String says;

    ProblemCode(String id, String says) {
        this.id = id;
        this.says = says;
    }

    /** Returns the permanent id, such as {@code IN-021}. */
    public String id() {
        return id;
    }

    /** Returns what the problem means and what to do about it, in whole sentences. */
    public String says() {
        return says;
    }
}
