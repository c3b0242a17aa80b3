package org.basilic.server.messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.basilic.server.mllp.Client;
import org.jspecify.annotations.Nullable;

/**
 * Senders that send messages of invented patients for as long as they are let, each its own, and every message until it is
 * answered with yes.
 */
final class Senders {

    private static final int PATIENTS = 12;

    private final int port;
    private final Random random;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger resent = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;
    private volatile String fault = "";

    Senders(int port, long seed) {
        this.port = port;
        this.random = new Random(seed);
    }

    void start(int connections) {
        for (int i = 0; i < connections; i++) {
            int sender = i;
            long seed = random.nextLong();
            Thread thread = new Thread(() -> send(sender, new Random(seed)), "sender");
            threads.add(thread);
            thread.start();
        }
    }

    /** Stops after what was begun has been answered with yes. */
    void finish() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(120_000);
            if (thread.isAlive()) {
                throw new AssertionError("a sender waits for an answer in vain");
            }
        }
        if (!fault.isEmpty()) {
            throw new AssertionError(fault);
        }
    }

    /** Returns the ids of all messages that were answered with yes. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    int resent() {
        return resent.get();
    }

    private void send(int sender, Random own) {
        Client client = null;
        for (int number = 0; running; number++) {
            String control = "S" + sender + "N" + number;
            byte[] message = message(sender, own.nextInt(PATIENTS), own.nextInt(6), control);
            boolean first = true;
            while (true) {
                try {
                    if (client == null) {
                        client = Client.to("127.0.0.1", port, null, 5_000);
                    }
                    resent.addAndGet(first ? 0 : 1);
                    first = false;
                    String answer = new String(client.send(message), StandardCharsets.US_ASCII);
                    if (answer.contains("MSA|AA|" + control + "\r")) {
                        acknowledged.add(control);
                        break;
                    }
                    if (!answer.contains("MSA|AE|" + control + "\r")) {
                        fault = "an answer that is none: " + answer;
                        return;
                    }
                    pause();
                } catch (IOException e) {
                    hangUp(client);
                    client = null;
                    pause();
                }
            }
        }
        hangUp(client);
    }

    private static void hangUp(@Nullable Client client) {
        try {
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            // It is of no more use anyway.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a message about a drug that was given; the same drug of the same patient may be told more than once. */
    static byte[] message(int sender, int patient, int given, String control) {
        return message(given, control, "K" + sender + "P" + patient);
    }

    /** Returns the same about the patient of this number. */
    static byte[] message(int given, String control, String number) {
        int hour = 8 + given;
        return ("MSH|^~\\&|MAR|KILL|BASILIC|KILL|202603121200" + String.format("%02d", given) + "||RAS^O17^RAS_O17|"
                        + control + "|P|2.5.1\rPID|1||" + number + "^^^KILL^MR||Canary^Invented||19700101|F\r"
                        + "PV1|1|O|INF||||||||||||||||V" + number + "|||||||||||||||||||||||||202603120750\r"
                        + "ORC|RE|" + number + "a" + given + "\r"
                        + "RXA|0|1|20260312" + String.format("%02d", hour) + "05|20260312" + String.format("%02d", hour)
                        + "50|J9263^oxaliplatin^HCPCS|153|mg|||||||||||||CP|A|20260312" + String.format("%02d", hour)
                        + "5100\rRXR|IV|^Right chest port^L\r")
                .getBytes(StandardCharsets.UTF_8);
    }
}
