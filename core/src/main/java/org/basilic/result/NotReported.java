package org.basilic.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administration, or a plausible code, that gets no line, with why not. At least one of the two is named.
 *
 * @param because at least one reason
 */
public record NotReported(
        @Nullable String administration, @Nullable String code, List<Reason> because) {}
