package org.basilic.given;

import java.math.BigDecimal;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Amounts written as the golden cases write them: {@code 350 mg}, and for containers {@code 4 x 100 mg single-dose, 60 mg
 * for others, ndc 57894-030-01}.
 */
final class Amounts {

    private Amounts() {}

    static Quantity quantity(String written) {
        int space = written.indexOf(' ');
        return new Quantity(new BigDecimal(written.substring(0, space)), written.substring(space + 1));
    }

    static Container container(String written) {
        String[] parts = written.split(", ", -1);
        @Nullable String ndc = null;
        @Nullable Quantity forOthers = null;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("ndc ")) {
                ndc = parts[i].substring(4);
            } else if (parts[i].endsWith(" for others")) {
                forOthers = quantity(parts[i].substring(0, parts[i].length() - 11));
            } else {
                throw new IllegalArgumentException(parts[i]);
            }
        }
        int times = parts[0].indexOf(" x ");
        int kind = parts[0].lastIndexOf(' ');
        return new Container(
                kind(parts[0].substring(kind + 1)),
                quantity(parts[0].substring(times + 3, kind)),
                Integer.parseInt(parts[0].substring(0, times)),
                ndc,
                forOthers);
    }

    private static ContainerKind kind(String written) {
        for (ContainerKind kind : ContainerKind.values()) {
            if (kind.written().equals(written)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(written);
    }
}
