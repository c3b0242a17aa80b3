package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.basilic.model.Administration;
import org.basilic.model.Quantity;
import org.basilic.model.Written;
import org.basilic.testkit.AdministrationEdit;
import org.jspecify.annotations.Nullable;

/**
 * One kind of fact in the details of an administration, read and written in one place so that the two agree.
 *
 * @param keyword what the fact begins with, or the whole of it
 * @param opposite the whole of it when it is denied; null when it has a value
 * @param repeats whether it may stand more than once
 */
record Detail(
        String keyword,
        @Nullable String opposite,
        boolean repeats,
        BiConsumer<AdministrationEdit, String> reader,
        Function<Administration, List<String>> writer) {

    /** A fact with a text behind its keyword. */
    static Detail text(String keyword, BiConsumer<AdministrationEdit, String> set, Fact<String> get) {
        return one(keyword, (edit, rest) -> set.accept(edit, Words.unquoted(rest)), administration -> {
            String text = get.of(administration);
            return text == null ? null : Words.plain(text);
        });
    }

    /** A fact with a quantity behind its keyword. */
    static Detail quantity(String keyword, BiConsumer<AdministrationEdit, Quantity> set, Fact<Quantity> get) {
        return one(keyword, (edit, rest) -> set.accept(edit, Words.quantity(rest)), administration -> {
            Quantity quantity = get.of(administration);
            return quantity == null ? null : Words.text(quantity);
        });
    }

    /** A fact with one of several words behind its keyword. */
    static <T extends Written> Detail choice(
            String keyword, T[] choices, BiConsumer<AdministrationEdit, T> set, Fact<T> get) {
        return one(keyword, (edit, rest) -> set.accept(edit, Words.choice(keyword, choices, rest)), administration -> {
            T choice = get.of(administration);
            return choice == null ? null : choice.written();
        });
    }

    /** A fact that is so or is not so. */
    static Detail flag(
            String keyword, String opposite, BiConsumer<AdministrationEdit, Boolean> set, Fact<Boolean> get) {
        return new Detail(
                keyword, opposite, false, (edit, part) -> set.accept(edit, part.equals(keyword)), administration -> {
                    Boolean is = get.of(administration);
                    return is == null ? List.of() : List.of(is ? keyword : opposite);
                });
    }

    /** A fact about an administration, null when it is not charted. */
    interface Fact<T> {
        @Nullable
        T of(Administration administration);
    }

    private static Detail one(String keyword, BiConsumer<AdministrationEdit, String> read, Fact<String> write) {
        return new Detail(keyword, null, false, read, administration -> {
            String rest = write.of(administration);
            return rest == null ? List.of() : List.of(keyword + " " + rest);
        });
    }

    /** A fact that may stand several times, each with its text behind the keyword. */
    static Detail many(
            String keyword, BiConsumer<AdministrationEdit, String> read, Function<Administration, List<String>> write) {
        return new Detail(keyword, null, true, read, administration -> {
            List<String> parts = new ArrayList<>();
            for (String rest : write.apply(administration)) {
                parts.add(keyword + " " + rest);
            }
            return parts;
        });
    }

    /** Whether a part of the details is this kind of fact. */
    boolean takes(String part) {
        return opposite == null ? part.startsWith(keyword + " ") : part.equals(keyword) || part.equals(opposite);
    }

    void read(AdministrationEdit edit, String part) {
        reader.accept(edit, opposite == null ? part.substring(keyword.length()).strip() : part);
    }
}
