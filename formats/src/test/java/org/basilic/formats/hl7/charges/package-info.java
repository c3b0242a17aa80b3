/** Tests of charges as messages, and of their journal. */
@NullMarked
package org.basilic.formats.hl7.charges;

import org.jspecify.annotations.NullMarked;
