package org.basilic.formats.fhir;

import java.util.Set;

/** The names of the properties that are read of any resource; the values of others are passed over. */
final class Properties {

    private static final String READ = """
            resourceType id meta versionId lastUpdated identifier extension modifierExtension url
            system code display coding text reference type value unit comparator numerator denominator start end use
            valueQuantity status medicationCodeableConcept medicationReference subject context effectiveDateTime
            effectivePeriod partOf request device dosage route site method dose rateRatio rateQuantity reasonCode category
            ingredient itemCodeableConcept itemReference isActive strength amount
            class classHistory period location serviceProvider diagnosis condition rank encounter verificationStatus
            beneficiary payor order name birthDate gender deviceName
            """;

    private static final Set<String> NAMES = Set.of(READ.strip().split("\\s+"));

    private Properties() {}

    static boolean isRead(String name) {
        return NAMES.contains(name);
    }

    /** Whether a name may be shown: it is one of the standard's, not something that a sender put in its place. */
    static boolean isKnown(String name) {
        return isRead(name) || name.equals("entry") || name.equals("resource") || name.equals("contained");
    }
}
