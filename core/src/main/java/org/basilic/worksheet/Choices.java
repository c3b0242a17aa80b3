package org.basilic.worksheet;

import org.basilic.reference.Switch;
import org.basilic.reference.SwitchValues;

/** The switch values of one coding, which remembers the switches that were asked for. */
public final class Choices {

    private final SwitchValues values;
    private long consulted;

    /** Makes the choices of one run. */
    public Choices(SwitchValues values) {
        this.values = values;
    }

    /** Returns the value of the switch and notes that it mattered here. */
    public String of(Switch name) {
        consulted |= 1L << name.ordinal();
        return values.value(name);
    }

    /** Whether the switch has this value; notes that it mattered here. */
    public boolean is(Switch name, String value) {
        return of(name).equals(value);
    }

    /** Whether the run asked for this switch. */
    public boolean consulted(Switch name) {
        return (consulted & 1L << name.ordinal()) != 0;
    }

    /** Returns the value in force, without noting anything. */
    public String valueOf(Switch name) {
        return values.value(name);
    }
}
