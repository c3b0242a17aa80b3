/** Tests of what is read from messages of HL7 version 2. */
@NullMarked
package org.basilic.formats.hl7;

import org.jspecify.annotations.NullMarked;
