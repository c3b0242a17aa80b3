package org.basilic.cli.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What a dry run found. */
interface Report {

    /** Returns it for eyes. */
    String text();

    /** Writes it as properties of an object. */
    void json(JsonGenerator json) throws IOException;
}
