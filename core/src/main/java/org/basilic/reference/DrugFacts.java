package org.basilic.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/**
 * A row of the drug table: what is known of a code on the days on which it is in force.
 *
 * @param generic the plain name; empty where only makers' names mean this code
 * @param spellings further names that charts use, in lower case
 * @param drugClass null where the code stands for any drug
 * @param billingUnit null where the code stands for any drug
 * @param vials sizes that are sold, as far as known
 * @param successors the codes that follow when this one ends
 * @param source ids of sources, the most binding first
 */
public record DrugFacts(
        String hcpcs,
        String generic,
        List<String> brands,
        List<String> spellings,
        @Nullable DrugClass drugClass,
        Set<DrugTrait> traits,
        @Nullable BillingUnit billingUnit,
        List<UsualRoute> routes,
        List<VialSize> vials,
        SoldAs soldAs,
        HospitalStatus hospitalStatus,
        List<String> successors,
        DateRange inForce,
        List<String> source) {

    /** Whether the code may be billed on this day. */
    public boolean inForceOn(LocalDate day) {
        return inForce.covers(day);
    }

    /** Whether the drug has this property. */
    public boolean has(DrugTrait trait) {
        return traits.contains(trait);
    }
}
