package org.basilic.server.messages;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.basilic.server.Settings;
import org.basilic.server.Start;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.TrailCheck;
import org.basilic.server.trail.TrailReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kills a server again and again while messages come in over four connections and records from three clients of the API, and
 * looks whether every message and every import that was answered with yes is there once, every visit is there, and the trail
 * is whole. {@link KillTest} runs a
 * short one; {@code -Dtest=KillTest -Dbasilic.kill.cycles=50} makes it longer.
 */
final class KillCampaign {

    private static final int CONNECTIONS = 4;
    private static final int CALLERS = 3;

    private KillCampaign() {}

    /** What a campaign came to: messages first, then what came over HTTP; times in milliseconds. */
    record Outcome(
            int cycles,
            int acknowledged,
            int resent,
            int lost,
            int doubled,
            int unapplied,
            int visits,
            int visitsLost,
            int imports,
            int importsResent,
            int importsLost,
            int importsDoubled,
            int coded,
            boolean trailWhole,
            long trailRows,
            long slowestStart,
            long stop) {

        /** Whether all is there that was answered with yes, and nothing twice. */
        boolean whole() {
            return lost + doubled + unapplied + visitsLost + importsLost + importsDoubled == 0 && trailWhole;
        }
    }

    /** Runs a campaign: cycles, {@code h2} or {@code postgresql}, seed. */
    public static void main(String[] words) throws Exception {
        int cycles = words.length > 0 ? Integer.parseInt(words[0]) : 50;
        String database = words.length > 1 ? words[1] : "h2";
        long seed = words.length > 2 ? Long.parseLong(words[2]) : 1;
        Outcome outcome = run(cycles, database, seed);
        System.out.println(database + " " + outcome);
        System.exit(outcome.whole() ? 0 : 1);
    }

    static Outcome run(int cycles, String database, long seed) throws Exception {
        Path data = Files.createTempDirectory("basilic-kill");
        if (!database.equals("postgresql")) {
            return run(cycles, data, null, seed);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            return run(
                    cycles,
                    data,
                    new Settings.Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", null),
                    seed);
        }
    }

    private static Outcome run(int cycles, Path data, Settings.@Nullable Database database, long seed)
            throws Exception {
        Random random = new Random(seed);
        ServerProcess server = new ServerProcess(data, database == null ? null : database.url());
        Senders senders = new Senders(server.mllp(), random.nextLong());
        Callers callers = new Callers(server.port(), random.nextLong());
        List<String> tokens;
        try (ConfigurableApplicationContext store =
                Start.store(Settings.in(data).with(database))) {
            tokens = new Imported(store).tokens(CALLERS);
        }
        List<Long> starts = new ArrayList<>();
        long stop;
        try {
            starts.add(server.start());
            senders.start(CONNECTIONS);
            callers.start(tokens);
            for (int cycle = 0; cycle < cycles; cycle++) {
                Thread.sleep(200 + random.nextInt(1_500));
                server.kill();
                starts.add(server.start());
            }
            Thread.sleep(500);
            senders.finish();
            callers.finish();
            stop = server.stop();
        } finally {
            server.kill();
        }
        try (ConfigurableApplicationContext store =
                Start.server(Settings.in(data).with(database))) {
            return look(store, senders, callers, cycles, Collections.max(starts), stop);
        }
    }

    private static Outcome look(
            ConfigurableApplicationContext store, Senders senders, Callers callers, int cycles, long slowest, long stop)
            throws Exception {
        JdbcClient jdbc = store.getBean(JdbcClient.class);
        Waiting.until(
                "what still waited is applied",
                () -> jdbc.sql("SELECT count(*) FROM messages WHERE state = 'STORED'")
                                .query(Integer.class)
                                .single()
                        == 0);
        Sealed sealed = new Sealed(store);
        List<String> kept = sealed.controls();
        Set<String> once = new HashSet<>(kept);
        Set<String> lost = new HashSet<>(senders.acknowledged());
        lost.removeAll(once);
        int unapplied = jdbc.sql("SELECT count(*) FROM messages WHERE state <> 'APPLIED'")
                .query(Integer.class)
                .single();
        TrailReport trail =
                new TrailCheck(jdbc, store.getBean(TransactionTemplate.class)).check(Facilities.MAIN, List.of());
        long received = jdbc.sql("SELECT count(*) FROM trail WHERE action = 'MESSAGE_RECEIVED' AND reason = 'AA'")
                .query(Long.class)
                .single();
        Imported imported = new Imported(store);
        return new Outcome(
                cycles,
                senders.acknowledged().size(),
                senders.resent(),
                lost.size(),
                kept.size() - once.size() + (int) Math.abs(received - kept.size()),
                unapplied,
                jdbc.sql("SELECT count(*) FROM visits").query(Integer.class).single(),
                sealed.visitsLost(),
                callers.acknowledged().size(),
                callers.resent(),
                imported.lost(callers.acknowledged()),
                imported.doubled(callers.acknowledged()),
                callers.coded(),
                trail.whole(),
                jdbc.sql("SELECT count(*) FROM trail").query(Long.class).single(),
                slowest,
                stop);
    }
}
