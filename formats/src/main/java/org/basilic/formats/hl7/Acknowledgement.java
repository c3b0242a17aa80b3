package org.basilic.formats.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Writes and reads answers to messages. */
public final class Acknowledgement {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
    private static final String SIGNS_ERROR = "E";

    private final MessageHeader header;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private final boolean receipt;

    private Acknowledgement(MessageHeader header, boolean receipt) {
        this.header = header;
        this.receipt = receipt;
    }

    /**
     * Returns the answer, in the signs, version and encoding of the message that it answers.
     *
     * @param control the id of the answer itself
     * @param error null where there is none
     */
    public static byte[] of(
            MessageHeader header, AckCode code, String control, ZonedDateTime now, @Nullable AckError error) {
        return new Acknowledgement(header, false).bytes(code, control, now, error);
    }

    /**
     * Returns a second answer, which goes to the sender over a connection of its own: it wants to hear that it was stored.
     *
     * @param control the id of the answer itself
     */
    public static byte[] second(MessageHeader header, AckCode code, String control, ZonedDateTime now) {
        return new Acknowledgement(header, true).bytes(code, control, now, null);
    }

    private byte[] bytes(AckCode code, String control, ZonedDateTime now, @Nullable AckError error) {
        header(control, now);
        text("MSA").field(code.name()).field(header.raw(10)).end();
        if (error != null) {
            error(error);
        }
        return out.toByteArray();
    }

    /**
     * Reads an answer that came to a message of ours.
     *
     * @param control the id of our message
     * @throws RefusedMessageException when it is no answer, or one to another message
     */
    public static AckCode read(byte[] bytes, String control) throws RefusedMessageException {
        Message message = Message.read(bytes);
        Segment said = message.first("MSA");
        if (said == null) {
            throw new RefusedMessageException("MSA", ProblemCode.MISSING_PROPERTY, "no answer", "MSA");
        }
        if (!said.text(2).equals(control)) {
            throw new RefusedMessageException(
                    said.place(2),
                    ProblemCode.DANGLING_REFERENCE,
                    "an answer to another message",
                    "the id that was sent");
        }
        try {
            return AckCode.valueOf(said.text(1).strip());
        } catch (IllegalArgumentException e) {
            throw new RefusedMessageException(
                    said.place(1), ProblemCode.UNKNOWN_WORD, "another code", "AA, AE, AR, CA, CE or CR");
        }
    }

    private void header(String control, ZonedDateTime now) {
        text("MSH");
        field(header.raw(2));
        field(header.raw(5)).field(header.raw(6)).field(header.raw(3)).field(header.raw(4));
        field(TIME.format(now)).field("");
        sign(header.fieldSign()).text("ACK");
        byte[] trigger = header.raw(9, 2);
        if (trigger.length > 0) {
            sign(header.componentSign())
                    .bytes(trigger)
                    .sign(header.componentSign())
                    .text("ACK");
        }
        field(control).field(header.raw(11));
        field(header.raw(12).length == 0 ? "2.5.1".getBytes(StandardCharsets.US_ASCII) : header.raw(12));
        byte[] encoding = header.raw(18);
        if (receipt || encoding.length > 0) {
            field("")
                    .field("")
                    .field(receipt ? "AL" : "")
                    .field(receipt ? "NE" : "")
                    .field("")
                    .field(encoding);
        }
        end();
    }

    /** Before 2.5 an error was one field; from then on its parts are fields. */
    private void error(AckError error) {
        text("ERR");
        if (header.version().compareTo("2.5") < 0) {
            sign(header.fieldSign());
            place(error);
            if (error.segment().isEmpty()) {
                sign(header.componentSign()).sign(header.componentSign());
            }
            sign(header.componentSign()).text(String.valueOf(error.code()));
            sign(header.subcomponentSign()).plain(error.words());
            sign(header.subcomponentSign()).text("HL70357");
            end();
            return;
        }
        field("").field("");
        place(error);
        field(String.valueOf(error.code()));
        sign(header.componentSign()).plain(error.words());
        sign(header.componentSign()).text("HL70357");
        field(SIGNS_ERROR).field(error.own());
        end();
    }

    private void place(AckError error) {
        if (error.segment().isEmpty()) {
            return;
        }
        text(error.segment()).sign(header.componentSign()).text(String.valueOf(error.occurrence()));
        sign(header.componentSign());
        if (error.field() > 0) {
            text(String.valueOf(error.field()));
        }
    }

    private Acknowledgement field(String text) {
        return sign(header.fieldSign()).text(text);
    }

    private Acknowledgement field(byte[] bytes) {
        return sign(header.fieldSign()).bytes(bytes);
    }

    /** Adds words of ours, in which any sign that would divide becomes a blank: they hold none worth an escape. */
    private void plain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean good = c < 0x7F && (Character.isLetterOrDigit(c) || " ,.:-()".indexOf(c) >= 0);
            out.write(good && c != header.fieldSign() && c != header.componentSign() ? c : ' ');
        }
    }

    private Acknowledgement text(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Acknowledgement bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    private Acknowledgement sign(byte sign) {
        out.write(sign);
        return this;
    }

    private void end() {
        out.write('\r');
    }
}
