/** Claims in interchanges of X12: 837P and 837I, read and written. */
@NullMarked
package org.basilic.formats.x12.claims;

import org.jspecify.annotations.NullMarked;
