package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basilic.model.DrugClass;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.Ndc;
import org.basilic.reference.NdcProduct;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/drugs}: what the tables know of a name, a code or a package on a day, as the command {@code drug}. */
@RestController
class DrugDoor {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}|\\d{4}[A-Z]|\\d{5}");
    private static final int LONGEST = 200;

    /**
     * What is known of a code.
     *
     * @param drugClass null where the record must name the drug
     * @param billingUnit one unit; null where one is billed for each drug
     * @param inForce whether the code is in force on the day
     */
    record DrugAnswer(
            String code,
            String generic,
            List<String> brands,
            List<String> spellings,
            @Nullable String drugClass,
            @Nullable String billingUnit,
            boolean inForce,
            List<String> sources) {}

    private final Facilities facilities;
    private final Clock clock;

    DrugDoor(Facilities facilities, Clock clock) {
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/drugs", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DrugAnswer> drugs(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "q", "on");
        String asked = parameters.one("q");
        if (asked == null || asked.isBlank() || asked.length() > LONGEST) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "q is a name, a code or an NDC");
        }
        Reference reference = facilities.reference(actor.facility());
        LocalDate given = TablesDoor.day(parameters, reference);
        LocalDate day = given == null
                ? ZonedDateTime.ofInstant(clock.instant(), facilities.zone(actor.facility()))
                        .toLocalDate()
                : given;
        if (!reference.covers(day)) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "today is not covered by the tables; say a day with on");
        }
        DrugCatalog catalog = reference.on(day).drugs();
        List<DrugAnswer> answers = new ArrayList<>();
        for (String code : codes(asked.strip(), catalog, reference, day)) {
            DrugFacts facts = catalog.facts(code, day);
            if (facts != null) {
                answers.add(of(facts, day));
            }
        }
        return answers;
    }

    private static List<String> codes(String asked, DrugCatalog catalog, Reference reference, LocalDate day) {
        String code = asked.toUpperCase(Locale.ROOT);
        if (CODE.matcher(code).matches()) {
            return List.of(code);
        }
        List<String> packages = Ndc.of(asked).candidates();
        if (!packages.isEmpty()) {
            List<String> codes = new ArrayList<>();
            for (String ndc : packages) {
                for (NdcProduct product : reference.imported().products(ndc, day)) {
                    if (!codes.contains(product.hcpcs())) {
                        codes.add(product.hcpcs());
                    }
                }
            }
            return codes;
        }
        DrugMatch match = catalog.match(null, asked);
        return match.hcpcs() == null ? match.candidates() : List.of(match.hcpcs());
    }

    private static DrugAnswer of(DrugFacts facts, LocalDate day) {
        DrugClass drugClass = facts.drugClass();
        BillingUnit unit = facts.billingUnit();
        return new DrugAnswer(
                facts.hcpcs(),
                facts.generic(),
                facts.brands(),
                facts.spellings(),
                drugClass == null ? null : drugClass.written(),
                unit == null ? null : unit.toString(),
                facts.inForceOn(day),
                facts.source());
    }
}
