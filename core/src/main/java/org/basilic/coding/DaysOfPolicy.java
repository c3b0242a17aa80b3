package org.basilic.coding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.basilic.model.Setting;
import org.basilic.reference.DayTables;
import org.basilic.reference.Edits;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.worksheet.OtherDays;

/**
 * One policy on days other than the encounter's.
 *
 * @param tables those of the encounter's day, which stand in where no tables cover a day or the policy has ended
 * @param overrides values that were set for the run, whatever the day
 */
record DaysOfPolicy(
        Reference reference, DayTables tables, String policy, Setting setting, Map<Switch, String> overrides)
        implements OtherDays {

    @Override
    public DayTables tables(LocalDate day) {
        return reference.covers(day) ? reference.on(day) : tables;
    }

    @Override
    public Edits edits(LocalDate day) {
        return tables(day).edits(reference.imported(), setting, day);
    }

    @Override
    public PayerTerms terms(LocalDate day) {
        Policy named = reference.policies().named(policy);
        boolean there = named != null && named.inForce().covers(day);
        return (there ? tables(day) : tables).terms(policy, setting);
    }

    @Override
    public String value(Switch name, LocalDate day) {
        String set = overrides.get(name);
        return set != null ? set : terms(day).switches().value(name);
    }

    /** Returns the same with one more value set. */
    DaysOfPolicy with(Switch name, String value) {
        Map<Switch, String> all = new HashMap<>(overrides);
        all.put(name, value);
        return new DaysOfPolicy(reference, tables, policy, setting, all);
    }
}
