package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The kinds of content that come and go. */
public final class Kinds {

    static final String NDJSON = "application/x-ndjson";
    /** FHIR as JSON. */
    public static final String FHIR_JSON = "application/fhir+json";

    static final String CSV = "text/csv";

    private Kinds() {}

    static boolean isNdjson(@Nullable String type) {
        return type != null && bare(type).equals(NDJSON);
    }

    /** Refuses a body that is of none of these types, or packed. */
    public static void wantBody(HttpServletRequest request, String... types) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equals("identity")) {
            throw new ApiException(Trouble.WRONG_TYPE, "a body that is not packed is wanted");
        }
        String type = request.getContentType();
        if (type != null && List.of(types).contains(bare(type)) && isUnicode(type)) {
            return;
        }
        throw new ApiException(Trouble.WRONG_TYPE, "wanted: " + String.join(", ", types) + " in UTF-8");
    }

    /** Returns the first of these types that the client takes. */
    public static String wanted(HttpServletRequest request, String... types) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return types[0];
        }
        try {
            List<MediaType> taken = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(taken);
            for (MediaType one : taken) {
                for (String type : types) {
                    if (one.getQualityValue() > 0 && one.includes(MediaType.parseMediaType(type))) {
                        return type;
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            throw new ApiException(Trouble.NOT_ACCEPTABLE, "Accept is no list of types");
        }
        throw new ApiException(Trouble.NOT_ACCEPTABLE, "there is: " + String.join(", ", types));
    }

    private static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUnicode(String type) {
        try {
            MediaType parsed = MediaType.parseMediaType(type);
            return parsed.getCharset() == null
                    || parsed.getCharset().equals(StandardCharsets.UTF_8)
                    || parsed.getType().equals("multipart");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
