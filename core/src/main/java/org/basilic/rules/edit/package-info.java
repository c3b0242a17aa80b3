/** Modifiers, pairs of codes, services entered beside the administrations. */
@NullMarked
package org.basilic.rules.edit;

import org.jspecify.annotations.NullMarked;
