package org.basilic.formats.json;

import java.util.List;
import org.basilic.comparison.FindingDifferences;
import org.basilic.comparison.LineDifferences;
import org.basilic.result.CodedEncounter;

/**
 * What a record supports as it is, and what it would support with changes.
 *
 * @param changes what was changed; empty where no change concerns the record
 * @param record the record as it is
 * @param changed the record with the changes
 */
public record WhatIf(List<TriedChange> changes, CodedEncounter record, CodedEncounter changed) {

    /** Copies the list, so that nobody changes it later. */
    public WhatIf {
        changes = List.copyOf(changes);
    }

    /** Returns the lines of both beside each other. */
    public LineDifferences lines() {
        return LineDifferences.between(record.lines(), changed.lines());
    }

    /** Returns the findings that come or go with the changes. */
    public FindingDifferences findings() {
        return FindingDifferences.between(record.findings(), changed.findings());
    }
}
