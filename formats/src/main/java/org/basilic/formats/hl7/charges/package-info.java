/** Charges as HL7 messages (DFT^P03), and the journal that knows what was posted. */
@NullMarked
package org.basilic.formats.hl7.charges;

import org.jspecify.annotations.NullMarked;
