/** Injections, subcutaneous infusions and on-body injectors. */
@NullMarked
package org.basilic.rules.needle;

import org.jspecify.annotations.NullMarked;
