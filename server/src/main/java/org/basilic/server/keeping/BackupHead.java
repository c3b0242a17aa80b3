package org.basilic.server.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The open first line of a backup. It tells nothing of what is inside.
 *
 * @param at ISO 8601 in UTC
 * @param schema version of the tables
 * @param master id of the master key that opens it
 * @param wrapped the backup's key, wrapped by that one
 */
record BackupHead(String at, String schema, String master, byte[] wrapped) {

    private static final String FORM = "basilic-backup-1";
    private static final int LONGEST = 1000;

    byte[] line() {
        return (String.join(
                                " ",
                                List.of(FORM, at, schema, master, HexFormat.of().formatHex(wrapped)))
                        + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads the line, and nothing behind it.
     *
     * @throws IOException if it is none
     */
    static BackupHead read(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0 || line.length() > LONGEST) {
                throw new IOException("this is no backup of Basilic");
            }
            line.append((char) sign);
        }
        String[] parts = line.toString().split(" ", -1);
        if (parts.length != 5 || !FORM.equals(parts[0])) {
            throw new IOException("this is no backup of Basilic, or one of a newer program");
        }
        try {
            return new BackupHead(parts[1], parts[2], parts[3], HexFormat.of().parseHex(parts[4]));
        } catch (IllegalArgumentException e) {
            throw new IOException("this is no backup of Basilic", e);
        }
    }
}
