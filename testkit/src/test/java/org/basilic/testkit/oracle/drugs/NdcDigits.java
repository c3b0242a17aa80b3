package org.basilic.testkit.oracle.drugs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.jspecify.annotations.Nullable;

/** National drug codes in eleven digits, as a claim carries them. */
final class NdcDigits {

    private static final Pattern PLAIN = Pattern.compile("\\d{11}");
    private static final Pattern THREE_PARTS = Pattern.compile("(\\d{4,5})-(\\d{3,4})-(\\d{1,2})");
    private static final int PADDED_PARTS = 11;

    private NdcDigits() {}

    /** Returns the eleven digits, or null where what is written does not tell them. */
    static @Nullable String of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        if (PLAIN.matcher(written).matches()) {
            return written;
        }
        Matcher parts = THREE_PARTS.matcher(written);
        // Ten digits lack one, eleven none; nine lack more than one and say nothing.
        if (!parts.matches() || written.length() - 2 < PADDED_PARTS - 1) {
            return null;
        }
        return "0".repeat(5 - parts.group(1).length())
                + parts.group(1)
                + "0".repeat(4 - parts.group(2).length())
                + parts.group(2)
                + "0".repeat(2 - parts.group(3).length())
                + parts.group(3);
    }

    /** Returns the code of a container: its own, else the one beside the drug; null where what is charted tells none. */
    static @Nullable String of(Container container, Administration given) {
        return of(container.ndc() == null ? given.drug().ndc() : container.ndc());
    }

    /** Returns the different codes of the containers, in their order; one that is not told counts as null. */
    static List<@Nullable String> ofContainers(Administration given) {
        List<@Nullable String> all = new ArrayList<>();
        for (Container container : given.containers()) {
            String its = of(container, given);
            if (!all.contains(its)) {
                all.add(its);
            }
        }
        return all;
    }

    /** Returns the containers of this code. */
    static List<Container> with(@Nullable String ndc, Administration given) {
        return given.containers().stream()
                .filter(container -> Objects.equals(of(container, given), ndc))
                .toList();
    }
}
