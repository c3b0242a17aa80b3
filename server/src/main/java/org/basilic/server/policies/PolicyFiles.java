package org.basilic.server.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.reference.PolicyFile;
import org.basilic.reference.Reference;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a facility's own policies. */
@Component
class PolicyFiles {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Words that stand in the place of an id in addresses. */
    private static final List<String> TAKEN = List.of("drafts", "compare");

    private final Facilities facilities;

    PolicyFiles(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Whether a policy may have this id. */
    static boolean named(String policy) {
        return ID.matcher(policy).matches() && !TAKEN.contains(policy);
    }

    /** Returns the text of the facility's own policy in force; null where it has none of this id. */
    @Nullable
    String inForce(String facility, String policy) {
        Path file = file(facility, policy);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the digest of the policy in force; null where there is none. */
    @Nullable
    String digest(String facility, String policy) {
        String text = inForce(facility, policy);
        return text == null ? null : Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what is wrong with a text as this policy, with line numbers. */
    List<String> lint(String facility, String policy, String text) {
        return apart(facility, policy, text, false);
    }

    /**
     * Puts a text in force from the next coding on, in one step.
     *
     * @throws DraftException if it is not in order; nothing is changed then
     */
    void put(String facility, String policy, String text) {
        List<String> problems = apart(facility, policy, text, true);
        if (!problems.isEmpty()) {
            throw new DraftException(problems);
        }
    }

    private List<String> apart(String facility, String policy, String text, boolean put) {
        if (!named(policy)) {
            return List.of("a policy's id has small letters, digits and hyphens, at most 60");
        }
        PolicyDirectory directory = facilities.policies(facility);
        Path place = null;
        Path file = null;
        try {
            place = Files.createTempDirectory(facilities.directory(facility), "draft-");
            file = place.resolve(policy + PolicyFile.ENDING);
            Files.writeString(file, text);
            if (put) {
                directory.put(file, Reference.builtIn());
            } else {
                directory.lint(file, Reference.builtIn());
            }
            return List.of();
        } catch (MalformedFileException e) {
            List<String> problems = new ArrayList<>();
            String shown = String.valueOf(place);
            String own = directory.path().toString();
            e.problems()
                    .forEach(problem ->
                            problems.add(problem.replace(shown + "/", "").replace(own + "/", "")));
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clean(file);
            clean(place);
        }
    }

    private static void clean(@Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path file(String facility, String policy) {
        if (!named(policy)) {
            throw new DraftException("a policy's id has small letters, digits and hyphens, at most 60");
        }
        return facilities.policies(facility).path().resolve(policy + PolicyFile.ENDING);
    }
}
