/** What is measured of the reader of HL7 version 2: it lies in the reader's package because the reader is not public. */
@NullMarked
package org.basilic.formats.hl7;

import org.jspecify.annotations.NullMarked;
