package org.basilic.formats.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A reader of records that somebody wants to see otherwise than they are. It changes the record's JSON and has the ordinary
 * {@link EncounterReader} read it again, so a changed record is judged as any other. Safe for many threads.
 */
public final class ChangedReader {

    private final EncounterCheck check;
    private final EncounterWriter writer = new EncounterWriter();

    /** Makes a reader that checks what it reads so. */
    public ChangedReader(EncounterCheck check) {
        this.check = check;
    }

    /**
     * Returns whether the change names something that the encounter has: one of its administrations or accesses, or a property
     * that every encounter has.
     *
     * @throws UnclearChangeException if it may name two things
     */
    public static boolean concerns(Change change, Encounter encounter) throws UnclearChangeException {
        return ChangePlaces.find(change, encounter) != null;
    }

    /**
     * Returns the encounter with all those of the changes that concern it.
     *
     * @throws UnclearChangeException if a change may name two things, two changes the same, or one a place beyond a list's end
     */
    public Trial read(Read original, List<Change> changes) throws UnclearChangeException {
        try {
            return tried(original, changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is read and written
        }
    }

    private Trial tried(Read original, List<Change> changes) throws IOException, UnclearChangeException {
        Node record = json(original.encounter());
        List<TriedChange> tried = new ArrayList<>();
        List<NodePath> paths = new ArrayList<>();
        List<NodePath> dropped = new ArrayList<>();
        List<Problem> unknown = new ArrayList<>();
        Node changed = record;
        for (Change change : changes) {
            NodePath path = ChangePlaces.find(change, original.encounter());
            if (path == null) {
                continue;
            }
            refuseOverlap(change, path, paths);
            Node value = null;
            if (change.removes()) {
                unknown.addAll(unknown(path, problems(path.put(record, new Node.Text("")))));
                dropped.add(path);
            } else {
                value = value(change, path, changed);
                changed = path.put(changed, value);
            }
            paths.add(path);
            tried.add(new TriedChange(change, path.toString(), shown(path.in(record)), shown(value)));
        }
        dropped.sort(NodePath::fromTheEnd);
        for (NodePath path : dropped) {
            changed = path.drop(changed);
        }
        return new Trial(
                tried, unknown.isEmpty() ? reading(original, changed) : new Refused(original.record(), 1, unknown));
    }

    /** Returns the value as a text, or where the reader wants none, as what it is in JSON. */
    private Node value(Change change, NodePath path, Node record) throws IOException, UnclearChangeException {
        Node text = new Node.Text(change.value());
        for (Problem problem : problems(path.put(record, text))) {
            if (problem.code() == ProblemCode.WRONG_TYPE && problem.path().equals(path.toString())) {
                Node bare = Node.of(change.value().getBytes(StandardCharsets.UTF_8));
                return bare == null ? text : bare;
            }
        }
        return text;
    }

    /** Returns the problems of a property on the way that no record has: taking it away would hide the slip. */
    private static List<Problem> unknown(NodePath path, List<Problem> problems) {
        List<Problem> unknown = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.code() == ProblemCode.UNKNOWN_PROPERTY
                    && path.toString().startsWith(problem.path())) {
                unknown.add(problem);
            }
        }
        return unknown;
    }

    private static void refuseOverlap(Change change, NodePath path, List<NodePath> before)
            throws UnclearChangeException {
        for (NodePath earlier : before) {
            if (earlier.leadsTo(path) || path.leadsTo(earlier)) {
                throw new UnclearChangeException(change.place() + " is changed twice");
            }
        }
    }

    private List<Problem> problems(Node record) throws IOException {
        Reading reading = reading(record);
        return reading instanceof Refused refused ? refused.problems() : List.of();
    }

    /** Reads the changed record; it keeps the number that the original had in its input. */
    private Reading reading(Read original, Node changed) throws IOException {
        Reading reading = reading(changed);
        return reading instanceof Refused refused
                ? new Refused(original.record(), refused.line(), refused.problems())
                : new Read(original.record(), ((Read) reading).encounter());
    }

    private Reading reading(Node record) throws IOException {
        try (EncounterReader reader =
                new EncounterReader(new ByteArrayInputStream(record.json()), check, ReadLimits.standard())) {
            return Objects.requireNonNull(reader.next(), "a record was written");
        }
    }

    private Node json(Encounter encounter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(encounter, bytes);
        return Objects.requireNonNull(Node.of(bytes.toByteArray()), "a record was written");
    }

    private static @Nullable String shown(@Nullable Node value) throws IOException {
        if (value == null) {
            return null;
        }
        return value instanceof Node.Text text ? text.text() : new String(value.json(), StandardCharsets.UTF_8);
    }
}
