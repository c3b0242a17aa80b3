package org.basilic.claim.making;

import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/** Makes the claims of a site from its coded encounters. Safe for many threads. */
public final class ClaimMaking {

    private final Site site;
    private final Reference reference;

    /** Makes claims of a site, by the built-in tables. */
    public ClaimMaking(Site site) {
        this(site, Reference.builtIn());
    }

    /** Makes claims of a site, by the tables that the encounters were coded with. */
    public ClaimMaking(Site site, Reference reference) {
        this.site = site;
        this.reference = reference;
    }

    /**
     * Makes the claims of an encounter: a hospital's for the facility setting, else professional ones.
     *
     * @param coded all of it, with its account of amounts ({@code Explain.ALL}): products are counted from there
     * @param registration null where nobody registered the visit
     * @throws IllegalArgumentException if the result, or the registration, is another encounter's
     */
    public Made make(Encounter encounter, CodedEncounter coded, @Nullable Registration registration) {
        Found found = new Found();
        if (!coded.encounter().equals(encounter.id())) {
            throw new IllegalArgumentException("the result is of another encounter");
        }
        if (coded.status() == Status.BLOCKED) {
            found.add("coded", ClaimProblemCode.BLOCKED, "blocked", "clean or review");
        }
        if (coded.lines().isEmpty()) {
            found.add("coded.lines", ClaimProblemCode.NO_LINES, "none", "at least one");
        }
        if (registration == null) {
            found.add("registration", ClaimProblemCode.NO_REGISTRATION, "none", "one for the encounter");
            return new Made(List.of(), found.all());
        }
        if (!registration.encounter().equals(encounter.id())) {
            throw new IllegalArgumentException("the registration is of another encounter");
        }
        Site.SitePayer payer = site.payers().get(registration.payer());
        if (payer == null) {
            found.add("registration.payer", ClaimProblemCode.UNKNOWN_PAYER, "a payer", "a key of the site's payers");
            return new Made(List.of(), found.all());
        }
        ClaimForm form = encounter.setting() == Setting.FACILITY ? ClaimForm.INSTITUTIONAL : ClaimForm.PROFESSIONAL;
        RegistrationCheck.check(registration, encounter, payer, coded.lines(), found);
        DayTables tables = reference.on(coded.effective());
        Limits limits = Limits.of(form, payer.dollarCeiling(), tables);
        Diagnoses diagnoses = Diagnoses.of(encounter.diagnoses(), coded.lines(), form, limits.diagnoses(), found);
        Head head = new Head(site, payer, form, encounter, coded, registration, diagnoses, found);
        List<Draft> drafts = new Drafts(site, payer, form, encounter, coded, diagnoses, limits, tables, found).make();
        if (found.stopped()) {
            return new Made(List.of(), found.all());
        }
        List<List<Draft>> parts = Splitting.of(drafts, limits, tables, found);
        if (parts.size() > 1 && !registration.frequency().equals("1")) {
            found.add(
                    "registration.payerClaimNumber",
                    ClaimProblemCode.SEVERAL_REPLACEMENTS,
                    parts.size() + " claims",
                    "one claim to replace one");
        }
        List<Claim> claims = found.stopped() ? List.of() : head.over(parts, limits, found);
        return new Made(found.stopped() ? List.of() : claims, found.all());
    }
}
