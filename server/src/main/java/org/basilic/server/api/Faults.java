package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.basilic.cli.Fault;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.NotInForceException;
import org.basilic.server.intake.QuotaException;
import org.basilic.server.intake.TooLargeException;
import org.basilic.server.operating.Limits;
import org.basilic.server.operating.RequestId;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import picocli.CommandLine.ParameterException;

/** What each exception is in the words of the API. */
@Component
public class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Limits limits;

    Faults(Limits limits) {
        this.limits = limits;
    }

    /** Returns the error that an exception is answered with. */
    public ApiException of(Throwable thrown, HttpServletRequest request) {
        ApiException known = known(thrown);
        if (known != null) {
            return known;
        }
        // The message of an exception may quote the record, so only its kind and place are told.
        LOG.error("request {}: {}", RequestId.of(request), Fault.place(thrown));
        return new ApiException(Trouble.FAULT, null);
    }

    private @Nullable ApiException known(Throwable thrown) {
        if (thrown instanceof ApiException error) {
            return error;
        }
        if (thrown instanceof AbsentException || thrown instanceof MethodArgumentTypeMismatchException) {
            // An id of another form is an id that there is not.
            return new ApiException(Trouble.ABSENT, null);
        }
        if (thrown instanceof ConflictException conflict) {
            return new ApiException(Trouble.CHANGED_MEANWHILE, conflict.getMessage());
        }
        if (thrown instanceof ParameterException wrong) {
            return new ApiException(Trouble.WRONG_PARAMETER, wrong.getMessage());
        }
        if (thrown instanceof MalformedFileException malformed) {
            return ApiException.of(Trouble.RECORD_REFUSED, malformed.problems());
        }
        if (thrown instanceof NotInForceException notInForce) {
            return new ApiException(Trouble.RECORD_REFUSED, notInForce.getMessage());
        }
        if (thrown instanceof QuotaException quota) {
            return ApiException.later(Trouble.TOO_MANY, "limit " + quota.limit(), 3_600);
        }
        if (thrown instanceof ErrorResponse response) {
            HttpStatusCode status = response.getStatusCode();
            return new ApiException(Trouble.of(status.value()), null);
        }
        if (thrown instanceof DataAccessException
                || thrown instanceof TransactionException
                || thrown instanceof TrailException) {
            LOG.error("the store cannot be used: {}", Fault.place(thrown));
            return ApiException.later(Trouble.BUSY, "the store cannot be used", 10);
        }
        return ofBody(thrown);
    }

    private @Nullable ApiException ofBody(Throwable thrown) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            limits.hit("http.bulk.bytes");
            return new ApiException(Trouble.TOO_LARGE, "limit http.bulk.bytes");
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException tooLarge) {
                limits.hit(tooLarge.limit());
                return new ApiException(Trouble.TOO_LARGE, "limit " + tooLarge.limit());
            }
            if (cause instanceof SocketTimeoutException) {
                limits.hit("http.request.seconds");
                return new ApiException(Trouble.TOO_SLOW, "limit http.request.seconds or http.idle.seconds");
            }
        }
        if (thrown instanceof MultipartException) {
            return new ApiException(Trouble.BAD_REQUEST, "the parts of the body cannot be told apart");
        }
        if (thrown instanceof IOException) {
            return new ApiException(Trouble.BAD_REQUEST, "the body cannot be read");
        }
        return null;
    }
}
