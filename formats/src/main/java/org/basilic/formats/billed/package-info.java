/** What was billed, as a table of comma-separated values that any system can export. */
@NullMarked
package org.basilic.formats.billed;

import org.jspecify.annotations.NullMarked;
