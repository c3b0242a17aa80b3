package org.basilic.server.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list ends, so that the next goes on behind it.
 *
 * @param value of the sorted column, as text
 */
record Place(String value, UUID id) {

    static Place after(VisitHead head, Sort sort) {
        String value = switch (sort) {
            case RISK -> Integer.toString(head.risk());
            case MONEY -> Long.toString(head.cents() == null ? -1 : head.cents());
            case AGE -> head.serviceDate().toString();
        };
        return new Place(value, head.id());
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what was written; null where it is no such text, which shows the list from its beginning. */
    static @Nullable Place read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
            int slash = text.indexOf('/');
            return slash < 0 ? null : new Place(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
