package org.basilic.server.keeping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of columns that the store has, as a backup writes and reads them: the same for every database. */
enum Kind {
    TEXT,
    BYTES,
    WHOLE,
    NUMBER,
    TRUTH,
    ID,
    TIME,
    DAY;

    /**
     * Returns the kind of a column.
     *
     * @throws IllegalStateException if the store has no such columns
     */
    static Kind of(int type, String typeName) {
        if ("uuid".equalsIgnoreCase(typeName)) {
            return ID;
        }
        return switch (type) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> NUMBER;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
            case Types.DATE -> DAY;
            default -> throw new IllegalStateException("a backup knows no columns of type " + typeName);
        };
    }

    /** Copies one value of a row to a backup. */
    void write(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        Object value = switch (this) {
            case TEXT -> row.getString(column);
            case BYTES -> row.getBytes(column);
            case WHOLE -> row.getLong(column);
            case NUMBER -> row.getBigDecimal(column);
            case TRUTH -> row.getBoolean(column);
            case ID -> row.getObject(column, UUID.class);
            case TIME -> row.getObject(column, OffsetDateTime.class);
            case DAY -> row.getObject(column, LocalDate.class);
        };
        if (value == null || row.wasNull()) {
            out.writeBoolean(false);
            return;
        }
        out.writeBoolean(true);
        switch (this) {
            case WHOLE -> out.writeLong((Long) value);
            case TRUTH -> out.writeBoolean((Boolean) value);
            case BYTES -> bytes((byte[]) value, out);
            case TIME ->
                text(
                        ((OffsetDateTime) value)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toString(),
                        out);
            default -> text(value.toString(), out);
        }
    }

    /** Takes one value from a backup to a row. */
    void read(DataInputStream in, PreparedStatement row, int column) throws SQLException, IOException {
        row.setObject(column, read(in));
    }

    private @Nullable Object read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return switch (this) {
            case WHOLE -> in.readLong();
            case TRUTH -> in.readBoolean();
            case BYTES -> bytes(in);
            case TEXT -> text(in);
            case ID -> UUID.fromString(text(in));
            case NUMBER -> new BigDecimal(text(in));
            case TIME -> OffsetDateTime.parse(text(in));
            case DAY -> LocalDate.parse(text(in));
        };
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("the backup ends inside a value");
        }
        return bytes;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }
}
