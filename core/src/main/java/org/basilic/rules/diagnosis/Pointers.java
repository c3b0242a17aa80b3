package org.basilic.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Indication;
import org.basilic.reference.Threshold;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;

/** The step that points each line to the diagnoses that support it. */
public final class Pointers {

    private final Listed listed;
    private final List<Entry> entries;
    private final Worksheet sheet;
    private final String policy;
    private final int most;
    private final List<Support> supports;
    private final boolean[] reported;
    private final List<Doubt> doubts = new ArrayList<>(0);
    private boolean anyLine;

    /** Lines that nothing supports, or that were not checked, for one drug or service. */
    private record Doubt(String what, Support support, List<Integer> lines, List<String> administrations) {}

    private Pointers(Listed listed, List<Entry> entries, Worksheet sheet, String policy) {
        this.listed = listed;
        this.entries = entries;
        this.sheet = sheet;
        this.policy = policy;
        this.most = sheet.tables().threshold(Threshold.POINTERS_MOST);
        this.supports = new ArrayList<>(entries.size());
        this.reported = new boolean[entries.size()];
    }

    /**
     * Looks at the diagnoses of an encounter, whose lines are then to be pointed one after the other.
     *
     * @param entries the administrations in clock order
     * @param policy id of the payer policy
     */
    public static Pointers of(List<Entry> entries, Worksheet sheet, String policy) {
        Listed listed = Listed.of(sheet);
        Pointers pointers = new Pointers(listed, entries, sheet, policy);
        if (listed.size() > 0) {
            listed.check(sheet);
            pointers.lead();
        }
        return pointers;
    }

    /**
     * Returns the places of the diagnoses that a line points to, and adds why to its reasons. A service that was entered
     * is coded, and supported, elsewhere.
     *
     * @param number of the line, from 1
     * @param given the administrations that it stands for
     */
    public List<Integer> point(int number, String code, LineKind kind, List<Entry> given, List<Reason> because) {
        if (kind == LineKind.SERVICE || given.isEmpty()) {
            return List.of();
        }
        anyLine = true;
        if (listed.size() == 0) {
            return List.of();
        }
        Support support = support(number, code, given);
        because.addAll(support.because());
        return support.pointers();
    }

    /** Finds what is wrong with the diagnoses, when every line has been pointed. */
    public void say() {
        if (listed.size() == 0) {
            if (anyLine) {
                sheet.find(Severity.WARNING, new SupportNotChecked.NoDiagnosis());
            }
            return;
        }
        List<Entry> given = new ArrayList<>(entries.size());
        for (int i = 0; i < reported.length; i++) {
            if (reported[i]) {
                given.add(entries.get(i));
            }
        }
        Sequence.check(listed, given, sheet);
        sayDoubts();
    }

    /** Looks up every drug, and points those without a list where the first supported one points. */
    private void lead() {
        Support main = null;
        String leading = "";
        boolean antineoplastic = false;
        boolean unchecked = false;
        List<Indication> before = List.of();
        boolean plain = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Indication> indications = sheet.tables().diagnoses().ofDrug(entry.hcpcs(), entry.drugClass());
            boolean alike = entry.administration().diagnoses().isEmpty() && plain && indications.equals(before);
            Support one = alike ? supports.get(i - 1) : of(entry, indications, true);
            before = indications;
            plain = entry.administration().diagnoses().isEmpty();
            supports.add(one);
            unchecked |= one.answer() == Support.Answer.NOT_CHECKED;
            boolean graver = main == null || (entry.antineoplasticOrBiologic() && !antineoplastic);
            boolean ordered = !Boolean.FALSE.equals(entry.administration().ordered());
            if (one.answer() == Support.Answer.SUPPORTED && graver && ordered) {
                main = one;
                leading = entry.drugInWords();
                antineoplastic = entry.antineoplasticOrBiologic();
            }
        }
        if (main != null && unchecked) {
            for (int i = 0; i < entries.size(); i++) {
                boolean charted = !entries.get(i).administration().diagnoses().isEmpty();
                if (supports.get(i).answer() == Support.Answer.NOT_CHECKED && !charted) {
                    supports.set(i, supports.get(i).beside(main, leading));
                }
            }
        }
    }

    private Support support(int number, String code, List<Entry> given) {
        List<Indication> ofLine = sheet.tables().diagnoses().ofLine(code);
        Support together = null;
        for (int i = 0; i < given.size(); i++) {
            Entry entry = given.get(i);
            reported[entry.index()] = true;
            Support one = ofLine.isEmpty() ? supports.get(entry.index()) : of(entry, ofLine, false);
            if (one.answer() != Support.Answer.SUPPORTED) {
                doubt(one, entry, number);
            }
            together = together == null ? one : together.and(one, most);
        }
        if (together == null) {
            throw new IllegalArgumentException("a line of nothing given");
        }
        return together;
    }

    private Support of(Entry entry, List<Indication> indications, boolean firstLook) {
        List<String> charted = entry.administration().diagnoses();
        List<Integer> pointers = List.of();
        for (int i = 0; i < charted.size(); i++) {
            int place = listed.indexOf(Listed.plain(charted.get(i)));
            if (place < 0 && firstLook) {
                sheet.find(Severity.WARNING, new LineSupport.NotAmongDiagnoses(charted.get(i)), entry);
            } else if (place >= 0 && !pointers.contains(place + 1) && pointers.size() < most) {
                pointers = new ArrayList<>(pointers);
                pointers.add(place + 1);
            }
        }
        return pointers.isEmpty()
                ? Support.among(listed, indications, most)
                : Support.charted(pointers, listed, indications);
    }

    private void doubt(Support support, Entry entry, int line) {
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

    private void sayDoubts() {
        for (int i = 0; i < doubts.size(); i++) {
            Doubt doubt = doubts.get(i);
            boolean checked = doubt.support().answer() == Support.Answer.NOT_SUPPORTED;
            Reason because = checked
                    ? new LineSupport.NotSupported(doubt.what(), doubt.support().lists(), policy)
                    : new SupportNotChecked.NoList(doubt.what(), policy);
            sheet.findings().add(new Finding(Severity.WARNING, because, doubt.administrations(), doubt.lines(), null));
        }
    }
}
