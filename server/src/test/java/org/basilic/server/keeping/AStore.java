package org.basilic.server.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.MasterKey;
import org.basilic.server.store.Sha256;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.RiskWeights;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.AnEncounter;
import org.basilic.testkit.random.RandomEncounters;
import org.jspecify.annotations.Nullable;

/** A store with visits and messages in it, for tests of keeping it. */
public final class AStore implements AutoCloseable {

    /** What stands in every record and message, and nowhere in what lies on a disk. */
    public static final String CANARY = "CANARYBIRD";

    private final OpenStore store;
    private final Facilities facilities;

    private AStore(OpenStore store, Facilities facilities) {
        this.store = store;
        this.facilities = facilities;
    }

    /** Makes one of this many visits and as many messages. */
    public static AStore of(Path data, Settings.@Nullable Database database, int visits) throws IOException {
        Settings settings = Settings.in(data).with(database);
        OpenStore store = OpenStore.open(settings, MasterKey.in(settings.masterKey()));
        AStore made = new AStore(
                store, new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), Clock.systemUTC()));
        for (int n = 0; n < visits; n++) {
            made.visit(n);
            made.message(n);
        }
        return made;
    }

    /** Opens one that is there. */
    public static AStore open(Settings settings) throws IOException {
        OpenStore store = OpenStore.open(settings, MasterKey.existing(settings.masterKey()));
        return new AStore(
                store, new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), Clock.systemUTC()));
    }

    /** Returns the store itself. */
    public OpenStore store() {
        return store;
    }

    /** Returns its facilities. */
    public Facilities facilities() {
        return facilities;
    }

    /** Returns its visits. */
    Visits visits() {
        return new Visits(
                store.jdbc(),
                store.transaction(),
                store.sealer(),
                facilities,
                store.trail(),
                Clock.systemUTC(),
                new RiskWeights(),
                List.of(),
                List.of());
    }

    /** Takes one more visit. */
    public UUID visit(long seed) {
        Encounter encounter = AnEncounter.like(RandomEncounters.of(seed))
                .with(edit -> {
                    edit.id = CANARY + "-" + seed;
                    edit.patient = new Patient(CANARY + "-P" + seed, null, null);
                })
                .done();
        return visits().take(Actor.program(Facilities.MAIN), encounter, new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    private void message(long n) {
        byte[] bytes = ("MSH|^~\\&|" + CANARY + "|" + n).getBytes(StandardCharsets.UTF_8);
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC()).withOffsetSameInstant(ZoneOffset.UTC);
        store.jdbc()
                .sql("INSERT INTO messages (id, facility, peer, sender, control_ref, kind, sha256, sealed_bytes,"
                        + " received_at, state, answer, sealed_answer) VALUES (?, ?, 'peer', 'sender', NULL, 'RAS', ?, ?,"
                        + " ?, 'STORED', 'AA', ?)")
                .params(
                        UUID.randomUUID(),
                        Facilities.MAIN,
                        Sha256.of(bytes),
                        store.sealer().seal(Facilities.MAIN, bytes),
                        now,
                        store.sealer().sealText(Facilities.MAIN, "MSA|AA"))
                .update();
    }

    @Override
    public void close() {
        store.close();
    }
}
