package org.basilic.coding;

import java.util.Map;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/**
 * How an encounter is to be coded.
 *
 * @param policy id of the policy to use; null for the encounter's own payer, else the national default
 * @param switches values that override the policy's for this run
 * @param explain how much of the reasoning to keep
 * @param alternatives whether to code again under the other values of the switches that mattered; only with
 *     {@link Explain#ALL}
 */
public record Request(@Nullable String policy, Map<Switch, String> switches, Explain explain, boolean alternatives) {

    /** Copies the map, so that nobody changes it later. */
    public Request {
        switches = Map.copyOf(switches);
    }

    /** Makes a request that shows alternatives wherever it shows everything. */
    public Request(@Nullable String policy, Map<Switch, String> switches, Explain explain) {
        this(policy, switches, explain, explain == Explain.ALL);
    }

    /** Returns the request that asks for everything under the encounter's own policy. */
    public static Request standard() {
        return new Request(null, Map.of(), Explain.ALL);
    }
}
