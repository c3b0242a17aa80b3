package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.file.Path;

/** The steps by which the journal and what goes out come to stand on the disk, one by one. A test stops between them. */
interface Disk {

    /** Puts a text in its place, whole, in the place of any file of the name. */
    void put(Path target, String text) throws IOException;

    /** Gives a file another name in its directory. */
    void rename(Path from, Path to) throws IOException;

    /**
     * Gives a file one more name.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something has that name
     */
    void show(Path fresh, Path target) throws IOException;
}
