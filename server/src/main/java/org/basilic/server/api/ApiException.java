package org.basilic.server.api;

import java.util.List;
import org.basilic.formats.Refused;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** An error that the API answers. Holds no value of a record: places, codes, and words of ours. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many problems and messages are told; of more there is no use. */
    private static final int MOST = 1_000;

    private final Trouble trouble;
    private final transient List<FoundProblem> problems;
    private final transient List<String> messages;
    private final @Nullable String retryAfter;

    private ApiException(
            Trouble trouble,
            @Nullable String detail,
            List<FoundProblem> problems,
            List<String> messages,
            @Nullable String retryAfter) {
        super(detail);
        this.trouble = trouble;
        this.problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MOST)));
        this.messages = List.copyOf(messages.subList(0, Math.min(messages.size(), MOST)));
        this.retryAfter = retryAfter;
    }

    /** Makes one of this kind. */
    public ApiException(Trouble trouble, @Nullable String detail) {
        this(trouble, detail, List.of(), List.of(), null);
    }

    /** Makes one with what a command says. */
    public static ApiException of(Trouble trouble, List<String> messages) {
        return new ApiException(trouble, null, List.of(), messages, null);
    }

    /** Makes one that tells when to come again. */
    public static ApiException later(Trouble trouble, String detail, long seconds) {
        return new ApiException(trouble, detail, List.of(), List.of(), String.valueOf(seconds));
    }

    /** Makes one of records that were refused; the gravest of their problems decides the kind. */
    public static ApiException of(List<FoundProblem> problems) {
        Trouble trouble = Trouble.RECORD_REFUSED;
        for (FoundProblem found : problems) {
            ProblemCode code = found.problem().code();
            if (code == ProblemCode.NOT_JSON) {
                trouble = Trouble.NOT_JSON;
                break;
            }
            if (code == ProblemCode.TOO_LARGE) {
                trouble = Trouble.TOO_LARGE;
            } else if (code == ProblemCode.UNKNOWN_PROPERTY && trouble == Trouble.RECORD_REFUSED) {
                trouble = Trouble.UNKNOWN_PROPERTY;
            }
        }
        return new ApiException(trouble, null, problems, List.of(), null);
    }

    /** Makes one of a record that was refused. */
    public static ApiException of(Refused refused) {
        return of(FoundProblem.of(refused));
    }

    /** Returns the kind. */
    public Trouble trouble() {
        return trouble;
    }

    /** Returns what more is to be said of this one; null for nothing. */
    public @Nullable String detail() {
        return getMessage();
    }

    /** Returns the problems of records. */
    public List<FoundProblem> problems() {
        return problems;
    }

    /** Returns what else was said. */
    public List<String> messages() {
        return messages;
    }

    @Nullable
    String retryAfter() {
        return retryAfter;
    }
}
