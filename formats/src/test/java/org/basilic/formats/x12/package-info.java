/** Tests of what is read from interchanges of X12. */
@NullMarked
package org.basilic.formats.x12;

import org.jspecify.annotations.NullMarked;
