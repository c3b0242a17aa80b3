package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;

/** Where a fact was read, in JSON. */
final class EvidenceJson {

    private static final Shape SHAPE =
            Shape.of(Key.FACT, Key.FEED, Key.PLACE, Key.GRADE).requiring(Key.FACT, Key.FEED, Key.PLACE, Key.GRADE);
    private static final Words<EvidenceGrade> GRADES = Words.of(EvidenceGrade.values());

    private EvidenceJson() {}

    static Evidence read(Cursor in) throws IOException {
        String fact = null;
        String feed = null;
        String place = null;
        EvidenceGrade grade = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case FACT -> fact = in.text();
                    case FEED -> feed = in.text();
                    case PLACE -> place = in.text();
                    case GRADE -> grade = in.word(GRADES);
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Evidence(
                fact == null ? "" : fact,
                feed == null ? "" : feed,
                place == null ? "" : place,
                grade == null ? EvidenceGrade.CHARTED : grade);
    }

    static void write(Evidence evidence, Properties out) throws IOException {
        out.text(Key.FACT, evidence.fact());
        out.text(Key.FEED, evidence.feed());
        out.text(Key.PLACE, evidence.place());
        out.word(Key.GRADE, evidence.grade());
    }
}
