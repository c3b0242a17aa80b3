package org.basilic.server.messages;

import org.basilic.model.ProblemCode;
import org.springframework.stereotype.Component;

/** How the pages about messages say what became of one. */
@Component("messageWords")
public class MessageWords {

    MessageWords() {}

    /** Returns the state as a word. */
    public String state(State state) {
        return switch (state) {
            case STORED -> "waits";
            case APPLIED -> "applied";
            case IGNORED -> "says nothing here";
            case DEAD -> "held";
        };
    }

    /** Returns why a message could not be used; empty where it could. */
    public String why(MessageLine line) {
        String error = line.error();
        if (error == null) {
            return line.flags().isEmpty() ? "" : "its control id was used before";
        }
        if (error.equals(Derivation.POISON)) {
            return "could not be applied, three times";
        }
        for (ProblemCode code : ProblemCode.values()) {
            if (code.id().equals(error)) {
                return error + ": " + code.says();
            }
        }
        return error;
    }
}
