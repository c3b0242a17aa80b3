package org.basilic.cli.site;

import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Group;

/** {@code basilic site} and what stands below it. */
public final class SiteCommands {

    private SiteCommands() {}

    /** Returns the command. */
    public static Command all() {
        return new Group(
                "site",
                "Checks the files by which a site says who it is and what it charges, for claims.",
                List.of(new LintCommand(), new ProblemsCommand()));
    }
}
