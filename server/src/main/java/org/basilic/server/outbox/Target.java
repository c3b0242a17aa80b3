package org.basilic.server.outbox;

import org.basilic.server.mllp.Tls;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go out to.
 *
 * @param name what lists and the log call it
 * @param tls null for plain text
 */
public record Target(
        String name, String host, int port, @Nullable Tls tls) {}
