package org.basilic.server.visits;

import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;

/**
 * A visit with its record, and what that supports.
 *
 * @param encounter the record at the version of the head
 * @param coded by the tables of now, with everything explained
 * @param sameTables whether these are the tables by which the stored result was made
 */
public record OpenedVisit(VisitHead head, Encounter encounter, CodedEncounter coded, boolean sameTables) {}
