package org.basilic.formats.fhir;

import java.util.List;

/**
 * Location, Organization, Device or Substance: something that is told by its names and codes.
 *
 * @param texts everything that a map may know it by
 */
record FhirThing(Head head, List<String> texts) implements FhirResource {}
