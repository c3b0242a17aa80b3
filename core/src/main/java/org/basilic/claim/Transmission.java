package org.basilic.claim;

/**
 * Who sends claims to whom.
 *
 * @param submitterName and the others of the submitter: the one who sends
 * @param senderQualifier two characters before the sender's id in the interchange (ISA05), such as ZZ
 * @param senderId at most 15 characters (ISA06)
 * @param applicationSender code of the sender in the group (GS02)
 * @param test whether the interchange is a test (ISA15)
 */
public record Transmission(
        String submitterName,
        String submitterId,
        Contact contact,
        String receiverName,
        String receiverId,
        String senderQualifier,
        String senderId,
        String receiverQualifier,
        String interchangeReceiverId,
        String applicationSender,
        String applicationReceiver,
        boolean test) {}
