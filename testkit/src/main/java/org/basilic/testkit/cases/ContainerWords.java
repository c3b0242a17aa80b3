package org.basilic.testkit.cases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Opened containers in words: {@code 1 x 100 mg single-dose, 60 mg for others, ndc 12345}. */
final class ContainerWords {

    private static final Pattern OPENED = Pattern.compile("([0-9]+) x (.+) (single-dose|multi-dose)");
    private static final String FOR_OTHERS = " for others";
    private static final String NDC = "ndc ";

    private ContainerWords() {}

    static Container read(String text) {
        String[] words = text.split(", ", -1);
        Matcher opened = OPENED.matcher(words[0]);
        if (!opened.matches()) {
            throw new UnreadableText(
                    "'opened " + text + "' is no container; one is written like opened 4 x 100 mg single-dose");
        }
        Quantity forOthers = null;
        String ndc = null;
        for (int i = 1; i < words.length; i++) {
            if (words[i].endsWith(FOR_OTHERS)) {
                forOthers = Words.quantity(words[i].substring(0, words[i].length() - FOR_OTHERS.length()));
            } else if (words[i].startsWith(NDC)) {
                ndc = Words.unquoted(words[i].substring(NDC.length()));
            } else {
                throw new UnreadableText("unknown detail '" + words[i] + "' of a container");
            }
        }
        return new Container(
                Words.choice("container", ContainerKind.values(), opened.group(3)),
                Words.quantity(opened.group(2)),
                Words.number(opened.group(1)),
                ndc,
                forOthers);
    }

    static List<String> write(Administration administration) {
        return administration.containers().stream().map(ContainerWords::write).toList();
    }

    private static String write(Container container) {
        return container.count() + " x " + Words.text(container.size()) + " "
                + container.kind().written()
                + forOthers(container.usedForOthers())
                + ndc(container.ndc());
    }

    private static String forOthers(@Nullable Quantity used) {
        return used == null ? "" : ", " + Words.text(used) + FOR_OTHERS;
    }

    private static String ndc(@Nullable String ndc) {
        return ndc == null ? "" : ", " + NDC + Words.plain(ndc);
    }
}
