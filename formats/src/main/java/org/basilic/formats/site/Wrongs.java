package org.basilic.formats.site;

import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.MalformedFileException;

/** What is wrong with the files of a site, as it is found; never a name or identifier of a person. */
final class Wrongs {

    /** More than anyone reads at once. */
    private static final int MOST = 200;

    private final List<String> found = new ArrayList<>();
    private long more;

    void add(String file, long line, String what) {
        if (found.size() < MOST) {
            found.add(file + ":" + line + ": " + what);
        } else {
            more++;
        }
    }

    void add(String file, long line, String path, String there, String wanted) {
        add(file, line, path + ": found " + there + "; wanted " + wanted);
    }

    /** Adds what another reading found. */
    void add(MalformedFileException refused) {
        found.addAll(refused.problems());
    }

    boolean none() {
        return found.isEmpty();
    }

    /** Throws all of it, where there is any. */
    void refuse() throws MalformedFileException {
        if (more > 0) {
            found.add("and " + more + " more");
            more = 0;
        }
        if (!found.isEmpty()) {
            throw new MalformedFileException(found);
        }
    }
}
