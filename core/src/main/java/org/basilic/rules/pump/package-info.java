/** Prolonged infusions by pump and the care of ports. */
@NullMarked
package org.basilic.rules.pump;

import org.jspecify.annotations.NullMarked;
