package org.basilic.formats.cms;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows, one after the other, of one form of file. */
interface RowSource extends Closeable {

    /** Returns the next row, or null behind the last. */
    @Nullable
    NumberedRow next() throws IOException;
}
