package org.basilic.chart;

import org.basilic.model.Written;

/** What an event says was done: the one small set into which the action texts of every feed are turned. */
public enum Action implements Written {
    /** A bag or syringe was begun; while the same order runs it is a change of bags. */
    START("start"),
    BAG_CHANGE("bag-change"),
    /** A rate was set or verified: it runs. A rate of zero is a pause. */
    RATE("rate"),
    PAUSE("pause"),
    RESUME("resume"),
    /** The line was moved to another access; it runs on. */
    SITE_CHANGE("site-change"),
    STOP("stop"),
    /** A dose out of a running bag. */
    BOLUS("bolus"),
    /** Injected by hand into the line. */
    PUSH("push"),
    /** Given, with one time; the route says how. */
    GIVEN("given"),
    /** So much had run in; neither a start nor a stop. */
    VOLUME("volume"),
    WASTE("waste"),
    /** Held back: a pause of what runs, else not given. */
    HOLD("hold"),
    NOT_GIVEN("not-given"),
    /** About the record, not the patient: due, pending, prepared. */
    META("meta");

    private final String written;

    Action(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
