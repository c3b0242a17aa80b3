package org.basilic.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.basilic.reference.Switch;

/** Which bags are one infusion: those of one drug and site of which each begins before the one before has ended. */
final class Touching {

    private Touching() {}

    /** Returns the bags in chains; an entry without clock times or of no length is one of its own. Settled 20, 21. */
    static <T> List<List<T>> chains(Setup setup, List<T> bags, Function<T, Piece> piece, Function<T, String> kind) {
        int gap = Integer.parseInt(setup.value(Switch.INFUSION_BAG_CHANGE_GAP));
        List<List<T>> chains = new ArrayList<>();
        Map<String, List<T>> together = new LinkedHashMap<>();
        for (T bag : bags) {
            Piece its = piece.apply(bag);
            if (its.timed() && stop(its) > start(its)) {
                together.computeIfAbsent(kind.apply(bag), any -> new ArrayList<>())
                        .add(bag);
            } else {
                chains.add(List.of(bag));
            }
        }
        for (List<T> same : together.values()) {
            same.sort(Comparator.comparingInt(bag -> start(piece.apply(bag))));
            List<T> chain = new ArrayList<>();
            int end = 0;
            for (T bag : same) {
                Piece its = piece.apply(bag);
                if (!chain.isEmpty() && start(its) > end + gap) {
                    chains.add(chain);
                    chain = new ArrayList<>();
                }
                end = chain.isEmpty() ? stop(its) : Math.max(end, stop(its));
                chain.add(bag);
            }
            chains.add(chain);
        }
        return chains;
    }

    private static int start(Piece piece) {
        return piece.start == null ? 0 : piece.start;
    }

    private static int stop(Piece piece) {
        return piece.stop == null ? 0 : piece.stop;
    }
}
