package org.basilic.formats.hl7.charges;

/**
 * A message that is to be handed over, and stays so until it is noted as handed over.
 *
 * @param control its id (MSH-10), the same however often it is handed over
 * @param text each segment ended by a carriage return
 */
public record OutgoingMessage(String control, String text) {}
