/** Exports of medication records as tables. */
@NullMarked
package org.basilic.formats.mar;

import org.jspecify.annotations.NullMarked;
