package org.basilic.formats;

import org.basilic.model.Encounter;

/** A record that was read and makes sense. */
public record Read(int record, Encounter encounter) implements Reading {}
