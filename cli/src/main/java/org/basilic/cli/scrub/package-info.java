/** {@code basilic scrub}: claims read, looked at by the edits, and what was found printed. */
@NullMarked
package org.basilic.cli.scrub;

import org.jspecify.annotations.NullMarked;
