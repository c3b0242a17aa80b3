package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/** Reads the addresses by which resources are referred to. */
final class Address {

    private static final String HISTORY = "/_history/";

    private Address() {}

    /** Whether an address names a server and a resource there. */
    static boolean isAbsolute(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /** Returns the address of the resource, whichever version it names. */
    static String withoutVersion(String address) {
        int history = address.indexOf(HISTORY);
        return history < 0 ? address : address.substring(0, history);
    }

    /** Returns type and id, the last two parts of an address; null when there are no two. */
    static @Nullable String typeAndId(String address) {
        int last = address.lastIndexOf('/');
        if (last <= 0 || last == address.length() - 1) {
            return null;
        }
        int before = address.lastIndexOf('/', last - 1);
        String type = address.substring(before + 1, last);
        return ResourceTypes.has(type) ? address.substring(before + 1) : null;
    }

    /** Returns the server's part of an address, with the slash at its end; null of an address without one. */
    static @Nullable String base(String address) {
        String item = isAbsolute(address) ? typeAndId(address) : null;
        return item == null ? null : address.substring(0, address.length() - item.length());
    }

    /** Returns the last part: the id. */
    static String id(String address) {
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
    }
}
