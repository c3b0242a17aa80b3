package org.basilic.server.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.server.messages.MessageVisits.Touched;
import org.basilic.server.store.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes visits of the messages that wait. All messages that wait for one patient are taken together; where that fails, one
 * after the other, so that the one that cannot be read is found, and those behind it go on.
 */
@Component
class Application {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /** The error of a message of somebody who has more than are read together. */
    private static final String TOO_MANY = "TOO_MANY_TOGETHER";

    private final WaitingMessages queue;
    private final MessageEnds ends;
    private final Sealer sealer;
    private final Together together;
    private final Derivation derivation;
    private final MessageVisits visits;
    private final SecondLook again;

    Application(
            WaitingMessages queue,
            MessageEnds ends,
            Sealer sealer,
            Together together,
            Derivation derivation,
            MessageVisits visits,
            SecondLook again) {
        this.queue = queue;
        this.ends = ends;
        this.sealer = sealer;
        this.together = together;
        this.derivation = derivation;
        this.visits = visits;
        this.again = again;
    }

    /** Applies the message that waits longest, with all others of its patient; false when none waits. */
    boolean next() {
        Kept oldest = queue.oldest();
        if (oldest == null) {
            return false;
        }
        try {
            apply(oldest);
        } catch (IOException e) {
            LOG.error(
                    "messages of facility {} wait: its map or a policy cannot be read ({})",
                    oldest.facility(),
                    e.getClass().getSimpleName());
            queue.pause(oldest.facility());
        }
        return true;
    }

    private void apply(Kept oldest) throws IOException {
        String useless = again.looked(oldest);
        if (useless != null) {
            ends.done(List.of(oldest), useless);
            return;
        }
        List<Set<String>> groups = together.groups(oldest.facility(), oldest.id());
        for (Set<String> group : groups) {
            apply(oldest.facility(), group);
        }
        if (groups.isEmpty()) {
            // A pump's word about no patient of ours: nothing comes of it now, and it is there when one comes.
            ends.done(List.of(oldest), null);
        }
    }

    private void apply(String facility, Set<String> group) throws IOException {
        List<Kept> readable = together.readable(facility, group);
        if (readable == null) {
            ends.done(together.waiting(facility, group), TOO_MANY);
            return;
        }
        List<Kept> all = queue.free(readable);
        List<Kept> waiting =
                all.stream().filter(one -> one.state() == State.STORED).toList();
        if (tried(facility, group, all, waiting)) {
            return;
        }
        List<Kept> good = new ArrayList<>(
                all.stream().filter(one -> one.state() != State.STORED).toList());
        Set<String> stopped = new HashSet<>();
        for (Kept one : waiting) {
            if (stopped.contains(one.peer())) {
                continue;
            }
            List<Kept> with = new ArrayList<>(good);
            with.add(one);
            if (tried(facility, group, with, List.of(one))) {
                good.add(one);
            } else {
                ends.failed(one);
                if (queue.inStrictOrder(one.peer())) {
                    stopped.add(one.peer());
                }
            }
        }
    }

    /**
     * Tries to make the visits of these messages; false when they cannot be read.
     *
     * @throws IOException if that is no fault of theirs: what they are read by cannot be read itself
     */
    private boolean tried(String facility, Set<String> group, List<Kept> messages, List<Kept> waiting)
            throws IOException {
        try {
            Derived derived = derivation.of(facility, messages);
            for (Touched touched : visits.touched(facility, group, derived.encounters())) {
                Kept cause = cause(facility, touched, waiting.isEmpty() ? messages : waiting);
                visits.take(cause.actor(), group, touched, cause.id(), unit(facility, touched, messages));
            }
            ends.done(
                    waiting,
                    derived.problems().isEmpty()
                            ? null
                            : derived.problems().get(0).code().id());
            return true;
        } catch (DataIntegrityViolationException e) {
            return failed(waiting, e);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        } catch (RuntimeException e) {
            return failed(waiting, e);
        }
    }

    private static boolean failed(List<Kept> waiting, RuntimeException e) {
        LOG.error(
                "{} messages of one patient could not be applied: {}",
                waiting.size(),
                e.getClass().getName());
        return false;
    }

    /** Returns the last of the messages that name the visit, else the last of all. */
    private Kept cause(String facility, Touched touched, List<Kept> messages) {
        String reference =
                sealer.reference(facility, "encounter", touched.encounter().id());
        Kept cause = messages.get(messages.size() - 1);
        for (Kept message : messages) {
            if (reference.equals(message.visitRef())) {
                cause = message;
            }
        }
        return cause;
    }

    private String unit(String facility, Touched touched, List<Kept> messages) {
        String reference =
                sealer.reference(facility, "encounter", touched.encounter().id());
        String unit = "";
        for (Kept message : messages) {
            if (reference.equals(message.visitRef()) && !message.unit().isEmpty()) {
                unit = message.unit();
            }
        }
        return unit;
    }
}
