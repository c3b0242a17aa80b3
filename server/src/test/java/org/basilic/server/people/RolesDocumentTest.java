package org.basilic.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.basilic.server.actor.Role;
import org.junit.jupiter.api.Test;

/** {@code docs/roles.md} is the matrix as people read it. {@code -Dbasilic.write=true} writes it anew. */
class RolesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/roles.md");

    @Test
    void theDocumentSaysWhatTheMatrixSays() throws Exception {
        String wanted = document();
        if (Boolean.getBoolean("basilic.write")) {
            Files.writeString(DOCUMENT, wanted);
        }
        assertThat(DOCUMENT).as("write it anew with -Dbasilic.write=true").hasContent(wanted);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Who may call what

                Made from `server/src/main/resources/access.csv`, which the server itself goes by: what has no row there is
                refused. A test calls every endpoint as every role, as nobody, and with a token of every scope, and compares.
                The mark ● is for a role that is let in. *Anyone* needs no account; *signed in* is every person. A token needs
                the scope in the last column but one; where there is none, tokens are not taken.

                """);
        text.append("| method | path | anyone | ")
                .append(Arrays.stream(Role.values())
                        .map(RolesDocumentTest::words)
                        .collect(Collectors.joining(" | ")))
                .append(" | token | for |\n")
                .append("| --- ".repeat(5 + Role.values().length))
                .append("|\n");
        new AccessMatrix()
                .rows().stream()
                        .sorted(Comparator.comparing(AccessRow::path).thenComparing(AccessRow::method))
                        .forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(AccessRow row) {
        boolean anyone = row.who() == AccessRow.Who.ANYONE;
        boolean everybody = anyone || row.who() == AccessRow.Who.SIGNED_IN;
        String roles = Arrays.stream(Role.values())
                .map(role -> everybody || row.roles().contains(role) ? "●" : "")
                .collect(Collectors.joining(" | "));
        return "| " + row.method() + " | `" + row.path() + "` | " + (anyone ? "●" : "") + " | " + roles + " | "
                + (row.scope() == null ? "" : row.scope().written()) + " | " + row.note() + " |\n";
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
