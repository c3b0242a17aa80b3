package org.basilic.result;

import org.jspecify.annotations.Nullable;

/**
 * What one edit says of one line of the claim as it goes out.
 *
 * @param line number of the line, from 1
 * @param other the other code of a pair of the table; null where the answer is about the line among all others
 * @param modifier what opened the pair, where something did
 * @param table the table that was asked: its file among the built-in tables, or the kind of an imported one
 * @param edition the edition of the built-in tables, or the publisher's name for the release
 * @param coverage which codes that table speaks of: {@code selected}, {@code whole} or {@code partial}
 * @param because the answer in words, numbers included
 */
public record EditAnswer(
        EditCheck check,
        EditVerdict answer,
        int line,
        @Nullable String other,
        @Nullable String modifier,
        String table,
        String edition,
        String coverage,
        Reason because) {}
