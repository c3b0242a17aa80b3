package org.basilic.result;

import java.time.LocalDate;
import java.util.List;

/**
 * What the documentation of one encounter supports.
 *
 * @param encounter id of the encounter
 * @param policy id of the policy used
 * @param effective the day whose rules and rows were used
 * @param rulebook version of the rules
 * @param referenceData edition of the tables
 * @param edits what the edits say of the lines; empty unless everything was to be explained
 * @param alternatives empty unless they were asked for
 * @param evidence where the facts were read; empty for a record told by hand, and unless everything was to be explained
 */
public record CodedEncounter(
        String encounter,
        Status status,
        String policy,
        LocalDate effective,
        String rulebook,
        String referenceData,
        List<CodedLine> lines,
        List<NotReported> notReported,
        List<MinuteStretch> minutes,
        List<DrugAmount> amounts,
        List<EditAnswer> edits,
        List<Finding> findings,
        List<Alternative> alternatives,
        List<FactEvidence> evidence) {}
