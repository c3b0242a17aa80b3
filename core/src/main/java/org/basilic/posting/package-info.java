/**
 * What the site's billing system is told of a visit's charges, and what it must be told when the visit is coded anew: credits of
 * charges that no longer stand, then new charges. Knows nothing of messages.
 */
@NullMarked
package org.basilic.posting;

import org.jspecify.annotations.NullMarked;
