/** Tests of the command line through its door: words in, exit code and streams out. */
@NullMarked
package org.basilic.cli;

import org.jspecify.annotations.NullMarked;
