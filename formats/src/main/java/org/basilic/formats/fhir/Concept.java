package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What something is, by codes and in words. */
record Concept(List<Coding> codings, @Nullable String text) {

    /** Returns the code of a system; null when there is none. */
    @Nullable
    String code(CodeSystem system) {
        for (Coding coding : codings) {
            if (coding.system() == system && coding.code() != null) {
                return coding.code();
            }
        }
        return null;
    }

    /** Returns the words for it: its text, else what a code is displayed as. */
    @Nullable
    String words() {
        if (text != null) {
            return text;
        }
        for (Coding coding : codings) {
            if (coding.display() != null) {
                return coding.display();
            }
        }
        return null;
    }

    /** Returns everything that a map may know it by: its codes, then its words. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(3);
        codings.forEach(coding -> add(coding.code(), texts));
        add(text, texts);
        codings.forEach(coding -> add(coding.display(), texts));
        return texts;
    }

    private static void add(@Nullable String text, List<String> texts) {
        if (text != null) {
            texts.add(text);
        }
    }
}
