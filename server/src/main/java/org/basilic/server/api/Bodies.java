package org.basilic.server.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.basilic.server.intake.TooLargeException;
import org.basilic.server.intake.Upload;
import org.basilic.server.intake.Uploads;
import org.basilic.server.operating.Limits;
import org.springframework.stereotype.Component;

/** The bodies of requests: small ones in memory, others in the private place of uploads. */
@Component
public class Bodies {

    private static final String SMALL = "http.body.bytes";
    private static final String BULK = "http.bulk.bytes";

    private final Uploads uploads;

    Bodies(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * Returns a small body.
     *
     * @throws TooLargeException if it is longer than {@code http.body.bytes}
     */
    public byte[] small(HttpServletRequest request) throws IOException {
        int most = Limits.intOf(SMALL);
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new TooLargeException(SMALL);
        }
        return body;
    }

    /**
     * Returns a small body as a file, for a reader that wants one.
     *
     * @throws TooLargeException if it is longer than {@code http.body.bytes}
     */
    public Upload smallFile(HttpServletRequest request) throws IOException {
        return uploads.of(request.getInputStream(), SMALL, Limits.of(SMALL));
    }

    /**
     * Returns a body of any size.
     *
     * @throws TooLargeException if it is longer than {@code http.bulk.bytes}
     */
    public Upload bulk(HttpServletRequest request) throws IOException {
        return uploads.of(request.getInputStream(), BULK, Limits.of(BULK));
    }

    /** Returns the parts of a multipart body, refusing any of another name. The caller closes them. */
    Parts parts(HttpServletRequest request, String... known) throws IOException, ServletException {
        Kinds.wantBody(request, "multipart/form-data");
        Collection<Part> sent = request.getParts();
        Parts parts = new Parts();
        try {
            for (Part part : sent) {
                parts.refuseUnknown(part.getName(), known);
                try (InputStream in = part.getInputStream()) {
                    parts.add(part.getName(), uploads.of(in, BULK, Limits.of(BULK)));
                }
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
