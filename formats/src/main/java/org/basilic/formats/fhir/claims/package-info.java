/**
 * Claims as FHIR R4: a bundle for each visit with its claims, an item for each charge, and where they come from.
 */
@NullMarked
package org.basilic.formats.fhir.claims;

import org.jspecify.annotations.NullMarked;
