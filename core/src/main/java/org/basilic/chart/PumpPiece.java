package org.basilic.chart;

/**
 * The part of a pump's run that lies beside one charted run.
 *
 * @param begins whether the pump began there; else it came from the charted run before
 * @param ends whether the pump ended there; else it went on into the next
 */
record PumpPiece(PumpRun run, boolean begins, boolean ends) {}
