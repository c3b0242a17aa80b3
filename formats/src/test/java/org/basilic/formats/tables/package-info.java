/** Tests of the directory of imported tables. */
@NullMarked
package org.basilic.formats.tables;

import org.jspecify.annotations.NullMarked;
