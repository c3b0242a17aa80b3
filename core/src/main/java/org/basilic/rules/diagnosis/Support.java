package org.basilic.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Indication;
import org.basilic.result.Reason;

/**
 * Which listed diagnoses a line points to, and whether they support it.
 *
 * @param pointers places among the diagnoses of the encounter, from 1, the first to be pointed to first
 * @param because why these; nothing where there are none
 * @param answer whether they support it
 * @param lists the lists that were looked at, in words
 */
record Support(List<Integer> pointers, List<Reason> because, Answer answer, String lists) {

    /** Whether a line is supported. */
    enum Answer {
        SUPPORTED,
        NOT_SUPPORTED,
        NOT_CHECKED
    }

    /** Looks for listed diagnoses that these indications mean. */
    static Support among(Listed listed, List<Indication> indications, int most) {
        if (indications.isEmpty()) {
            return new Support(
                    List.of(1), List.of(new LineSupport.FirstListed(listed.code(0))), Answer.NOT_CHECKED, "");
        }
        int[] places = new int[most];
        int count = 0;
        String lists = "";
        for (int k = 0; k < indications.size(); k++) {
            Indication indication = indications.get(k);
            for (int i = 0; i < listed.size() && count < most; i++) {
                if (indication.matches(listed.code(i)) && !among(places, count, listed, listed.code(i))) {
                    places[count++] = i;
                    lists = with(indication.policy(), lists);
                }
            }
        }
        if (count == 0) {
            return new Support(List.of(), List.of(), Answer.NOT_SUPPORTED, all(indications));
        }
        Integer[] pointers = new Integer[count];
        String[] codes = new String[count];
        for (int i = 0; i < count; i++) {
            pointers[i] = places[i] + 1;
            codes[i] = listed.code(places[i]);
        }
        return new Support(
                List.of(pointers), List.of(new LineSupport.Supported(List.of(codes), lists)), Answer.SUPPORTED, lists);
    }

    private static boolean among(int[] places, int count, Listed listed, String code) {
        for (int i = 0; i < count; i++) {
            if (listed.code(places[i]).equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the diagnoses that were charted for the administration, and asks whether one of them is meant. */
    static Support charted(List<Integer> pointers, Listed listed, List<Indication> indications) {
        List<String> codes = new ArrayList<>(pointers.size());
        Answer answer = indications.isEmpty() ? Answer.NOT_CHECKED : Answer.NOT_SUPPORTED;
        for (int i = 0; i < pointers.size(); i++) {
            String code = listed.code(pointers.get(i) - 1);
            codes.add(code);
            for (int k = 0; k < indications.size(); k++) {
                if (indications.get(k).matches(code)) {
                    answer = Answer.SUPPORTED;
                }
            }
        }
        return new Support(pointers, List.of(new LineSupport.AsCharted(codes)), answer, all(indications));
    }

    /** Points a line for which no list is known to the diagnoses of what was given beside it. */
    Support beside(Support main, String drug) {
        return new Support(main.pointers, List.of(new LineSupport.Beside(drug)), answer, lists);
    }

    /** Returns the support of a line that stands for two administrations. */
    Support and(Support other, int most) {
        List<Integer> both = new ArrayList<>(pointers);
        for (int i = 0; i < other.pointers.size() && both.size() < most; i++) {
            if (!both.contains(other.pointers.get(i))) {
                both.add(other.pointers.get(i));
            }
        }
        Answer worse = answer.compareTo(other.answer) >= 0 ? answer : other.answer;
        List<Reason> all = new ArrayList<>(because);
        for (int i = 0; i < other.because.size(); i++) {
            if (!all.contains(other.because.get(i))) {
                all.add(other.because.get(i));
            }
        }
        return new Support(both, all, worse, lists);
    }

    /** Returns the lists of all these, in words. */
    private static String all(List<Indication> indications) {
        String lists = "";
        for (int k = 0; k < indications.size(); k++) {
            lists = with(indications.get(k).policy(), lists);
        }
        return lists;
    }

    private static String with(String list, String lists) {
        if (lists.isEmpty() || lists.equals(list)) {
            return list;
        }
        return lists.contains(list) ? lists : lists + ", " + list;
    }
}
