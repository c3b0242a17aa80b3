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

/** The payer policies of a site, as text: one file a policy, written as those that come with the program are. */
public final class SitePolicies {

    private static final String ENDING = ".csv";
    private static final int DIGITS = 12;

    private final SortedMap<String, String> files;

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
        this.files = new TreeMap<>(files);
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

    /** Reads every file; what is wrong in several of them is told together. */
    Read read(Tables tables) {
        DatedTables dated = new DatedTables(this::text, tables.edition(), null);
        PolicyReader reader = new PolicyReader(dated, new SwitchChoices(tables.switchRows()), false);
        List<Policy> policies = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : files.keySet()) {
            try {
                policies.add(reader.read(name.substring(0, name.length() - ENDING.length()), name));
            } catch (MalformedTableException e) {
                problems.add(e.getMessage());
            }
        }
        refuse(problems);
        return new Read(policies, Arrays.stream(dated.eraStarts()).boxed().toList());
    }

    /** Refuses policies that leave a switch without an answer on some day: without a parent they answer everything. */
    void checkAnswers(List<Policy> policies, Reference joined) {
        List<String> problems = new ArrayList<>();
        for (Policy policy : policies) {
            try {
                checkAnswers(policy, joined);
            } catch (NotInForceException e) {
                problems.add(policy.id() + ENDING + ":1: no row answers for " + e.key() + " on " + e.day()
                        + "; add it, or name a parent that does");
            }
        }
        refuse(problems);
    }

    private static void checkAnswers(Policy policy, Reference joined) {
        for (LocalDate day : joined.eraStarts()) {
            for (Setting setting : Setting.values()) {
                if (policy.inForce().covers(day)) {
                    joined.on(day).terms(policy.id(), setting);
                }
            }
        }
    }

    private String text(String name) {
        String text = files.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no file " + name);
        }
        return text;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MalformedTableException(String.join("\n", problems));
        }
    }
}
