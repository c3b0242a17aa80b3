package org.basilic.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** The payer policies of a site, as text: one file a policy, written as those that come with the program are. */
public final class SitePolicies {

    private static final int DIGITS = 12;

    private final SortedMap<String, PolicyFile> files = new TreeMap<>();
    private final List<String> unread;

    /**
     * What was read.
     *
     * @param eraStarts the days on which some row changes, as days since 1970, ascending
     */
    record Read(List<Policy> policies, List<Long> eraStarts) {}

    /**
     * Takes the files.
     *
     * @param files the text of each by its name, which is the policy's id and {@code .csv}
     */
    public SitePolicies(Map<String, String> files) {
        this(
                files.entrySet().stream()
                        .map(file -> new PolicyFile(file.getKey(), file.getKey(), file.getValue()))
                        .toList(),
                List.of());
    }

    /**
     * Takes the files.
     *
     * @param files no two of one name
     * @param unread what is to be told of files that could not be read; when there are any, these policies are refused
     */
    public SitePolicies(Collection<PolicyFile> files, List<String> unread) {
        for (PolicyFile file : files) {
            this.files.put(file.name(), file);
        }
        this.unread = List.copyOf(unread);
    }

    /** Returns a short name by which results tell these policies from others: it changes with any of their bytes. */
    String edition() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PolicyFile file : files.values()) {
                digest.update((file.name() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return "policies " + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads every file; all that is wrong in any of them is told together. */
    Read read(Tables tables) {
        Map<String, String> texts = new HashMap<>();
        for (PolicyFile file : files.values()) {
            texts.put(file.shown(), file.text());
        }
        DatedTables dated = new DatedTables(shown -> textOf(shown, texts), tables.edition(), null);
        PolicyValues values = tables.policyValues();
        List<Policy> policies = new ArrayList<>();
        List<String> problems = new ArrayList<>(unread);
        for (PolicyFile file : files.values()) {
            Complaints complaints = Complaints.gathered();
            PolicyReader reader = new PolicyReader(dated, values, false, complaints);
            try {
                policies.add(reader.read(file.id(), file.shown()));
            } catch (MalformedTableException e) {
                // What is missing may be in a row that was not understood.
                if (complaints.none()) {
                    complaints.add(e);
                }
            }
            problems.addAll(complaints.all(file.shown()));
        }
        refuse(problems);
        return new Read(policies, Arrays.stream(dated.eraStarts()).boxed().toList());
    }

    /** Refuses policies that leave a switch without an answer on some day: without a parent they answer everything. */
    void checkAnswers(List<Policy> policies, Reference joined) {
        List<String> problems = new ArrayList<>();
        for (Policy policy : policies) {
            PolicyLine line = joined.policies().line(policy.id());
            PolicyFile file = files.get(policy.id() + PolicyFile.ENDING);
            for (Switch name : Switch.values()) {
                String unanswered = unanswered(line, name, joined);
                if (unanswered != null) {
                    problems.add((file == null ? policy.id() : file.shown()) + ":1: no row answers for " + unanswered
                            + "; add it, or name a parent that does");
                }
            }
        }
        refuse(problems);
    }

    /** Returns in which setting and from which day a switch has no answer, or null when it always has. */
    private static @Nullable String unanswered(PolicyLine line, Switch name, Reference joined) {
        PolicyQuestion question = new PolicyQuestion(PolicyRowKind.SWITCH, name.written());
        for (Setting setting : Setting.values()) {
            for (LocalDate day : line.changes()) {
                if (joined.covers(day)
                        && line.policy().inForce().covers(day)
                        && line.answer(question, setting, day) == null) {
                    return setting.written() + " " + name.written() + " on " + day;
                }
            }
        }
        return null;
    }

    private static String textOf(String shown, Map<String, String> texts) {
        String text = texts.get(shown);
        if (text == null) {
            throw new IllegalArgumentException("no file " + shown);
        }
        return text;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MalformedTableException(String.join("\n", problems));
        }
    }
}
