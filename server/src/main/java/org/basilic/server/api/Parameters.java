package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters in the address of a request. Those of the body are not among them: a body is never read for a parameter, and
 * none that is not known is passed over.
 */
final class Parameters {

    private final MultiValueMap<String, String> values;

    private Parameters(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** Reads them, refusing any that is not among the known ones. */
    static Parameters of(HttpServletRequest request, String... known) {
        String query = request.getQueryString();
        MultiValueMap<String, String> values = decoded(query == null ? "" : query);
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw new ApiException(
                    Trouble.UNKNOWN_PARAMETER,
                    known.length == 0 ? "there are none" : "there is: " + String.join(", ", known));
        }
        return new Parameters(values);
    }

    private static MultiValueMap<String, String> decoded(String query) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, all) -> {
                        for (String value : all) {
                            values.add(word(name), value == null ? "" : word(value));
                        }
                    });
        } catch (IllegalArgumentException e) {
            throw new ApiException(Trouble.BAD_REQUEST, "the parameters cannot be read");
        }
        return values;
    }

    private static String word(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** Returns the one value; null where there is none. */
    @Nullable
    String one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new ApiException(Trouble.WRONG_PARAMETER, name + " stands twice");
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns all values, in their order. */
    List<String> all(String name) {
        return new ArrayList<>(values.getOrDefault(name, List.of()));
    }

    /** Returns whether it is {@code true}; it may stand without a value too. */
    boolean flag(String name) {
        String value = one(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw new ApiException(Trouble.WRONG_PARAMETER, name + " is true or false");
    }

    /** Returns a whole number within these bounds. */
    int number(String name, int otherwise, int least, int most) {
        String value = one(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the message, which is the same
        }
        throw new ApiException(Trouble.WRONG_PARAMETER, name + " is a whole number from " + least + " to " + most);
    }
}
