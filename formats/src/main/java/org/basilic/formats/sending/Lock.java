package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps everybody else out of a directory: other threads, and other processes by a file in it. */
final class Lock {

    /** One for all directories: whoever waits, waits a moment. The system's lock holds between processes alone. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private Lock() {}

    /** What is done while nobody else is in. */
    interface Inside<T, X extends Exception> {
        T run() throws IOException, X;
    }

    /** Waits until nobody else is in, and does it. */
    static <T, X extends Exception> T in(Path directory, Inside<T, X> inside) throws IOException, X {
        HERE.lock();
        try (FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the file gives the lock back.
            channel.lock();
            return inside.run();
        } finally {
            HERE.unlock();
        }
    }
}
