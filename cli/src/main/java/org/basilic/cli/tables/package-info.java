/** The commands about imported tables, and the option by which other commands use them. */
@NullMarked
package org.basilic.cli.tables;

import org.jspecify.annotations.NullMarked;
