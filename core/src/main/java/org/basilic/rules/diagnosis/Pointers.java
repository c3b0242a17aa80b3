package org.basilic.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Indication;
import org.basilic.reference.Threshold;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that points each line to the diagnoses that support it. */
public final class Pointers {

    private final Listed listed;
    private final List<Entry> entries;
    private final Worksheet sheet;
    private final String policy;
    private final int most;
    private final @Nullable Support[] supports;
    private final List<Doubt> doubts = new ArrayList<>(0);
    private boolean led;
    private boolean mainIsAntineoplastic;

    /** Lines that nothing supports, or that were not checked, for one drug or service. */
    private record Doubt(String what, Support support, List<Integer> lines, List<String> administrations) {}

    private Pointers(Listed listed, List<Entry> entries, Worksheet sheet, String policy) {
        this.listed = listed;
        this.entries = entries;
        this.sheet = sheet;
        this.policy = policy;
        this.most = sheet.tables().threshold(Threshold.POINTERS_MOST);
        this.supports = new Support[entries.size()];
    }

    /**
     * Returns the lines with their pointers, and finds what is wrong with the diagnoses.
     *
     * @param entries the administrations in clock order
     * @param policy id of the payer policy
     */
    public static List<CodedLine> point(List<CodedLine> lines, List<Entry> entries, Worksheet sheet, String policy) {
        Listed listed = Listed.of(sheet);
        if (listed.size() == 0) {
            for (int i = 0; i < lines.size(); i++) {
                if (judged(lines.get(i))) {
                    sheet.find(Severity.WARNING, new SupportNotChecked.NoDiagnosis());
                    break;
                }
            }
            return lines;
        }
        listed.check(sheet);
        return new Pointers(listed, entries, sheet, policy).point(lines);
    }

    /** Whether it stands for something given: other services are coded, and supported, elsewhere. */
    private static boolean judged(CodedLine line) {
        return line.kind() != LineKind.SERVICE;
    }

    private List<CodedLine> point(List<CodedLine> lines) {
        lead();
        List<CodedLine> pointed = new ArrayList<>(lines.size());
        boolean[] reported = new boolean[entries.size()];
        for (int i = 0; i < lines.size(); i++) {
            CodedLine line = lines.get(i);
            Support support = judged(line) ? support(line, i + 1, reported) : null;
            if (support == null) {
                pointed.add(line);
                continue;
            }
            Reason because = support.because();
            List<Reason> all = line.because();
            if (because != null) {
                all = new ArrayList<>(all.size() + 1);
                all.addAll(line.because());
                all.add(because);
            }
            pointed.add(line.pointingTo(support.pointers(), all));
        }
        List<Entry> given = new ArrayList<>(entries.size());
        for (int i = 0; i < reported.length; i++) {
            if (reported[i]) {
                given.add(entries.get(i));
            }
        }
        Sequence.check(listed, given, sheet);
        say();
        return pointed;
    }

    /** Looks up every drug, and points those without a list where the first supported one points. */
    private void lead() {
        Support main = null;
        String leading = "";
        for (int i = 0; i < supports.length; i++) {
            Entry entry = entries.get(i);
            Support one = of(entry, sheet.tables().diagnoses().ofDrug(entry.hcpcs(), entry.drugClass()));
            supports[i] = one;
            boolean graver = main == null || (entry.antineoplasticOrBiologic() && !mainIsAntineoplastic);
            if (one.answer() == Support.Answer.SUPPORTED && graver) {
                main = one;
                leading = entry.drugInWords();
                mainIsAntineoplastic = entry.antineoplasticOrBiologic();
            }
        }
        for (int i = 0; i < supports.length && main != null; i++) {
            Support one = supports[i];
            if (one != null
                    && one.answer() == Support.Answer.NOT_CHECKED
                    && entries.get(i).administration().diagnoses().isEmpty()) {
                supports[i] = one.beside(main, leading);
            }
        }
        led = main != null;
    }

    private @Nullable Support support(CodedLine line, int number, boolean[] reported) {
        List<Indication> ofLine = sheet.tables().diagnoses().ofLine(line.code());
        Support together = null;
        for (int i = 0; i < line.administrations().size(); i++) {
            int index = indexOf(line.administrations().get(i));
            if (index < 0) {
                continue;
            }
            reported[index] = true;
            Entry entry = entries.get(index);
            Support one;
            if (ofLine.isEmpty()) {
                one = supports[index];
            } else {
                one = of(entry, ofLine);
            }
            if (one == null) {
                throw new IllegalStateException("a line before its drugs were looked up");
            }
            doubt(one, entry, number);
            together = together == null ? one : together.and(one, most);
        }
        return together;
    }

    private int indexOf(String administration) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(administration)) {
                return i;
            }
        }
        return -1;
    }

    private Support of(Entry entry, List<Indication> indications) {
        List<String> charted = entry.administration().diagnoses();
        List<Integer> pointers = List.of();
        for (int i = 0; i < charted.size(); i++) {
            int place = listed.indexOf(Listed.plain(charted.get(i)));
            if (place < 0) {
                sheet.find(Severity.WARNING, new LineSupport.NotAmongDiagnoses(charted.get(i)), entry);
            } else if (!pointers.contains(place + 1) && pointers.size() < most) {
                pointers = new ArrayList<>(pointers);
                pointers.add(place + 1);
            }
        }
        return pointers.isEmpty()
                ? Support.among(listed, indications, most)
                : Support.charted(pointers, listed, indications);
    }

    private void doubt(Support support, Entry entry, int line) {
        if (support.answer() == Support.Answer.SUPPORTED) {
            return;
        }
        String what = entry.drugInWords();
        for (int i = 0; i < doubts.size(); i++) {
            Doubt doubt = doubts.get(i);
            if (doubt.what().equals(what) && doubt.support().answer() == support.answer()) {
                addNew(line, doubt.lines());
                addNew(entry.id(), doubt.administrations());
                return;
            }
        }
        List<Integer> lines = new ArrayList<>(2);
        lines.add(line);
        List<String> administrations = new ArrayList<>(1);
        administrations.add(entry.id());
        doubts.add(new Doubt(what, support, lines, administrations));
    }

    private static <T> void addNew(T one, List<T> all) {
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    private void say() {
        for (int i = 0; i < doubts.size(); i++) {
            Doubt doubt = doubts.get(i);
            boolean checked = doubt.support().answer() == Support.Answer.NOT_SUPPORTED;
            Reason because = checked
                    ? new LineSupport.NotSupported(doubt.what(), doubt.support().lists(), policy)
                    : new SupportNotChecked.NoList(doubt.what(), policy);
            // Beside a drug that is supported, an unchecked one is seldom what the visit was for.
            Severity severity = checked || !led ? Severity.WARNING : Severity.INFO;
            sheet.findings().add(new Finding(severity, because, doubt.administrations(), doubt.lines(), null));
        }
    }
}
