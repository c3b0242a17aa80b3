package org.basilic.chart;

/**
 * What delivered: events of one source follow one another.
 *
 * @param device id of the pump; the serial number of a device can lead to a patient, so it is never shown
 * @param channel which of its channels; empty where the pump has one
 * @param source which bag of the channel: primary, secondary; empty where it is not told
 */
public record PumpSource(String device, String channel, String source) {}
