package org.basilic.rules.drug;

import java.util.Locale;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.DrugTrait;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that tells which drug an administration gave and what class it is of. */
public final class Identity {

    private Identity() {}

    /** Returns the administration with its drug told. */
    public static Entry of(int index, Administration given, Clocked clocked, Worksheet sheet) {
        Drug drug = given.drug();
        DrugMatch match = sheet.tables().drugs().match(drug.hcpcs(), drug.name());
        DrugClass drugClass = drug.drugClass() != null ? drug.drugClass() : match.drugClass();
        return new Entry(
                index,
                given,
                clocked,
                key(drug, match),
                drugClass,
                match.hcpcs(),
                match.traits(),
                purpose(given, drugClass),
                match.byName() && drug.hcpcs() == null,
                match.candidates());
    }

    private static Purpose purpose(Administration given, @Nullable DrugClass drugClass) {
        Purpose charted = given.purpose();
        if (charted != null) {
            return charted;
        }
        return drugClass == DrugClass.HYDRATION ? Purpose.HYDRATION : Purpose.TREATMENT;
    }

    /** Equal codes are equal drugs; a code that stands for any drug tells nothing, the name does. */
    private static @Nullable String key(Drug drug, DrugMatch match) {
        String code = match.hcpcs();
        if (code != null && !match.traits().contains(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
            return code;
        }
        if (drug.name() != null) {
            return drug.name().trim().toLowerCase(Locale.ROOT);
        }
        return drug.ndc();
    }
}
