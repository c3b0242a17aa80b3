package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.file.Path;

/** A disk whose machine stops at one step, before or after it is done. */
final class StoppingDisk implements Disk {

    /** The machine has stopped; nobody catches it. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Disk disk = new Durable();
    private final int step;
    private final boolean done;
    private int steps;

    /**
     * Makes the disk.
     *
     * @param step at which it stops, from 1
     * @param done whether the step is still done
     */
    StoppingDisk(int step, boolean done) {
        this.step = step;
        this.done = done;
    }

    /** Returns how many steps there were. */
    int steps() {
        return steps;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void take(Step one) throws IOException {
        steps++;
        if (steps == step && !done) {
            throw new Stopped();
        }
        one.take();
        if (steps == step) {
            throw new Stopped();
        }
    }

    @Override
    public void put(Path target, String text) throws IOException {
        take(() -> disk.put(target, text));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        take(() -> disk.rename(from, to));
    }

    @Override
    public void show(Path fresh, Path target) throws IOException {
        take(() -> disk.show(fresh, target));
    }
}
