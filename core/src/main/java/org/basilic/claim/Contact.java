package org.basilic.claim;

/**
 * Whom to call.
 *
 * @param phone ten digits
 */
public record Contact(String name, String phone) {}
