package org.basilic.server.claims;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Transmission;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentReader;
import org.basilic.formats.x12.claims.ClaimFileWriter;
import org.basilic.formats.x12.claims.Refusal;
import org.basilic.formats.x12.claims.WriteOptions;

/**
 * The 837 of the claims of one visit.
 *
 * @param form {@code 837p} or {@code 837i}
 * @param refusals why it could not be written; empty where it was
 */
record ClaimFile(String form, byte[] bytes, Controls controls, List<Obstacle> refusals) {

    /**
     * The numbers by which an acknowledgement names a file.
     *
     * @param interchange its control number (ISA13)
     * @param group control number of its only group (GS06)
     */
    record Controls(String interchange, String group) {

        private static Controls of(byte[] file) throws IOException {
            try (SegmentReader segments = new SegmentReader(new ByteArrayInputStream(file))) {
                Segment segment = segments.next();
                while (segment != null && !segment.id().equals("ST")) {
                    segment = segments.next();
                }
                return segment == null
                        ? new Controls("", "")
                        : new Controls(
                                segment.place().interchange(), segment.place().group());
            } catch (BrokenInterchangeException e) {
                throw new IllegalStateException("a claim file of ours cannot be read", e);
            }
        }
    }

    /**
     * Writes the file under the next control numbers of the journal.
     *
     * @throws IOException if the journal cannot be read or written
     */
    static ClaimFile of(List<Claim> claims, Transmission from, SendingJournal journal, LocalDateTime at)
            throws IOException {
        ClaimForm form = claims.get(0).form();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimFileWriter writer = new ClaimFileWriter(out, form, from, journal, at, WriteOptions.standard());
        List<Obstacle> refusals = new ArrayList<>();
        for (Claim claim : claims) {
            for (Refusal refusal : writer.look(claim).refusals()) {
                refusals.add(new Obstacle(true, "file", refusal.toString()));
            }
        }
        if (refusals.isEmpty()) {
            for (Claim claim : claims) {
                writer.write(claim);
            }
            writer.finish();
        }
        byte[] bytes = out.toByteArray();
        Controls controls = refusals.isEmpty() ? Controls.of(bytes) : new Controls("", "");
        return new ClaimFile(form == ClaimForm.INSTITUTIONAL ? "837i" : "837p", bytes, controls, refusals);
    }
}
