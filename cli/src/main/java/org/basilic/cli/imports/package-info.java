/** The command {@code import}: records as other systems have them in, encounters out. */
@NullMarked
package org.basilic.cli.imports;

import org.jspecify.annotations.NullMarked;
