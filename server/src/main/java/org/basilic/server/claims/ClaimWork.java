package org.basilic.server.claims;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.basilic.claim.Claim;
import org.basilic.claim.Registration;
import org.basilic.claim.edit.ClaimEdits;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.ScrubTerms;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.ClaimProblem;
import org.basilic.claim.making.Made;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.site.SiteFile;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.overrides.OverrideRows;
import org.basilic.server.overrides.StandingLines;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a visit as it would go out: makes its claims and holds them against every edit, and keeps nothing. */
@Component
public class ClaimWork {

    private final Facilities facilities;
    private final Registered registered;
    private final OverrideRows overrides;
    private final Clock clock;

    ClaimWork(Facilities facilities, Registered registered, OverrideRows overrides, Clock clock) {
        this.facilities = facilities;
        this.registered = registered;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** Returns the visit as it would go out now. */
    public LastLook look(Actor actor, OpenedVisit visit) {
        List<Obstacle> obstacles = new ArrayList<>();
        Reference reference = facilities.reference(actor.facility());
        SiteFile site = site(actor.facility(), obstacles);
        Registration registration = site == null ? null : registration(actor.facility(), visit, site, obstacles);
        String policy =
                site == null || registration == null ? null : site.policies().get(registration.payer());
        CodedEncounter coded = visit.coded();
        if (policy != null && !policy.equals(coded.policy())) {
            coded = new Coder(reference).code(visit.encounter(), new Request(policy, Map.of(), Explain.ALL));
            obstacles.add(new Obstacle(false, "policy", "coded by the payer's policy, " + policy + ", for the claim"));
        }
        StandingLines lines = StandingLines.of(
                coded, overrides.of(actor.facility(), visit.head().id()));
        stages(visit, registration, obstacles);
        findings(lines, obstacles);
        if (visit.head().questions() > 0) {
            obstacles.add(new Obstacle(true, "question", visit.head().questions() + " open questions"));
        }
        lines.unfit()
                .forEach(one -> obstacles.add(new Obstacle(
                        true, "override", "an override (" + one.reasonCode() + ") fits the record no longer")));
        List<Claim> claims = List.of();
        if (site != null) {
            Made made = new ClaimMaking(site.site(), reference).make(visit.encounter(), lines.coded(), registration);
            for (ClaimProblem problem : made.problems()) {
                obstacles.add(new Obstacle(problem.stops(), "claim", problem.toString()));
            }
            claims = made.claims();
            scrub(claims, lines.coded().policy(), site, reference, obstacles);
        }
        obstacles.sort(Comparator.comparing(obstacle -> !obstacle.stops()));
        return new LastLook(lines, claims, obstacles);
    }

    private @Nullable SiteFile site(String facility, List<Obstacle> obstacles) {
        try {
            SiteFile site = facilities.site(facility);
            if (site == null) {
                obstacles.add(new Obstacle(true, "site", "the facility has no site file, so no claim can be made"));
            }
            return site;
        } catch (MalformedFileException e) {
            obstacles.add(new Obstacle(
                    true,
                    "site",
                    "the site file is not in order: " + e.problems().size() + " problems"));
        } catch (IOException e) {
            obstacles.add(new Obstacle(true, "site", "the site file cannot be read"));
        }
        return null;
    }

    private @Nullable Registration registration(
            String facility, OpenedVisit visit, SiteFile site, List<Obstacle> obstacles) {
        try {
            return registered.of(facility, visit.encounter().id(), site);
        } catch (IOException e) {
            obstacles.add(new Obstacle(true, "registration", "the registration fits the site file no longer"));
            return null;
        }
    }

    private static void stages(OpenedVisit visit, @Nullable Registration registration, List<Obstacle> obstacles) {
        Stage stage = visit.head().stage();
        boolean follows = registration != null && !registration.frequency().equals("1");
        if (stage != Stage.OPEN && !follows) {
            obstacles.add(new Obstacle(
                    true,
                    "released",
                    "claims of this visit were released; another goes out only as a replacement (7) or void (8),"
                            + " which registration tells with the payer's number of the first"));
        }
    }

    private static void findings(StandingLines lines, List<Obstacle> obstacles) {
        boolean blocked = lines.coded().status() == Status.BLOCKED;
        for (Finding finding : lines.coded().findings()) {
            String rule = finding.because().rule().id();
            if (finding.severity() == Severity.INFO || lines.accepted().contains(rule)) {
                continue;
            }
            boolean stops = blocked && finding.severity() == Severity.ERROR;
            obstacles.add(new Obstacle(
                    stops, "finding", rule + ": " + finding.because().inWords()));
        }
    }

    private void scrub(
            List<Claim> claims, String policy, SiteFile site, Reference reference, List<Obstacle> obstacles) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (Scrubbed scrubbed : new ClaimEdits(reference).scrub(claims, new ScrubTerms(policy, site.site(), today))) {
            for (ClaimFinding finding : scrubbed.findings()) {
                if (finding.severity() != Severity.INFO) {
                    obstacles.add(new Obstacle(
                            finding.severity() == Severity.ERROR,
                            "edit",
                            finding.edit() + " " + finding.place().inWords() + ": " + finding.message() + "; "
                                    + finding.fix()));
                }
            }
        }
    }
}
