package org.basilic.worksheet;

import java.util.List;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.PolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * An administration with its times read and its drug told.
 *
 * @param index place among the encounter's administrations in clock order
 * @param drug what tells this drug from others: its code, its NDC or its name; null when the record names none
 * @param drugClass null when neither the record nor the drug table tells
 * @param classRow the row of the payer's policy that told the class; null where the record or the drug table did
 * @param hcpcs the drug's code as charted or found by number or name
 * @param byName whether the name told the code
 * @param candidates the codes that the name may mean, where there are several
 */
public record Entry(
        int index,
        Administration administration,
        Clocked clocked,
        @Nullable String drug,
        @Nullable DrugClass drugClass,
        @Nullable PolicyRow classRow,
        @Nullable String hcpcs,
        Set<DrugTrait> traits,
        Purpose purpose,
        boolean byName,
        List<String> candidates) {

    /** Returns the id of the administration. */
    public String id() {
        return administration.id();
    }

    /** Whether the drug is an antineoplastic or a complex biologic, whatever codes it takes. */
    public boolean antineoplasticOrBiologic() {
        return drugClass == DrugClass.CHEMOTHERAPY
                || drugClass == DrugClass.HORMONAL_ANTINEOPLASTIC
                || drugClass == DrugClass.COMPLEX_BIOLOGIC;
    }

    /** Whether the drug has this trait. */
    public boolean has(DrugTrait trait) {
        return traits.contains(trait);
    }

    /** Returns the drug as a person would name it. */
    public String drugInWords() {
        String name = administration.drug().name();
        if (name != null) {
            return name;
        }
        return drug == null ? "a drug without a name" : drug;
    }
}
