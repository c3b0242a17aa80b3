package org.basilic.cli.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Registration;
import org.basilic.claim.edit.ClaimEdits;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.ScrubTerms;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.ClaimProblem;
import org.basilic.claim.making.ClaimProblemCode;
import org.basilic.claim.making.Made;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.cli.claim.ClaimAccount.Fate;
import org.basilic.cli.code.PolicyDays;
import org.basilic.cli.code.Records;
import org.basilic.cli.code.Source;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.sending.Earlier;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.sending.SentClaim;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/** The visits of one call on their way to claims, one after the other; what stops one leaves the others alone. */
final class ClaimRun implements Records.Taker {

    private final Coder coder;
    private final ClaimMaking making;
    private final ClaimEdits edits;
    private final Reference reference;
    private final SiteFile site;
    private final Registrations registrations;
    private final ClaimWish wish;
    private final ClaimTarget target;
    private final SendingJournal journal;
    private final Streams streams;
    private final Records records;
    private final ClaimAccount account = new ClaimAccount();
    private final Map<String, PolicyDays> days = new HashMap<>();
    private final Set<SentClaim> here = new HashSet<>();
    private final List<SentClaim> sent = new ArrayList<>();
    private ExitCode ending = ExitCode.CLEAN;

    ClaimRun(
            Reference reference,
            SiteFile site,
            Registrations registrations,
            ClaimWish wish,
            ClaimTarget target,
            SendingJournal journal,
            Streams streams) {
        this.coder = new Coder(reference);
        this.making = new ClaimMaking(site.site(), reference);
        this.edits = new ClaimEdits(reference);
        this.reference = reference;
        this.site = site;
        this.registrations = registrations;
        this.wish = wish;
        this.target = target;
        this.journal = journal;
        this.streams = streams;
        this.records = new Records(new EncounterCheck(reference), streams, new Output(streams));
    }

    /** Reads one source to its end. */
    void read(Source source) throws OutputException {
        ExitCode read = records.each(source, this);
        ending = ending.or(read);
    }

    ClaimAccount account() {
        return account;
    }

    /** Returns the claims that were written, as the journal keeps them. */
    List<SentClaim> sent() {
        return sent;
    }

    ExitCode ending() {
        return ending;
    }

    @Override
    public void severalRecords() {
        // One file of claims, however many visits there are.
    }

    @Override
    public void take(Source source, Read read) throws OutputException {
        String place =
                Records.place(source, read) + " (encounter " + read.encounter().id() + ")";
        try {
            take(place, read.encounter());
        } catch (IOException e) {
            // A part of a claim may be in the file, so the file cannot go out.
            throw new OutputException(e);
        } catch (RuntimeException | StackOverflowError e) {
            Fault.report(streams, place, e);
            ending = ending.or(ExitCode.FAULT);
        }
    }

    private void take(String place, Encounter encounter) throws IOException {
        if (!target.takes(encounter.setting())) {
            end(
                    Fate.OTHER_FORM,
                    place,
                    List.of("the setting is " + encounter.setting().written()));
            return;
        }
        Registration registration = registrations.of(encounter.id());
        String policy = registration == null ? null : site.policies().get(registration.payer());
        String refusal = days(wish.request(policy).policy()).refusal(encounter);
        if (refusal != null) {
            end(Fate.REFUSED, place, List.of(refusal));
            return;
        }
        CodedEncounter coded = coder.code(encounter, wish.request(policy));
        if (coded.status() == Status.BLOCKED) {
            end(Fate.BLOCKED, place, reasons(coded));
            return;
        }
        Made made = making.make(encounter, coded, registration);
        if (made.stopped() && !(target.takesNothing() && nothing(made))) {
            end(Fate.REFUSED, place, problems(made, true));
            return;
        }
        take(place, new ClaimedVisit(encounter, coded, registration, made.claims()), made);
    }

    private void take(String place, ClaimedVisit visit, Made made) throws IOException {
        List<Scrubbed> scrubbed =
                edits.scrub(visit.claims(), new ScrubTerms(visit.coded().policy(), site.site(), wish.today()));
        List<String> errors = findings(scrubbed, Severity.ERROR);
        if (!errors.isEmpty()) {
            end(Fate.REFUSED, place, errors);
            return;
        }
        List<String> review =
                new ArrayList<>(visit.coded().status() == Status.REVIEW ? reasons(visit.coded()) : List.of());
        review.addAll(problems(made, false));
        review.addAll(findings(scrubbed, Severity.WARNING));
        if (!wish.includeReview() && (visit.coded().status() == Status.REVIEW || !review.isEmpty())) {
            end(Fate.REVIEW, place, review);
            return;
        }
        List<SentClaim> claims = target.sent(visit);
        List<String> before = before(claims);
        if (!before.isEmpty()) {
            end(Fate.SENT_BEFORE, place, before);
            return;
        }
        ClaimTarget.Written written = target.write(visit);
        if (!written.refusals().isEmpty()) {
            end(Fate.REFUSED, place, written.refusals());
            return;
        }
        written.notices().forEach(notice -> streams.say(place + ": " + notice));
        here.addAll(claims);
        sent.addAll(claims);
        account.add(Fate.WRITTEN, claims.size());
    }

    private List<String> before(List<SentClaim> claims) {
        List<String> before = new ArrayList<>();
        for (SentClaim claim : claims) {
            Earlier earlier = journal.earlier(wish.to(), claim);
            if (here.contains(claim)) {
                before.add("claim " + claim.number() + " is in this file already, of another record");
            } else if (earlier != null && target.once() && !claim.follows() && !wish.resubmit() && !wish.test()) {
                before.add("claim " + claim.number() + " was " + earlier.inWords()
                        + "; a correction needs frequency 7 or 8, and --resubmit sends it again");
            }
        }
        return before;
    }

    private void end(Fate fate, String place, List<String> why) {
        account.add(fate, 0);
        why.forEach(one -> streams.say(place + ": " + fate.inWords() + ": " + one));
        if (fate != Fate.OTHER_FORM) {
            ending = ending.or(ExitCode.FINDINGS);
        }
    }

    private PolicyDays days(@Nullable String policy) {
        return days.computeIfAbsent(policy == null ? "" : policy, id -> new PolicyDays(reference, policy));
    }

    private static List<String> reasons(CodedEncounter coded) {
        List<String> reasons = new ArrayList<>();
        for (Finding finding : coded.findings()) {
            if (finding.severity() != Severity.INFO) {
                reasons.add(finding.because().inWords());
            }
        }
        return reasons.isEmpty() ? List.of("a finding of the coding") : reasons;
    }

    /** Whether no claim was made for the one reason that there is nothing to bill. */
    private static boolean nothing(Made made) {
        return made.problems().stream()
                .filter(ClaimProblem::stops)
                .allMatch(problem -> problem.code() == ClaimProblemCode.NO_LINES);
    }

    private static List<String> problems(Made made, boolean stopping) {
        return made.problems().stream()
                .filter(problem -> problem.stops() == stopping)
                .map(ClaimProblem::toString)
                .toList();
    }

    private static List<String> findings(List<Scrubbed> scrubbed, Severity severity) {
        List<String> told = new ArrayList<>();
        for (Scrubbed claim : scrubbed) {
            for (ClaimFinding finding : claim.findings()) {
                if (finding.severity() == severity) {
                    told.add(finding.edit() + " " + finding.place().inWords() + ": " + finding.message() + "; "
                            + finding.fix());
                }
            }
        }
        return told;
    }
}
