package org.basilic.cli;

/** What the exit of the program says; of several that apply, the highest number is the one that is given. */
public enum ExitCode {
    /** Done, and nothing that a person must see to. */
    CLEAN(0),
    /** Done; an encounter has an error finding or is blocked, a golden case fails, a drug is unknown, or billed differs. */
    FINDINGS(1),
    /** The words of the command line are wrong; nothing was done. */
    USAGE(2),
    /** Some input could not be read or was refused; the rest was done. */
    REFUSED(3),
    /** A file could not be opened or read, or the results could not be written. */
    FAILURE(4),
    /** A fault of ours. */
    FAULT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number that the operating system is given. */
    public int number() {
        return number;
    }

    /** Returns whichever of the two weighs more. */
    public ExitCode or(ExitCode other) {
        return number >= other.number ? this : other;
    }
}
