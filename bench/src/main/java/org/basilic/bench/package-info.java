/** Measurements: what is measured, on which visits, and that the answers are right before they are timed. */
@NullMarked
package org.basilic.bench;

import org.jspecify.annotations.NullMarked;
