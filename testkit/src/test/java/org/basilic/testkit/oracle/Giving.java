package org.basilic.testkit.oracle;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/** One push or one infusion of one drug or mixture; touching bags are one. */
final class Giving {

    final boolean push;
    /** Whether it is coded in the chemotherapy family. */
    final boolean chemo;
    /** Whether it is an antineoplastic or a complex biologic, whatever family it is coded in. */
    final boolean complex;

    final Set<String> drugs;
    final String label;
    final String site;
    /** Where it stands in the record. */
    final int place;

    final List<Piece> pieces;
    final BitSet minutes = new BitSet();
    /** Running minutes; 0 where nobody knows. */
    final int length;

    final @Nullable Integer start;
    final @Nullable Integer stop;

    Giving(
            boolean push,
            boolean chemo,
            DrugClass drugClass,
            Drugs.Named named,
            String site,
            int place,
            List<Piece> pieces) {
        this.push = push;
        this.chemo = chemo;
        this.complex = drugClass != DrugClass.THERAPEUTIC;
        this.drugs = named.keys();
        this.label = named.label();
        this.site = site;
        this.place = place;
        this.pieces = List.copyOf(pieces);
        Integer earliest = null;
        Integer latest = null;
        int untimed = 0;
        for (Piece piece : pieces) {
            minutes.or(piece.run);
            if (!piece.timed()) {
                untimed += piece.length == null ? 0 : piece.length;
            }
            Integer from = piece.place();
            Integer to = piece.stop;
            earliest = earliest == null || (from != null && from < earliest) ? from : earliest;
            latest = latest == null || (to != null && to > latest) ? to : latest;
        }
        this.start = earliest;
        this.stop = latest;
        this.length = minutes.cardinality() + untimed;
    }

    /** Returns where it ends, or where it stands when no end is charted. */
    @Nullable
    Integer end() {
        return stop != null ? stop : start;
    }

    /** Whether each of its drugs was also in the other. */
    boolean repeats(Giving other) {
        return other.drugs.containsAll(drugs);
    }

    boolean discontinued() {
        return pieces.stream().anyMatch(Piece::discontinued);
    }

    /** Facility ranking, highest first. */
    int rank() {
        return (chemo ? 2 : 0) + (push ? 1 : 2);
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        pieces.forEach(piece -> piece.members.stream().map(Administration::id).forEach(ids::add));
        return ids;
    }
}
