package org.basilic.server.visits;

import java.util.UUID;
import org.basilic.result.CodedEncounter;

/**
 * What became of an encounter that was handed in.
 *
 * @param version of the record, from 1
 * @param changed whether it made a new version; the same record again makes none
 * @param delta whether it opened a delta, because claims of the visit were released before
 */
public record Taken(UUID visit, long version, boolean changed, boolean delta, CodedEncounter coded) {}
