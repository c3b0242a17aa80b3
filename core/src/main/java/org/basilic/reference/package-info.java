/** The tables of one edition, typed; every row is dated and names its source. */
@NullMarked
package org.basilic.reference;

import org.jspecify.annotations.NullMarked;
