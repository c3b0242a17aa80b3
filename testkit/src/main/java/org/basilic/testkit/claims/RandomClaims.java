package org.basilic.testkit.claims;

import java.util.List;
import java.util.Map;
import org.basilic.claim.Claim;
import org.basilic.claim.Registration;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.Made;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.testkit.EncounterEdit;
import org.basilic.testkit.random.RandomEncounters;

/**
 * Random visits on their way to claims, of both settings: the visit, what it supports, its registration and its claims. A seed
 * decides each. Visits that no claim can be made of, such as blocked ones, are passed over for the next of the seed.
 *
 * @param claims at least one
 */
public record RandomClaims(
        long seed, Encounter encounter, CodedEncounter coded, Registration registration, List<Claim> claims) {

    private static final Coder CODER = Coder.standard();
    private static final Request REQUEST = new Request(null, Map.of(), Explain.ALL, false);
    private static final ClaimMaking MAKING = new ClaimMaking(ASite.standard());

    /** Far enough apart that visits of neighbouring seeds are different. */
    private static final long NEXT = 1L << 40;

    /** Returns the claims of a seed, at {@link ASite#standard()}. */
    public static RandomClaims of(long seed) {
        return of(seed, MAKING);
    }

    /** Returns the claims of a seed. */
    public static RandomClaims of(long seed, ClaimMaking making) {
        for (long tried = seed; ; tried += NEXT) {
            Encounter encounter = encounter(tried);
            CodedEncounter coded = coded(encounter);
            Registration registration = RandomRegistrations.of(tried, encounter);
            Made made = making.make(encounter, coded, registration);
            if (!made.stopped()) {
                return new RandomClaims(seed, encounter, coded, registration, made.claims());
            }
        }
    }

    /** Returns the visit of a seed, with a diagnosis where it had none. */
    public static Encounter encounter(long seed) {
        Encounter encounter = RandomEncounters.of(seed);
        if (!encounter.diagnoses().isEmpty()) {
            return encounter;
        }
        EncounterEdit edit = new EncounterEdit(encounter);
        edit.diagnoses.add(new Diagnosis("D50.9", null));
        return edit.done();
    }

    /** Returns everything that a visit supports. */
    public static CodedEncounter coded(Encounter encounter) {
        return CODER.code(encounter, REQUEST);
    }
}
