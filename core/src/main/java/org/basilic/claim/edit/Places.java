package org.basilic.claim.edit;

import org.basilic.reference.Edits;
import org.basilic.reference.PlaceKind;
import org.jspecify.annotations.Nullable;

/** Drugs and their administration on a physician's claim against the place where they were given. */
final class Places {

    private Places() {}

    /** Returns the place of a line: its own, or else the claim's. */
    static @Nullable String of(VisitLine line) {
        return line.line().place() != null ? line.line().place() : line.claim().place();
    }

    static void watch(Look look) {
        if (!look.professional()) {
            return;
        }
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            String place = of(line);
            if (edits == null || place == null || !LineKinds.drugOrGiving(line, edits)) {
                continue;
            }
            PlaceKind kind = edits.place(place).kind();
            if (kind == null) {
                look.notChecked("place of service " + place, "the table of places does not have it");
            } else {
                watch(line, place, kind, edits, look);
            }
        }
    }

    private static void watch(VisitLine line, String place, PlaceKind kind, Edits edits, Look look) {
        boolean given = LineKinds.administration(line, edits);
        String what = "%s at place of service %s".formatted(line.code(), place);
        switch (kind) {
            case OFFICE -> {}
            case HOME -> {
                if (given) {
                    look.find(Edit.PLACE_OF_HOME, line, what);
                }
            }
            case FACILITY -> {
                if (given && edits.tables().incidentTo(line.code())) {
                    look.find(Edit.PLACE_OF_ADMINISTRATION, line, what);
                } else if (!given) {
                    look.find(Edit.PLACE_OF_DRUG, line, what);
                }
            }
        }
    }
}
