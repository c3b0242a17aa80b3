package org.basilic.model;

/** A closed choice of the encounter schema, with the word that the schema writes for it. */
public interface Written {

    /** Returns the schema's word for this choice, such as {@code iv-infusion}. */
    String written();
}
