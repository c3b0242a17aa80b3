package org.basilic.formats.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Condition: a diagnosis, or a problem that no visit was about. */
record FhirCondition(
        Head head,
        @Nullable Concept code,
        List<Concept> categories,
        @Nullable Concept verification,
        @Nullable Reference subject,
        @Nullable Reference encounter)
        implements FhirResource {}
