/** Resources of FHIR R4. */
@NullMarked
package org.basilic.formats.fhir;

import org.jspecify.annotations.NullMarked;
