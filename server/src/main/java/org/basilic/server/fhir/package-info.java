/** The same coding for programs that speak FHIR R4: {@code /fhir/$code} and what describes it. */
@NullMarked
package org.basilic.server.fhir;

import org.jspecify.annotations.NullMarked;
