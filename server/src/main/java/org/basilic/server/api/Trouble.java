package org.basilic.server.api;

import java.util.Locale;

/** Every kind of error that the API answers, with its status; the word stands in the {@code type}, so none is renamed. */
public enum Trouble {
    BAD_REQUEST(400, "The request is not as it should be."),
    UNKNOWN_PARAMETER(400, "There is no such parameter."),
    WRONG_PARAMETER(400, "A parameter has a value that it cannot have."),
    NOT_JSON(400, "The body is not the JSON that is wanted."),
    UNKNOWN_PROPERTY(400, "The body has a property that there is not."),
    UNAUTHENTICATED(401, "Say who you are, with a token."),
    FORBIDDEN(403, "This is not for you."),
    ABSENT(404, "There is no such thing."),
    WRONG_METHOD(405, "This address takes other methods."),
    NOT_ACCEPTABLE(406, "There is no answer of the kind that is asked for."),
    TOO_SLOW(408, "The request took too long."),
    CHANGED_MEANWHILE(409, "Somebody else changed it first."),
    IN_PROGRESS(409, "The first request with this key is still at work."),
    TOO_LARGE(413, "The body is larger than is taken."),
    WRONG_TYPE(415, "The body is of a kind that is not read here."),
    RECORD_REFUSED(422, "Something in the body makes no sense; nothing was done."),
    NOTHING_TO_SEND(422, "No claim can go out."),
    KEY_REUSED(422, "The key was used for another request."),
    TOO_MANY(429, "Too many requests; wait a moment."),
    FAULT(500, "A fault of ours."),
    BUSY(503, "The server is busy or cannot reach its store; try again.");

    private final int status;
    private final String title;

    Trouble(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Returns the status of HTTP. */
    public int status() {
        return status;
    }

    /** Returns what it means, the same for every error of the kind. */
    public String title() {
        return title;
    }

    /** Returns the URI that names the kind. */
    public String type() {
        return "urn:basilic:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind that fits a status where nothing more is known. */
    public static Trouble of(int status) {
        for (Trouble trouble : values()) {
            if (trouble.status == status) {
                return trouble;
            }
        }
        return status >= 500 ? FAULT : BAD_REQUEST;
    }
}
