/** The command {@code code}: encounters in, coded encounters out, one for one and in order. */
@NullMarked
package org.basilic.cli.code;

import org.jspecify.annotations.NullMarked;
