package org.basilic.server.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.formats.hl7.charges.ChargeHistory;
import org.basilic.formats.hl7.charges.ChargeSender;
import org.basilic.formats.hl7.charges.OutgoingMessage;
import org.basilic.formats.site.SiteFile;
import org.basilic.posting.VisitCharges;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.claims.AfterRelease;
import org.basilic.server.facility.Facilities;
import org.basilic.server.mllp.Tls;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the billing system the charges of a visit when its claims are released, where the settings name one. What it was told
 * before is read from the messages themselves, so that charges less credits always make what was released last.
 */
@Component
class Charges implements AfterRelease, TargetSource {

    static final String TARGET = "charges";
    static final String KIND = "DFT";

    private static final String TOLD = "its charges were told to the billing system";

    private final List<Target> targets;
    private final Outbox outbox;
    private final Facilities facilities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Charges(Settings settings, Outbox outbox, Facilities facilities, JdbcClient jdbc, Clock clock) throws IOException {
        Settings.Charges peer = settings.charges();
        this.targets = peer == null
                ? List.of()
                : List.of(new Target(
                        TARGET,
                        peer.host(),
                        peer.port(),
                        peer.authority() == null ? null : new Tls(null, null, peer.authority())));
        this.outbox = outbox;
        this.facilities = facilities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Target> targets() {
        return targets;
    }

    @Override
    public void released(Actor actor, UUID visit, ClaimedVisit claimed) {
        if (!targets.isEmpty()) {
            tell(actor.facility(), visit, claimed);
        }
    }

    @Override
    public @Nullable String left(String facility, UUID visit) {
        return outbox.handedOver(facility, visit, KIND) ? TOLD : null;
    }

    @Override
    public @Nullable String takenBack(Actor actor, UUID visit) {
        return outbox.recall(actor.facility(), visit, KIND) ? null : TOLD;
    }

    /** Puts out what makes the charges of this visit those that stand, within the transaction of the release. */
    void tell(String facility, UUID visit, ClaimedVisit claimed) {
        try {
            SiteFile site = facilities.site(facility);
            if (site == null) {
                throw new IllegalStateException("claims were made without a site file");
            }
            Numbers numbers = new Numbers(facility);
            List<String> before = outbox.about(facility, visit, KIND).stream()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .toList();
            List<OutgoingMessage> messages = ChargeHistory.of(before)
                    .post(
                            claimed,
                            new VisitCharges(site.site().charges()).of(claimed),
                            ChargeSender.of(site.site(), false),
                            ZonedDateTime.ofInstant(clock.instant(), facilities.zone(facility)),
                            numbers);
            for (OutgoingMessage message : messages) {
                outbox.put(facility, TARGET, KIND, visit, message.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedMessageException e) {
            throw new IllegalStateException("a message of ours that cannot be read", e);
        }
    }

    /** Numbers of the facility; they go back when the release does. */
    private final class Numbers implements ChargeHistory.Numbers {

        private final String facility;

        Numbers(String facility) {
            this.facility = facility;
        }

        @Override
        public long transaction() {
            return next("last_transaction");
        }

        @Override
        public long control() {
            return next("last_control");
        }

        private long next(String column) {
            int there = jdbc.sql("UPDATE charge_numbers SET " + column + " = " + column + " + 1 WHERE facility = ?")
                    .param(facility)
                    .update();
            if (there == 0) {
                jdbc.sql("INSERT INTO charge_numbers (facility, last_transaction, last_control) VALUES (?, 0, 0)")
                        .param(facility)
                        .update();
                return next(column);
            }
            return jdbc.sql("SELECT " + column + " FROM charge_numbers WHERE facility = ?")
                    .param(facility)
                    .query(Long.class)
                    .single();
        }
    }
}
