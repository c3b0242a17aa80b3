package org.basilic.server.api;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/**
 * What an address takes and gives, where its method does not show it.
 *
 * @param takes types of the body; none for no body
 * @param gives types of the answer; none where the method shows it
 * @param parts of a multipart body
 * @param keyed whether a key makes it happen once
 */
record Described(
        String path,
        String summary,
        List<Value> values,
        List<String> takes,
        List<String> gives,
        List<String> parts,
        boolean keyed) {

    /** A parameter. */
    record Value(String name, String says, Schema<?> schema, boolean needed, boolean repeated) {

        static Value text(String name, String says) {
            return new Value(name, says, Described.text(), false, false);
        }

        static Value flag(String name, String says) {
            return new Value(name, says, new Schema<>().types(Set.of("boolean")), false, false);
        }

        static Value needed(String name, String says) {
            return new Value(name, says, Described.text(), true, false);
        }

        static Value several(String name, String says) {
            return new Value(name, says, Described.text(), false, true);
        }
    }

    private static final String MULTIPART = "multipart/form-data";
    private static final Value POLICY =
            Value.text("policy", "the policy to code by; without it the payer of each encounter decides");
    private static final Value SET = Value.several("set", "SWITCH=VALUE: another value of a switch for this request");
    private static final Value EXPLAIN = Value.text("explain", "all, lines or none");
    private static final Value PARTIAL = Value.flag("partial", "answer about the rest where some input is refused");
    private static final Value ON = Value.text("on", "a date of service, as 2026-03-02");

    static final List<Described> ALL = List.of(
            new Described(
                    "/api/v1/code",
                    "Codes encounters: one object, an array, or one a line",
                    List.of(POLICY, SET, EXPLAIN),
                    List.of(Answer.JSON, Kinds.NDJSON),
                    List.of(Answer.JSON, Kinds.NDJSON),
                    List.of(),
                    false),
            new Described(
                    "/api/v1/what-if",
                    "Codes encounters as they are and with changes",
                    List.of(
                            new Value("change", "PLACE=VALUE, such as a3.stop=2026-03-02T14:31", text(), true, true),
                            POLICY,
                            SET,
                            EXPLAIN),
                    List.of(Answer.JSON),
                    List.of(Answer.JSON),
                    List.of(),
                    false),
            new Described(
                    "/api/v1/audit",
                    "Compares what was billed with what the records support",
                    List.of(
                            POLICY,
                            SET,
                            Value.text("sample", "audits a random sample of so many encounters"),
                            Value.text("seed", "for sample: the same seed draws the same encounters"),
                            Value.flag("prices", "adds what Medicare is expected to allow"),
                            Value.text("locality", "contractor and locality for prices, as 02102-01"),
                            PARTIAL),
                    List.of(MULTIPART),
                    List.of(Answer.JSON, Kinds.CSV),
                    List.of("encounters", "billed", "registrations"),
                    false),
            new Described(
                    "/api/v1/claim",
                    "Makes the claims of encounters, with the control numbers of the facility",
                    List.of(
                            Value.needed("to", "837p, 837i, fhir or dft"),
                            POLICY,
                            SET,
                            Value.flag("include-review", "send also what a person should look at first"),
                            Value.flag("resubmit", "send what was sent before once more"),
                            Value.flag("test", "mark the file as a test"),
                            Value.flag("lines", "end a line after every segment"),
                            Value.flag("lower-case", "keep small letters in texts"),
                            Value.text("at", "the time that the file bears, as 2026-05-07T09:05")),
                    List.of(MULTIPART),
                    List.of("application/EDI-X12", Kinds.NDJSON, "x-application/hl7-v2+er7", Answer.JSON),
                    List.of("encounters", "registrations"),
                    true),
            new Described(
                    "/api/v1/remit",
                    "Reads what payers answer: 835, 277CA, 999, TA1",
                    List.of(Value.text("as-of", "the day from which days left are counted"), PARTIAL),
                    List.of(MULTIPART),
                    List.of(Answer.JSON, Kinds.CSV),
                    List.of("answers", "claims", "encounters"),
                    false),
            new Described(
                    "/api/v1/import",
                    "Makes encounters of a feed, or keeps what a file holds",
                    List.of(
                            Value.needed("kind", "records, mar, hl7, fhir or registrations"),
                            Value.flag("dry", "only says what the map knows of the input"),
                            Value.flag("plain", "leaves out evidence and open points"),
                            Value.flag("keep", "takes the visits into the store"),
                            Value.text("unit", "for keep: the unit of the facility")),
                    List.of("application/octet-stream", Kinds.CSV, Answer.JSON, Kinds.NDJSON, Kinds.FHIR_JSON),
                    List.of(Answer.JSON, Kinds.NDJSON),
                    List.of(),
                    true),
            reading("/api/v1/reference", "Which tables there are"),
            reading("/api/v1/policies", "Payer policies, or those in force on a day", ON),
            reading("/api/v1/policies/{policy}", "One policy with its own rows"),
            reading("/api/v1/rules", "The rules by id and title"),
            reading("/api/v1/rules/{rule}", "One rule with its sources"),
            reading("/api/v1/switches", "Questions on which payers differ, with the value in use", POLICY, ON),
            reading(
                    "/api/v1/drugs",
                    "What the tables know of a drug",
                    Value.needed("q", "a name as charts write it, a billing code, or an NDC"),
                    ON),
            reading(
                    "/api/v1/visits",
                    "The visits of the store, by pages",
                    Value.text("stage", "open, released, delta or closed"),
                    Value.text("after", "what the page before gave as next"),
                    new Value("limit", "visits of a page, 1 to 500", number(), false, false)),
            reading("/api/v1/visits/{id}", "One visit in short"),
            given("/api/v1/visits/{id}/record", "Its record, as coding reads it"),
            given("/api/v1/visits/{id}/result", "What the record supports, as coding writes it"));

    private static Described reading(String path, String summary, Value... values) {
        return new Described(path, summary, List.of(values), List.of(), List.of(), List.of(), false);
    }

    private static Described given(String path, String summary) {
        return new Described(path, summary, List.of(), List.of(), List.of(Answer.JSON), List.of(), false);
    }

    /** Returns the schema of an array. */
    @SuppressWarnings("unchecked") // the library wants a raw schema in a raw one
    static Schema<?> listOf(Schema<?> each) {
        return new Schema<Object>().types(Set.of("array")).items((Schema<Object>) each);
    }

    static Schema<?> text() {
        return new Schema<>().types(Set.of("string"));
    }

    static Schema<?> number() {
        return new Schema<>().types(Set.of("integer"));
    }
}
