package org.basilic.formats.tables;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.reference.ImportedTable;

/** How the rows of one kind of imported table are written. A new kind of table is a new form, named in {@link TableForms}. */
interface TableForm<T extends ImportedTable> {

    /** Returns the word for the kind of table. */
    String kind();

    /** Returns the class of the table. */
    Class<T> type();

    /** Returns the headings of the columns. */
    List<String> columns();

    /** Hands out the rows of a table in order, as many cells each as there are columns. */
    void write(T table, Consumer<String[]> row);

    /** Makes a table of the rows, refusing what {@link #write} would not have written. */
    T read(TableHead head, TableRows rows) throws IOException;
}
