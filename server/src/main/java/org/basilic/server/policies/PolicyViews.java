package org.basilic.server.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.cli.Days;
import org.basilic.model.Setting;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyLine;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.basilic.reference.SourceRow;
import org.jspecify.annotations.Nullable;

/** Policies as pages show them. */
final class PolicyViews {

    /**
     * A row of a policy.
     *
     * @param kind of what is asked
     * @param setting in words
     * @param days in words
     * @param sources with their documents, where they are known
     * @param inherited whether an ancestor answers
     */
    record RowView(
            String policy,
            String kind,
            String subject,
            String setting,
            String value,
            String days,
            List<String> sources,
            boolean inherited) {}

    private PolicyViews() {}

    /** Returns what a policy answers on a day, or all its rows, the nearest first. */
    static List<RowView> rows(Reference reference, String id, @Nullable LocalDate day) {
        PolicyLine line = reference.policies().line(id);
        List<RowView> rows = new ArrayList<>();
        for (PolicyQuestion question : line.questions()) {
            if (day == null) {
                List<PolicyRow> all = line.rows(question);
                for (int i = all.size() - 1; i >= 0; i--) {
                    rows.add(view(all.get(i), id, reference, setting(all.get(i).setting())));
                }
            } else {
                PolicyRow facility = line.answer(question, Setting.FACILITY, day);
                PolicyRow professional = line.answer(question, Setting.PROFESSIONAL, day);
                if (facility != null && facility.equals(professional)) {
                    rows.add(view(facility, id, reference, setting(null)));
                } else {
                    if (facility != null) {
                        rows.add(view(facility, id, reference, setting(Setting.FACILITY)));
                    }
                    if (professional != null) {
                        rows.add(view(professional, id, reference, setting(Setting.PROFESSIONAL)));
                    }
                }
            }
        }
        return rows;
    }

    /** Returns the own rows of all policies that hold every one of the words. */
    static List<RowView> search(Reference reference, String words, int most) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        List<RowView> found = new ArrayList<>();
        for (Policy policy : reference.policies().all()) {
            for (PolicyRow row : policy.rows()) {
                RowView view = view(row, policy.id(), reference, setting(row.setting()));
                String text = (policy.id() + " " + policy.label() + " " + view).toLowerCase(Locale.ROOT);
                boolean all = true;
                for (String word : wanted) {
                    all &= text.contains(word);
                }
                if (all && found.size() < most) {
                    found.add(view);
                }
            }
        }
        return found;
    }

    private static String setting(@Nullable Setting setting) {
        return setting == null ? "both" : setting.written();
    }

    private static RowView view(PolicyRow row, String asked, Reference reference, String setting) {
        List<String> sources = new ArrayList<>();
        for (String source : row.source().split(";", -1)) {
            if (!source.isBlank()) {
                sources.add(document(source.strip(), reference));
            }
        }
        return new RowView(
                row.policy(),
                row.kind().written(),
                row.subject(),
                setting,
                row.value(),
                Days.inWords(row.inForce()),
                sources,
                !row.policy().equals(asked));
    }

    private static String document(String id, Reference reference) {
        for (SourceRow row : reference.sources()) {
            if (row.id().equals(id)) {
                return row.publisher() + ", " + row.document();
            }
        }
        return id;
    }
}
