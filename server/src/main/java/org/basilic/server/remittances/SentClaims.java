package org.basilic.server.remittances;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.claim.Claim;
import org.basilic.formats.x12.answers.ClaimPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The claims of this server that answers name.
 *
 * @param claims as they went out
 * @param places where each stands in its file
 * @param rows by number, the newest of each
 */
record SentClaims(List<Claim> claims, ClaimPlaces places, Map<String, Row> rows) {

    /** Where a claim is kept. */
    record Row(UUID claim, UUID visit, long visitVersion) {}

    /** Returns where the claim of this number is kept; null where it is none of ours. */
    @Nullable
    Row row(@Nullable String number) {
        return number == null ? null : rows.get(number);
    }
}
