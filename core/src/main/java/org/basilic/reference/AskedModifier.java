package org.basilic.reference;

import java.util.List;

/**
 * Modifiers of which a drug's line needs one, from facts that the record of a visit does not hold.
 *
 * @param required whether every line needs one; otherwise only some contractors ask
 */
public record AskedModifier(List<String> oneOf, boolean required) {}
