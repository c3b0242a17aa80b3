package org.basilic.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.basilic.server.mllp.Client;

/**
 * Sends messages of HL7 to a server that runs, at a steady rate over as many connections at once, each waiting for its answer. The
 * time of a message counts from when it was due, so that a server that stalls is not spared the messages that wait. Quiet connections
 * may stand beside them, eight from each of the addresses 127.0.0.2 and on.
 */
public final class MllpRun {

    private static final int WARMING_SECONDS = 10;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int MESSAGES_OF_A_VISIT = 8;
    private static final int OF_AN_ADDRESS = 8;

    private MllpRun() {}

    /** Words: port, messages a second, seconds, connections, quiet connections; such as 2575 300 60 8 56. */
    public static void main(String[] words) throws Exception {
        int port = Integer.parseInt(words[0]);
        int rate = Integer.parseInt(words[1]);
        int seconds = Integer.parseInt(words[2]);
        int connections = Integer.parseInt(words[3]);
        int quiet = words.length > 4 ? Integer.parseInt(words[4]) : 0;
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < quiet; i++) {
            idle.add(new Socket(
                    InetAddress.getLoopbackAddress(),
                    port,
                    InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + i / OF_AN_ADDRESS)}),
                    0));
        }
        send(port, run + "W", rate, WARMING_SECONDS, connections);
        long begin = System.nanoTime();
        long[] times = send(port, run + "M", rate, seconds, connections);
        double took = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(times);
        System.out.printf(
                "%d messages in %.1f s, %.0f a second; answer after %.2f ms (median), %.2f ms (p99), %.2f ms (longest)%n",
                times.length,
                took,
                times.length / took,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
        for (Socket socket : idle) {
            socket.close();
        }
    }

    private static long[] send(int port, String run, int rate, int seconds, int connections) throws Exception {
        long begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
        int count = rate * seconds;
        long[] times = new long[count];
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Future<?>> done = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            int first = connection;
            done.add(threads.submit(() -> {
                try (Client client = Client.to("127.0.0.1", port, null, ANSWER_MILLIS)) {
                    for (int i = first; i < count; i += connections) {
                        long due = begin + i * 1_000_000_000L / rate;
                        LockSupport.parkNanos(due - System.nanoTime());
                        send(client, run, i);
                        times[i] = System.nanoTime() - due;
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        return times;
    }

    private static void send(Client client, String run, int number) throws IOException {
        String control = run + number;
        String answer = new String(client.send(message(run, number, control)), StandardCharsets.US_ASCII);
        if (!answer.contains("MSA|AA|" + control + "\r")) {
            throw new IllegalStateException("another answer than yes");
        }
    }

    /** Returns a message of 0.6 kB about one drug; eight of them make an invented visit. */
    private static byte[] message(String run, int number, String control) {
        String patient = run + number / MESSAGES_OF_A_VISIT;
        String hour = String.format("%02d", 8 + number % MESSAGES_OF_A_VISIT);
        return ("MSH|^~\\&|MAR|BENCH|BASILIC|BENCH|20260312" + hour + "5500||RAS^O17^RAS_O17|" + control
                        + "|P|2.5.1\rPID|1||" + patient
                        + "^^^BENCH^MR||Invented^Patient||19700101|F\rPV1|1|O|INF||||||||||||||||V" + patient
                        + "|||||||||||||||||||||||||202603120750\rORC|RE|" + patient + "a" + number
                        + "\rRXA|0|1|20260312" + hour + "05|20260312" + hour
                        + "50|J9263^oxaliplatin^HCPCS|153|mg|||||||||||||CP|A|20260312" + hour
                        + "5100\rRXR|IV|^Right chest port^L\rOBX|1|ST|Purpose||Antineoplastic||||||F\r")
                .getBytes(StandardCharsets.UTF_8);
    }
}
