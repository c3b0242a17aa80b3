package org.basilic.reference;

import java.util.Map;

/** The value of every switch for one payer policy, setting and day. */
public final class SwitchValues {

    private final String[] values;
    private final String[] sources;
    private final Map<Switch, Map<String, SwitchRow>> choices;

    /**
     * Makes the values of one policy.
     *
     * @param values by switch, in the order of the enum
     * @param sources what the policy rests each value on, in the same order
     * @param choices the rows of each switch by value
     */
    SwitchValues(String[] values, String[] sources, Map<Switch, Map<String, SwitchRow>> choices) {
        this.values = values;
        this.sources = sources;
        this.choices = choices;
    }

    /** Returns the value of the switch. */
    public String value(Switch s) {
        return values[s.ordinal()];
    }

    /**
     * Returns the most binding source of a value: what the policy rests it on when it is the value here, else what the
     * switch table says.
     *
     * @throws IllegalArgumentException if the switch has no such value
     */
    public String source(Switch s, String value) {
        return value.equals(values[s.ordinal()])
                ? sources[s.ordinal()]
                : SourceIds.first(row(s, value).source());
    }

    /**
     * Returns these values with some replaced.
     *
     * @throws IllegalArgumentException if a switch has no such value
     */
    public SwitchValues with(Map<Switch, String> overrides) {
        if (overrides.isEmpty()) {
            return this;
        }
        String[] changedValues = values.clone();
        String[] changedSources = sources.clone();
        for (Map.Entry<Switch, String> override : overrides.entrySet()) {
            int index = override.getKey().ordinal();
            SwitchRow row = row(override.getKey(), override.getValue());
            if (!row.value().equals(changedValues[index])) {
                changedValues[index] = row.value();
                changedSources[index] = SourceIds.first(row.source());
            }
        }
        return new SwitchValues(changedValues, changedSources, choices);
    }

    private SwitchRow row(Switch s, String value) {
        Map<String, SwitchRow> rows = choices.get(s);
        SwitchRow row = rows == null ? null : rows.get(value);
        if (row == null) {
            throw new IllegalArgumentException("The switch " + s.written() + " has no value '" + value
                    + "'. Its values are: " + (rows == null ? "" : String.join("; ", rows.keySet())) + ".");
        }
        return row;
    }
}
