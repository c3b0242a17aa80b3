package org.basilic.server.auditview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledClaims;
import org.basilic.audit.BilledVisit;
import org.basilic.claim.Registration;
import org.basilic.cli.audit.BilledInput;
import org.basilic.formats.site.SiteFile;
import org.basilic.server.claims.Registered;
import org.basilic.server.facility.Facilities;
import org.basilic.server.remittances.AnsweredClaims;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.visits.OpenedVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was billed for a visit: in the claims of this server, in the answers of payers, in the files of audits. */
@Component
class BilledSources {

    /** Audits that are offered, the newest. */
    private static final int MOST_AUDITS = 10;

    /**
     * What is known to have been billed.
     *
     * @param keys the visit's account and id, and the numbers of its released claims
     * @param released its claims in the order in which they went out
     * @param sources the surest first
     */
    record Known(Set<String> keys, List<BilledClaim> released, List<Source> sources) {}

    private record Kept(String sha256, byte[] file) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Registered registered;
    private final AnsweredClaims answered;

    BilledSources(
            JdbcClient jdbc, Sealer sealer, Facilities facilities, Registered registered, AnsweredClaims answered) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.facilities = facilities;
        this.registered = registered;
        this.answered = answered;
    }

    /** Returns what is known to have been billed for an opened visit. */
    Known of(String facility, OpenedVisit visit) {
        UUID id = visit.head().id();
        Set<String> keys = keys(facility, visit.encounter().id());
        List<Source> sources = new ArrayList<>();
        List<BilledClaim> released = released(facility, id);
        if (!released.isEmpty()) {
            released.forEach(claim -> keys.add(claim.number()));
            sources.add(new Source(Source.Kind.CLAIMS, null, lastRelease(facility, id)));
        }
        Instant newest = answered.newest(facility, keys);
        if (newest != null) {
            sources.add(new Source(Source.Kind.ANSWERS, null, newest));
        }
        sources.addAll(audits(facility, id));
        return new Known(Collections.unmodifiableSet(keys), released, List.copyOf(sources));
    }

    /** Returns what stands as billed by one of the sources of a visit. */
    BilledVisit read(String facility, Known known, Source source) {
        return switch (source.kind()) {
            case CLAIMS -> BilledVisit.of(known.released());
            case ANSWERS ->
                BilledVisit.of(answered.standing(facility, known.keys()).stream()
                        .map(BilledClaim::of)
                        .toList());
            case AUDIT -> ofAudit(facility, source.audit()).take(List.copyOf(known.keys()));
        };
    }

    /** Returns the account of a visit, by which its claims are numbered, and its id, as {@code basilic audit} looks for them. */
    private Set<String> keys(String facility, String encounter) {
        Set<String> keys = new LinkedHashSet<>();
        try {
            SiteFile site = facilities.site(facility);
            Registration registration = site == null ? null : registered.of(facility, encounter, site);
            if (registration != null) {
                keys.add(registration.account());
            }
        } catch (IOException e) {
            // The claim's part of the page says what is wrong with the site file; the id is left to look by.
        }
        keys.add(encounter);
        return keys;
    }

    private List<BilledClaim> released(String facility, UUID visit) {
        BilledClaims claims = new BilledClaims();
        Set<String> read = new HashSet<>();
        jdbc
                .sql("SELECT sha256, sealed_file FROM claims WHERE facility = ? AND visit = ?"
                        + " AND state <> 'TAKEN_BACK' ORDER BY released_at, id")
                .params(facility, visit)
                .query((row, number) -> new Kept(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .filter(kept -> read.add(kept.sha256())) // claims that went out in one file share it
                .forEach(kept -> read(new ByteArrayInputStream(sealer.open(facility, kept.file())), claims));
        return claims.left();
    }

    private Instant lastRelease(String facility, UUID visit) {
        return jdbc.sql("SELECT MAX(released_at) FROM claims WHERE facility = ? AND visit = ?"
                        + " AND state <> 'TAKEN_BACK'")
                .params(facility, visit)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<Source> audits(String facility, UUID visit) {
        return jdbc.sql("SELECT a.id, a.at FROM audits a JOIN audit_visits v ON v.audit = a.id"
                        + " WHERE a.facility = ? AND v.visit = ? ORDER BY a.at DESC, a.id LIMIT ?")
                .params(facility, visit, MOST_AUDITS)
                .query((row, number) -> new Source(
                        Source.Kind.AUDIT,
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private BilledClaims ofAudit(String facility, @Nullable UUID audit) {
        if (audit == null) {
            throw new AbsentException();
        }
        byte[] sealed = jdbc.sql("SELECT sealed_billed FROM audits WHERE facility = ? AND id = ?")
                .params(facility, audit)
                .query(byte[].class)
                .optional()
                .orElseThrow(AbsentException::new);
        BilledClaims claims = new BilledClaims();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sealer.open(facility, sealed)))) {
            read(in, claims);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    /** What could not be read was told when the file came. */
    private static void read(InputStream in, BilledClaims claims) {
        try {
            BilledInput.read(in, "billed", claims, told -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
