package org.basilic.server.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.TreeSet;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail as it is kept and hashed.
 *
 * @param seq its place, from 1, without gaps within a facility
 * @param at ISO 8601 in UTC
 * @param shown what {@link #digest} makes of the patients that a list showed; null for none
 * @param hash of the row before and this row
 */
public record Entry(
        String facility,
        long seq,
        String at,
        String actor,
        String actorKind,
        String address,
        String action,
        @Nullable String patient,
        String objectKind,
        String objectId,
        @Nullable Long version,
        String outcome,
        @Nullable String reason,
        String request,
        @Nullable String shown,
        String hash) {

    /** What stands before the first row. */
    public static final String BEGINNING = "0".repeat(64);

    /** Returns the hash that the row must have after one with this hash. */
    public String hashAfter(String before) {
        MessageDigest digest = Sha256.begin();
        for (Object part : new Object[] {
            before,
            facility,
            seq,
            at,
            actor,
            actorKind,
            address,
            action,
            patient,
            objectKind,
            objectId,
            version,
            outcome,
            reason,
            request,
            shown
        }) {
            add(digest, part);
        }
        return Sha256.end(digest);
    }

    /** Returns the digest of the patients that a list showed; null for none. */
    static @Nullable String digest(Collection<String> patients) {
        return patients.isEmpty() ? null : Sha256.of(String.join("\n", new TreeSet<>(patients)));
    }

    Entry with(String newHash) {
        return new Entry(
                facility,
                seq,
                at,
                actor,
                actorKind,
                address,
                action,
                patient,
                objectKind,
                objectId,
                version,
                outcome,
                reason,
                request,
                shown,
                newHash);
    }

    /** Adds a part with its length before it, so that no two rows run into one text; null is not the empty text. */
    private static void add(MessageDigest digest, @Nullable Object part) {
        if (part == null) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
