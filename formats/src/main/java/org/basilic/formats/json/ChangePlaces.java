package org.basilic.formats.json;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/** Where in a record a change belongs. */
final class ChangePlaces {

    private static final String ACCESS = "access.";

    private ChangePlaces() {}

    /** Returns the path of the place; null when the record has no such administration or access and no record the property. */
    static @Nullable NodePath find(Change change, Encounter encounter) throws UnclearChangeException {
        String place = change.place();
        List<NodePath> found = new ArrayList<>();
        for (int i = 0; i < encounter.administrations().size(); i++) {
            add(found, change, encounter.administrations().get(i).id() + ".", Key.ADMINISTRATIONS, i);
        }
        for (int i = 0; i < encounter.accesses().size(); i++) {
            add(found, change, ACCESS + encounter.accesses().get(i).id() + ".", Key.ACCESSES, i);
        }
        if (EncounterJson.has(firstWord(place))) {
            found.add(path(place, change));
        }
        if (found.size() > 1) {
            throw new UnclearChangeException(place + " may mean " + found.get(0) + " or " + found.get(1)
                    + "; an administration may also be written as administrations[0], an access as accesses[0]");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static void add(List<NodePath> found, Change change, String owner, Key list, int index)
            throws UnclearChangeException {
        String place = change.place();
        if (place.startsWith(owner)) {
            found.add(path(place.substring(owner.length()), change).within(list, index));
        }
    }

    private static NodePath path(String written, Change change) throws UnclearChangeException {
        NodePath path = NodePath.of(written);
        if (path == null) {
            throw new UnclearChangeException(change.place()
                    + " names no property; it is written as in a3.stop, a3.dose.amount or a3.pauses[0].stop");
        }
        return path;
    }

    private static String firstWord(String place) {
        int end = 0;
        while (end < place.length() && place.charAt(end) != '.' && place.charAt(end) != '[') {
            end++;
        }
        return place.substring(0, end);
    }
}
