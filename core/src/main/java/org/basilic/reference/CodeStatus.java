package org.basilic.reference;

/**
 * What a payment system says of a code, without an amount.
 *
 * @param status its status indicator
 * @param detail the ambulatory payment classification of a hospital's code, the digit for professional and technical parts of a
 *     physician's; empty where there is none or it was not read
 */
public record CodeStatus(String status, String detail) {}
