package org.basilic.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** The payer policies of a site, as text: one file a policy, written as those that come with the program are. */
public final class SitePolicies {

    private static final String ENDING = ".csv";
    private static final int DIGITS = 12;

    private final SortedMap<String, String> files;
    private final String place;

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
        this(files, "");
    }

    /**
     * Takes the files of a place.
     *
     * @param files the text of each by its name, which is the policy's id and {@code .csv}
     * @param place what stands before a name where complaints name the file, such as {@code plans/}
     */
    public SitePolicies(Map<String, String> files, String place) {
        this.files = new TreeMap<>(files);
        this.place = place;
    }

    /** Returns a short name by which results tell these policies from others: it changes with any of their bytes. */
    String edition() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> file : files.entrySet()) {
                digest.update((file.getKey() + "\0" + file.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return "policies " + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads every file; all that is wrong in any of them is told together. */
    Read read(Tables tables) {
        DatedTables dated = new DatedTables(this::text, tables.edition(), null);
        SwitchChoices choices = new SwitchChoices(tables.switchRows());
        List<Policy> policies = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : files.keySet()) {
            Complaints complaints = Complaints.gathered();
            PolicyReader reader = new PolicyReader(dated, choices, false, complaints);
            try {
                policies.add(reader.read(name.substring(0, name.length() - ENDING.length()), place + name));
            } catch (MalformedTableException e) {
                // What is missing may be in a row that was not understood.
                if (complaints.none()) {
                    complaints.add(e);
                }
            }
            problems.addAll(complaints.all(place + name));
        }
        refuse(problems);
        return new Read(policies, Arrays.stream(dated.eraStarts()).boxed().toList());
    }

    /** Refuses policies that leave a switch without an answer on some day: without a parent they answer everything. */
    void checkAnswers(List<Policy> policies, Reference joined) {
        List<String> problems = new ArrayList<>();
        for (Policy policy : policies) {
            PolicyLine line = joined.policies().line(policy.id());
            for (Switch name : Switch.values()) {
                String unanswered = unanswered(line, name, joined);
                if (unanswered != null) {
                    problems.add(place + policy.id() + ENDING + ":1: no row answers for " + unanswered
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

    private String text(String placed) {
        String text = files.get(placed.substring(place.length()));
        if (text == null) {
            throw new IllegalArgumentException("no file " + placed);
        }
        return text;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MalformedTableException(String.join("\n", problems));
        }
    }
}
