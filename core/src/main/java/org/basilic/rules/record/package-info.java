/** What the reading of an imported record left for a person: its open points as findings. */
@NullMarked
package org.basilic.rules.record;

import org.jspecify.annotations.NullMarked;
