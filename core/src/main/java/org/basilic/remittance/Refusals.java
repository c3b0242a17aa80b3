package org.basilic.remittance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.remittance.ClaimStatus.LineStatus;
import org.basilic.remittance.SentPlaces.Place;
import org.jspecify.annotations.Nullable;

/** Finds what was refused before it was judged, with the claim and line that each answer means. */
public final class Refusals {

    private static final String NO_NOTE = "000";

    private final SentPlaces places;
    private final Collection<Claim> sent;
    private final List<Refusal> found = new ArrayList<>();

    private Refusals(SentPlaces places, Collection<Claim> sent) {
        this.places = places;
        this.sent = sent;
    }

    /** Returns all of it: interchanges first, then groups and transactions, then claims. */
    public static List<Refusal> of(Gathering answers, SentPlaces places, Collection<Claim> sent) {
        Refusals refusals = new Refusals(places, sent);
        answers.interchanges().forEach(refusals::look);
        answers.groups().forEach(refusals::look);
        answers.transactions().forEach(refusals::look);
        answers.statuses().forEach(refusals::look);
        return refusals.found;
    }

    private void look(InterchangeAnswer answer) {
        boolean errors = answer.verdict() != Verdict.ACCEPTED;
        if (errors) {
            List<String> codes =
                    answer.note() == null || answer.note().equals(NO_NOTE) ? List.of() : List.of(answer.note());
            Set<String> claims = new TreeSet<>(places.claims(answer.interchange()));
            add(
                    Refusal.By.TA1,
                    null,
                    "interchange " + shown(answer.interchange()),
                    codes,
                    answer.verdict() == Verdict.REJECTED ? new ArrayList<>(claims) : List.of(),
                    answer.verdict());
        }
    }

    private void look(GroupAnswer answer) {
        boolean counts = !answer.codes().isEmpty();
        if (answer.verdict() != Verdict.ACCEPTED && (counts || answer.verdict() != Verdict.WITH_ERRORS)) {
            add(
                    Refusal.By.ACK999,
                    null,
                    "group " + shown(answer.group()) + ": " + shown(answer.accepted()) + " of "
                            + shown(answer.included()) + " transactions taken",
                    answer.codes(),
                    List.of(),
                    answer.verdict());
        }
    }

    private void look(TransactionAnswer answer) {
        if (answer.verdict() != Verdict.ACCEPTED) {
            Set<String> claims = new TreeSet<>(places.claims(answer.group(), answer.transaction()));
            add(
                    Refusal.By.ACK999,
                    null,
                    "transaction " + shown(answer.transaction()) + " of group " + shown(answer.group()),
                    answer.codes(),
                    answer.verdict() == Verdict.REJECTED ? new ArrayList<>(claims) : List.of(),
                    answer.verdict());
        }
        for (SyntaxError error : answer.errors()) {
            Place place =
                    error.position() == null ? null : places.at(answer.group(), answer.transaction(), error.position());
            if (place == null && error.claim() != null) {
                place = new Place(error.claim(), 0);
            }
            List<String> codes = new ArrayList<>();
            if (error.code() != null) {
                codes.add("segment " + error.code());
            }
            error.elements().forEach(element -> codes.add("element " + shown(element.code())));
            add(
                    Refusal.By.ACK999,
                    place,
                    error.written()
                            + (error.position() == null ? "" : " at segment " + error.position())
                            + (error.loop() == null ? "" : " in loop " + error.loop()),
                    codes,
                    List.of(),
                    answer.verdict());
        }
    }

    private void look(ClaimStatus status) {
        if (!status.refused()) {
            return;
        }
        List<String> codes = written(status.codes());
        String level = switch (status.level()) {
            case FILE -> "all claims of batch " + shown(status.number());
            case PROVIDER -> "claims of a provider";
            case CLAIM -> "claim";
        };
        Place place = status.level() == ClaimStatus.Level.CLAIM && status.number() != null
                ? new Place(status.number(), 0)
                : null;
        add(Refusal.By.CA277, place, level, codes, List.of(), Verdict.REJECTED);
        for (LineStatus line : status.lines()) {
            if (line.refused()) {
                Place ours = new Place(shown(status.number()), line(status, line));
                add(
                        Refusal.By.CA277,
                        ours,
                        "line " + shown(line.code()),
                        written(line.codes()),
                        List.of(),
                        Verdict.REJECTED);
            }
        }
    }

    private static List<String> written(List<StatusCode> codes) {
        return codes.stream().map(StatusCode::written).toList();
    }

    /** Returns the number of our line, by its control number, else by code, modifiers and charge; 0 where none fits. */
    private int line(ClaimStatus status, LineStatus line) {
        int fitting = 0;
        int fits = 0;
        for (Claim claim : sent) {
            if (!claim.number().equals(status.number())) {
                continue;
            }
            for (ClaimLine ours : claim.lines()) {
                if (ours.control() != null && ours.control().equals(line.control())) {
                    return ours.number();
                }
                if (ours.code() != null
                        && ours.code().equals(line.code())
                        && ours.modifiers().equals(line.modifiers())
                        && Cents.same(ours.charge(), line.charge())) {
                    fitting = ours.number();
                    fits++;
                }
            }
        }
        return fits == 1 ? fitting : 0;
    }

    private void add(
            Refusal.By by,
            @Nullable Place place,
            String what,
            List<String> codes,
            List<String> claims,
            @Nullable Verdict verdict) {
        found.add(new Refusal(
                by,
                place == null ? null : place.claim(),
                place == null || place.line() == 0 ? null : place.line(),
                what,
                codes,
                claims,
                verdict == null || verdict.refused()));
    }

    private static String shown(@Nullable Object told) {
        return told == null ? "?" : told.toString();
    }
}
