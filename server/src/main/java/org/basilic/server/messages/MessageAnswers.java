package org.basilic.server.messages;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.basilic.formats.hl7.AckCode;
import org.basilic.formats.hl7.AckError;
import org.basilic.formats.hl7.Acknowledgement;
import org.basilic.formats.hl7.MessageHeader;
import org.basilic.server.messages.Messages.Received;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers to messages, by the mode that each asks for: the original one, or the enhanced one of two answers. */
@Component
class MessageAnswers {

    /** An answer as it is made. */
    record Made(AckCode code, byte[] bytes) {}

    private final Clock clock;

    MessageAnswers(Clock clock) {
        this.clock = clock;
    }

    To to(MessageHeader header, PeerTerms terms) {
        return new To(header, terms);
    }

    /** Answers to one message. */
    final class To {

        private final MessageHeader header;
        private final PeerTerms terms;
        private final String accept;
        private final String application;
        private final boolean enhanced;

        private To(MessageHeader header, PeerTerms terms) {
            this.header = header;
            this.terms = terms;
            this.accept = header.acceptWanted();
            this.application = header.applicationWanted();
            this.enhanced = !accept.isEmpty() || !application.isEmpty();
        }

        /** Returns when the sender wants to be told what became of the message: AL, ER, SU; empty for never. */
        String reply() {
            return enhanced && (application.equals("AL") || application.equals("ER") || application.equals("SU"))
                    ? application
                    : "";
        }

        Made kept() {
            return made(enhanced ? AckCode.CA : AckCode.AA, null);
        }

        /** Kept, and nothing can be read of it: in the enhanced mode that is the second answer. */
        Made useless(AckError error) {
            return enhanced ? made(AckCode.CA, null) : made(terms.held(), Messages.isYes(terms.held()) ? null : error);
        }

        Received refused(AckError error) {
            return sent(made(first(terms.refused()), error));
        }

        Received notNow(AckError error) {
            AckCode code = terms.notNow();
            return code == null ? new Received(null, false) : sent(made(first(code), error));
        }

        /** Returns the code of the first answer where that is not the only one. */
        private AckCode first(AckCode code) {
            return switch (code) {
                case AE -> enhanced ? AckCode.CE : code;
                case AR -> enhanced ? AckCode.CR : code;
                default -> code;
            };
        }

        /** Returns the answer that was given before. */
        Received again(byte[] before) {
            return new Received(wants(true) ? before : null, true);
        }

        Received sent(Made answer) {
            return new Received(wants(Messages.isYes(answer.code())) ? answer.bytes() : null, true);
        }

        private boolean wants(boolean yes) {
            return switch (enhanced ? accept : "AL") {
                case "NE" -> false;
                case "ER" -> !yes;
                case "SU" -> yes;
                default -> true;
            };
        }

        private Made made(AckCode code, @Nullable AckError error) {
            ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
            return new Made(code, Acknowledgement.of(header, code, control(), now, error));
        }
    }

    /** Returns an id that no other message has: 19 characters, since older receivers cut longer ones off. */
    static String control() {
        UUID random = UUID.randomUUID();
        return "B" + text(random.getMostSignificantBits()) + text(random.getLeastSignificantBits());
    }

    private static String text(long bits) {
        String text = Long.toString(bits & Long.MAX_VALUE, 36).toUpperCase(Locale.ROOT);
        return text.length() > 9 ? text.substring(text.length() - 9) : text;
    }
}
