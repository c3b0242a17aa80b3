package org.basilic.reference;

import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** The words by which CMS tells the edits of its settings apart. */
public final class EditSetting {

    private static final String HOSPITAL = "hospital";
    private static final String PRACTITIONER = "practitioner";

    private EditSetting() {}

    /** Returns the word of a setting. */
    public static String word(Setting setting) {
        return switch (setting) {
            case FACILITY -> HOSPITAL;
            case PROFESSIONAL -> PRACTITIONER;
        };
    }

    /** Returns the setting of a word, or null when it is none of them. */
    public static @Nullable Setting of(String word) {
        return switch (word) {
            case HOSPITAL -> Setting.FACILITY;
            case PRACTITIONER -> Setting.PROFESSIONAL;
            default -> null;
        };
    }
}
