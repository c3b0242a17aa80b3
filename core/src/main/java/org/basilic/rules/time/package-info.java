/** The clock: how long each administration ran, and what that makes of it. */
@NullMarked
package org.basilic.rules.time;

import org.jspecify.annotations.NullMarked;
