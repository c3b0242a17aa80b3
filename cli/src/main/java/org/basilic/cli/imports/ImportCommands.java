package org.basilic.cli.imports;

import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Group;
import org.basilic.cli.feed.FeedKind;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceSource;
import org.basilic.reference.Reference;

/** {@code basilic import} and what stands below it. A new feed is one more {@link FeedKind}. */
public final class ImportCommands {

    private ImportCommands() {}

    /** Returns the command over the tables that its words name. */
    public static Command all() {
        return all(words -> PoliciesOption.joinedTo(Reference.builtIn(), words));
    }

    /** Returns the command over the tables of a door. */
    public static Command all(ReferenceSource tables) {
        List<Command> commands = new ArrayList<>();
        for (FeedKind kind : FeedKind.values()) {
            commands.add(new ImportCommand(kind, tables));
        }
        commands.add(new MapsCommand());
        commands.add(new MapCommand());
        commands.add(new LintCommand());
        return new Group("import", "Makes encounters of the records that other systems export.", commands);
    }
}
