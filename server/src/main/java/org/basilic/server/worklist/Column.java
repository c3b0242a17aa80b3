package org.basilic.server.worklist;

import java.util.Arrays;
import java.util.List;
import org.basilic.server.actor.Actor;

/** What the list can show beside the visit itself, in the order of the list. */
public enum Column {
    DAY("Day", false),
    STATUS("Status", false),
    RISK("Risk", true),
    GRAVEST("Gravest", false),
    FINDINGS("Findings", true),
    QUESTIONS("Questions", true),
    UNIT("Unit", false),
    POLICY("Policy", false),
    CHARGED("Charged", true);

    private final String words;
    private final boolean number;

    Column(String words, boolean number) {
        this.words = words;
        this.number = number;
    }

    /** Returns what stands over the column. */
    public String words() {
        return words;
    }

    /** Whether it holds numbers. */
    public boolean number() {
        return number;
    }

    /** Returns the columns that the actor may see: money for those only who see money. */
    static List<Column> open(Actor actor) {
        return Arrays.stream(values())
                .filter(column -> column != CHARGED || actor.seesMoney())
                .toList();
    }
}
