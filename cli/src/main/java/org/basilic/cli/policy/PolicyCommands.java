package org.basilic.cli.policy;

import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Group;

/** {@code basilic policy} and what stands below it. */
public final class PolicyCommands {

    private PolicyCommands() {}

    /** Returns the command. */
    public static Command all() {
        return new Group(
                "policy",
                "Shows payer policies, compares them, checks your own and puts them in their place.",
                List.of(new ListCommand(), new ShowCommand(), new DiffCommand(), new LintCommand(), new PutCommand()));
    }
}
