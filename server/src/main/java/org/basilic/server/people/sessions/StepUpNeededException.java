package org.basilic.server.people.sessions;

/** The person has to prove once more who they are before this is done. */
public final class StepUpNeededException extends RuntimeException {

    private final String back;

    StepUpNeededException(String back) {
        super("somebody has to prove once more who they are");
        this.back = back;
    }

    /** Returns the page to go to afterwards. */
    String back() {
        return back;
    }
}
