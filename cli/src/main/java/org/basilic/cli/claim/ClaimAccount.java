package org.basilic.cli.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.cli.Streams;

/** How many visits of a call became what. */
final class ClaimAccount {

    /** What became of a visit. */
    enum Fate {
        /** All its claims are in the file. */
        WRITTEN("written"),
        /** A question is open, so it cannot be billed. */
        BLOCKED("held, blocked"),
        /** A person should look at it first. */
        REVIEW("held for review"),
        /** No claim can be made of it, or one that would be refused. */
        REFUSED("refused"),
        /** Its claims went out before. */
        SENT_BEFORE("sent before"),
        /** It goes out in another form. */
        OTHER_FORM("not of this form");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** Returns the fate as lines for people begin with it. */
        String inWords() {
            return words;
        }
    }

    private final Map<Fate, Integer> visits = new EnumMap<>(Fate.class);
    private int claims;

    void add(Fate fate, int itsClaims) {
        visits.merge(fate, 1, Integer::sum);
        claims += fate == Fate.WRITTEN ? itsClaims : 0;
    }

    /** Says in one line what came of the call. */
    void say(String ending, Streams streams) {
        List<String> parts = new ArrayList<>();
        visits.forEach((fate, count) -> parts.add(count + " " + fate.words));
        streams.say(claims
                + (claims == 1 ? " claim" : " claims")
                + ending
                + (parts.isEmpty() ? "" : "; visits: " + String.join(", ", parts)));
    }
}
