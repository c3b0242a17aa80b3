/** Tests of loops and of the tables that describe them. */
@NullMarked
package org.basilic.formats.x12.structure;

import org.jspecify.annotations.NullMarked;
