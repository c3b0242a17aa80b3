package org.basilic.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.claim.ClaimNumber;
import org.jspecify.annotations.Nullable;

/**
 * The claims that were billed, found by their visits: by the visit that a claim was told to be of, else by its number, which is
 * the visit's account or id, alone or with a part. All of them are held.
 */
public final class BilledClaims {

    private static final class Entry {
        private final BilledClaim claim;
        private boolean taken;

        Entry(BilledClaim claim) {
            this.claim = claim;
        }
    }

    private final List<Entry> all = new ArrayList<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();

    /**
     * Adds a claim.
     *
     * @param visit the id or account of its visit; null where its number tells
     */
    public void add(BilledClaim claim, @Nullable String visit) {
        Entry entry = new Entry(claim);
        all.add(entry);
        if (visit != null) {
            put(visit, entry);
            return;
        }
        put(claim.number(), entry);
        int end = claim.number().lastIndexOf('-');
        if (end > 0 && ClaimNumber.belongs(claim.number(), claim.number().substring(0, end))) {
            put(claim.number().substring(0, end), entry);
        }
    }

    private void put(String key, Entry entry) {
        byKey.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(entry);
    }

    /** Takes what was billed under any of these ids and accounts of one visit; a claim is taken once. */
    public BilledVisit take(List<String> keys) {
        Set<Entry> found = new LinkedHashSet<>();
        for (String key : keys) {
            found.addAll(byKey.getOrDefault(key, List.of()));
        }
        List<BilledClaim> claims = new ArrayList<>();
        for (Entry entry : found) {
            if (!entry.taken) {
                entry.taken = true;
                claims.add(entry.claim);
            }
        }
        return BilledVisit.of(claims);
    }

    /** Returns how many claims there are. */
    public int size() {
        return all.size();
    }

    /** Returns the claims that no visit took, in the order in which they came. */
    public List<BilledClaim> left() {
        return all.stream()
                .filter(entry -> !entry.taken)
                .map(entry -> entry.claim)
                .toList();
    }
}
