package org.basilic.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer policy as it is written: its own rows alone, without those of its parent.
 *
 * @param id the name of its file, by which encounters name their payer
 * @param label who the payer is, in a few words
 * @param parent the policy that answers where this one does not; null for one that answers everything itself
 * @param parentAt file and line of the row that names the parent, for complaints
 * @param medicare whether Medicare's own rules on modifiers and hospital codes apply; null: as for its parent
 * @param inForce the days on which there is such a payer
 * @param rows every row but those about the policy itself, in the order of the file
 * @param builtIn whether it comes with the program
 */
public record Policy(
        String id,
        String label,
        @Nullable String parent,
        String parentAt,
        @Nullable Boolean medicare,
        DateRange inForce,
        List<PolicyRow> rows,
        boolean builtIn) {}
