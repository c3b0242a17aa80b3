/** The command line: reads its words, calls the engine, prints. No coding knowledge. */
@NullMarked
package org.basilic.cli;

import org.jspecify.annotations.NullMarked;
