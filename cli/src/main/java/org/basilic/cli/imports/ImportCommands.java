package org.basilic.cli.imports;

import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Group;
import org.basilic.cli.feed.FeedKind;

/** {@code basilic import} and what stands below it. A new feed is one more {@link FeedKind}. */
public final class ImportCommands {

    private ImportCommands() {}

    /** Returns the command. */
    public static Command all() {
        List<Command> commands = new ArrayList<>();
        for (FeedKind kind : FeedKind.values()) {
            commands.add(new ImportCommand(kind));
        }
        commands.add(new MapsCommand());
        commands.add(new MapCommand());
        commands.add(new LintCommand());
        return new Group("import", "Makes encounters of the records that other systems export.", commands);
    }
}
