/** The door of the engine: an encounter in, a coded encounter out. */
@NullMarked
package org.basilic.coding;

import org.jspecify.annotations.NullMarked;
