package org.basilic.server.claims;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.claim.ChargeMaster;
import org.basilic.formats.site.SiteFile;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Params;
import org.basilic.server.visits.AfterTaking;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps with each visit what the facility would charge for its lines, so that lists can be sorted by it. Where the charge
 * master has no charge for a line nothing is told, because a sum without it would be too small.
 */
@Component
class Worth implements AfterTaking {

    /** The charges of a facility as of a site file; null where it has none. */
    private record Known(FileTime read, @Nullable ChargeMaster charges) {}

    private final JdbcClient jdbc;
    private final Facilities facilities;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Worth(JdbcClient jdbc, Facilities facilities) {
        this.jdbc = jdbc;
        this.facilities = facilities;
    }

    @Override
    public boolean taken(
            Actor actor,
            @Nullable VisitHead before,
            UUID visit,
            long version,
            Encounter encounter,
            CodedEncounter coded) {
        Long cents = of(actor.facility(), coded);
        if (cents != null || (before != null && before.cents() != null)) {
            jdbc.sql("UPDATE visits SET cents = ? WHERE id = ?")
                    .params(Params.of(cents, visit))
                    .update();
        }
        return false;
    }

    /** Returns what the facility would charge for the lines of a result, in cents; null where a charge is missing. */
    @Nullable
    Long of(String facility, CodedEncounter coded) {
        ChargeMaster charges = charges(facility);
        return charges == null ? null : cents(coded, charges);
    }

    private static @Nullable Long cents(CodedEncounter coded, ChargeMaster charges) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CodedLine line : coded.lines()) {
            ChargeMaster.Row row = charges.of(line.code(), line.serviceDate());
            if (row == null) {
                return null;
            }
            sum = sum.add(row.charge().multiply(BigDecimal.valueOf(line.units())));
        }
        return sum.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A site file that is not in order stops no record from being taken; the release says what is wrong with it. */
    private @Nullable ChargeMaster charges(String facility) {
        Path file = facilities.directory(facility).resolve("site.json");
        try {
            FileTime changed = newest(file);
            Known one = known.get(facility);
            if (one == null || !one.read().equals(changed)) {
                SiteFile site = facilities.site(facility);
                one = new Known(changed, site == null ? null : site.site().charges());
                known.put(facility, one);
            }
            return one.charges();
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns when the site file, or a table beside it, was last written. */
    private static FileTime newest(Path file) throws IOException {
        if (!Files.exists(file)) {
            return FileTime.fromMillis(0);
        }
        FileTime site = Files.getLastModifiedTime(file);
        Path charges = file.resolveSibling("charges.csv");
        if (!Files.exists(charges)) {
            return site;
        }
        FileTime table = Files.getLastModifiedTime(charges);
        return table.compareTo(site) > 0 ? table : site;
    }
}
