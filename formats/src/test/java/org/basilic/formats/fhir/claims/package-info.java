/** Tests of claims as FHIR. */
@NullMarked
package org.basilic.formats.fhir.claims;

import org.jspecify.annotations.NullMarked;
