package org.basilic.server.trail;

import org.springframework.dao.DataAccessResourceFailureException;

/** The trail cannot be written. What it should have told of is not done: the answer is 503. */
public class TrailDownException extends DataAccessResourceFailureException {

    TrailDownException(Throwable cause) {
        super("the trail cannot be written", cause);
    }
}
