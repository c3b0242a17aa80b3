package org.basilic.server.trail;

import java.nio.charset.StandardCharsets;
import org.basilic.server.store.Sha256;

/**
 * What the trail of a facility was at a moment, signed and kept outside the database. A trail that was cut short, or put back
 * to an earlier day together with its database, cannot match it.
 *
 * @param number its place in the file, from 1
 * @param seq of the last row
 * @param hash of the last row
 * @param at ISO 8601 in UTC
 * @param before hash of the line before; of the first one zeros
 * @param signature Ed25519, hex
 */
public record Checkpoint(
        long number, String facility, long seq, String hash, String at, String before, String signature) {

    private static final int PARTS = 7;

    /** Returns what is signed. */
    byte[] signed() {
        return ("basilic checkpoint " + String.join(" ", parts())).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the line of the file, without its end. */
    String line() {
        return String.join(" ", parts()) + " " + signature;
    }

    /** Returns the hash of the line, which the next one carries. */
    String lineHash() {
        return Sha256.of(line());
    }

    Checkpoint with(String newSignature) {
        return new Checkpoint(number, facility, seq, hash, at, before, newSignature);
    }

    private String[] parts() {
        return new String[] {Long.toString(number), facility, Long.toString(seq), hash, at, before};
    }

    /**
     * Returns the checkpoint of a line.
     *
     * @throws IllegalArgumentException if the line is none
     */
    static Checkpoint of(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no checkpoint");
        }
        return new Checkpoint(
                Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2]), parts[3], parts[4], parts[5], parts[6]);
    }
}
