/** Hydration: what counts as it and how many of its minutes. */
@NullMarked
package org.basilic.rules.hydration;

import org.jspecify.annotations.NullMarked;
