package org.basilic.server.visits;

import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.server.actor.Actor;

/**
 * Who has something to put into a record that comes anew from a feed or file: what people answered about it before, which no
 * feed knows of.
 */
public interface BeforeTaking {

    /** Returns the record with what is known beside it; the same where nothing is. */
    Encounter amended(Actor actor, UUID visit, Encounter record);
}
