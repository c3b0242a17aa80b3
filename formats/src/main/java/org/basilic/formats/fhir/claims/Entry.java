package org.basilic.formats.fhir.claims;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A resource of a bundle, by its type and id. The same id always has the same address. */
record Entry(String type, String id) {

    /** Returns the address by which others of the bundle refer to it. */
    String address() {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((type + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
