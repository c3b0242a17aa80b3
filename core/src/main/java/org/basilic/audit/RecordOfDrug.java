package org.basilic.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.reference.DrugFacts;
import org.basilic.result.CodedEncounter;
import org.basilic.result.DrugAmount;
import org.jspecify.annotations.Nullable;

/** Which administrations of a record are of which drug code. */
final class RecordOfDrug {

    private final Map<String, String> codes = new HashMap<>();
    private final Scope scope;
    private final LocalDate day;

    RecordOfDrug(Encounter encounter, CodedEncounter coded, Scope scope) {
        this.scope = scope;
        this.day = coded.effective();
        for (Administration given : encounter.administrations()) {
            String code = given.drug().hcpcs();
            if (code == null) {
                code = scope.tables(day)
                        .drugs()
                        .match(null, given.drug().name())
                        .hcpcs();
            }
            if (code != null) {
                codes.put(given.id(), code);
            }
        }
        for (DrugAmount amount : coded.amounts()) {
            if (amount.hcpcs() != null) {
                codes.put(amount.administration(), amount.hcpcs());
            }
        }
    }

    /** Whether the administration is of the code, or of the same drug under another one. */
    boolean is(String administration, String code) {
        String own = codes.get(administration);
        return own != null && (own.equals(code) || sameDrug(own, code));
    }

    /** Whether it is, or its code is not known. */
    boolean mayBe(String administration, String code) {
        return !codes.containsKey(administration) || is(administration, code);
    }

    private boolean sameDrug(String one, String other) {
        DrugFacts first = facts(one);
        DrugFacts second = facts(other);
        return first != null
                && second != null
                && !first.generic().isEmpty()
                && first.generic().equals(second.generic());
    }

    private @Nullable DrugFacts facts(String code) {
        return scope.facts(code, day);
    }
}
