/** The same visit told as other systems tell it: as a medication record, as HL7 messages, as FHIR resources. */
@NullMarked
package org.basilic.testkit.feeds;

import org.jspecify.annotations.NullMarked;
