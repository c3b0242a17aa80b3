package org.basilic.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A simple random sample of what passes by. Each thing has a place by a digest of the seed and its id, and those with the
 * smallest digests are the sample: the same seed gives the same sample whatever the order, and nobody can choose what is in it.
 *
 * @param <T> what is drawn
 */
public final class Sample<T> {

    private record Drawn<T>(String place, T thing) {}

    private final int size;
    private final long seed;
    private final PriorityQueue<Drawn<T>> drawn;
    private int population;

    /**
     * Begins a sample.
     *
     * @param size how many at most, above zero
     */
    public Sample(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a sample of " + size);
        }
        this.size = size;
        this.seed = seed;
        this.drawn = new PriorityQueue<>(
                Comparator.comparing((Drawn<T> one) -> one.place()).reversed());
    }

    /** Shows it one thing of the population. */
    public void see(String id, T thing) {
        population++;
        drawn.add(new Drawn<>(place(id), thing));
        if (drawn.size() > size) {
            drawn.remove();
        }
    }

    /** Returns how many things it was shown. */
    public int population() {
        return population;
    }

    /** Returns the sample, in the order of the digests. */
    public List<T> things() {
        List<Drawn<T>> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparing(Drawn::place));
        List<T> things = new ArrayList<>(sorted.size());
        sorted.forEach(one -> things.add(one.thing()));
        return things;
    }

    private String place(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest((seed + " " + id).getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder(2 * bytes.length);
            for (byte b : bytes) {
                hex.append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
