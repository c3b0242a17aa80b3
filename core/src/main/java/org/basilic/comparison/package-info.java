/** Two results beside each other: which lines stay, come, go or change. */
@NullMarked
package org.basilic.comparison;

import org.jspecify.annotations.NullMarked;
