package org.basilic.testkit.random;

import java.util.List;
import java.util.SplittableRandom;

/** A source of choices that one seed decides entirely. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Whether something that happens this often in a hundred happens. */
    boolean percent(int often) {
        return random.nextInt(100) < often;
    }

    /** Returns a number from the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Returns the place in a list of weights that the dice fall on. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int place = 0;
        while (left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }
}
