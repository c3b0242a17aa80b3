package org.basilic.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.server.intake.Uploads;
import org.basilic.server.operating.Limits;
import org.springframework.stereotype.Component;

/** Runs commands of the program for requests and pages, so many at once and no more. */
@Component
public class Commands {

    private static final String RUNNING = "bulk.running";
    private static final long PATIENCE_SECONDS = 10;

    /** Of the answer: the exit code of the command line. */
    static final String EXIT = "Basilic-Exit";
    /** Of the answer: how many things the command said that the body does not hold. */
    static final String MESSAGES = "Basilic-Messages";

    private final Uploads uploads;
    private final Limits limits;
    private final Semaphore room = new Semaphore(Limits.intOf(RUNNING), true);

    Commands(Uploads uploads, Limits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    /**
     * Runs a command; the caller closes what comes of it.
     *
     * @param names what messages call each file
     * @throws ApiException if so many are at work already, and none ends within ten seconds
     */
    public CommandRun run(Command command, List<String> words, Map<String, String> names) throws IOException {
        enter();
        try {
            return CommandRun.of(command, words, uploads.fresh(), names);
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        limits.hit(RUNNING);
        throw ApiException.later(Trouble.BUSY, "limit " + RUNNING, PATIENCE_SECONDS);
    }

    /**
     * Refuses a run that ended badly.
     *
     * @param partial whether an answer about the rest is wanted where some input was refused
     */
    static void refuse(CommandRun run, boolean partial) {
        if (run.ending() == ExitCode.FAULT) {
            throw new ApiException(Trouble.FAULT, null);
        }
        if (run.ending() == ExitCode.FAILURE || (run.ending() == ExitCode.REFUSED && !partial)) {
            throw ApiException.of(Trouble.RECORD_REFUSED, run.messages());
        }
    }

    /** Writes what a command wrote. */
    static void write(CommandRun run, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader(EXIT, String.valueOf(run.ending().number()));
        response.setHeader(MESSAGES, String.valueOf(run.messages().size()));
        response.setContentLengthLong(Files.size(run.output()));
        Files.copy(run.output(), response.getOutputStream());
    }
}
