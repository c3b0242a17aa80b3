package org.basilic.claim.edit;

/**
 * Something that could not be looked at.
 *
 * @param subject what would have been looked at, such as a diagnosis
 * @param why what is missing
 */
public record NotChecked(String subject, String why) {}
