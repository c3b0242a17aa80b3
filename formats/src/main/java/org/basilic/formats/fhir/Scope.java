package org.basilic.formats.fhir;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a resource stands, and what it contains: what its references are read by. */
final class Scope {

    private final String file;
    private @Nullable String fullUrl;
    private @Nullable String at;
    private final Map<String, FhirResource> contained = new HashMap<>(0);

    /**
     * Makes a scope.
     *
     * @param file the file, and of a file with one resource a line the line
     */
    Scope(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** Sets the address that the bundle gives the resource. */
    void setFullUrl(String url) {
        fullUrl = url;
    }

    @Nullable
    String fullUrl() {
        return fullUrl;
    }

    /** Sets the JSON path of a resource that has no id to be named by. */
    void setPath(String path) {
        at = path;
    }

    /** Returns what names a resource without id and address: its file and place. */
    String place() {
        return at == null ? file : file + " " + at;
    }

    /** Returns the address of the server, with the slash at its end; null where none is told. */
    @Nullable
    String base() {
        return fullUrl == null ? null : Address.base(fullUrl);
    }

    /** Adds what the resource contains; false when it contains something by that id. */
    boolean contain(String id, FhirResource resource) {
        return contained.putIfAbsent(id, resource) == null;
    }

    int containedCount() {
        return contained.size();
    }

    @Nullable
    FhirResource contained(String id) {
        return contained.get(id);
    }
}
