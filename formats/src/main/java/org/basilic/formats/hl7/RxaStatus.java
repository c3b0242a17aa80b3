package org.basilic.formats.hl7;

import java.util.Locale;
import java.util.Set;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;

/** Whether what an administration segment tells of was given here and now. */
enum RxaStatus {
    GIVEN,
    /** Begun and not all of it given. */
    PART,
    NOT_GIVEN,
    /** Told from elsewhere or from earlier: never billed. */
    HISTORICAL,
    /** About the record, by a row of the site's map. */
    ASIDE,
    /** It cannot be told. */
    UNCLEAR;

    private static final int MOST = 50;

    /** Where a record comes from (table NIP001): 00 is one made here, the others are heard from somebody. */
    private static final Set<String> HEARD = Set.of("01", "02", "03", "04", "05", "06", "07", "08");

    private static final String SOURCES = "NIP001";

    static RxaStatus of(Segment rxa, FeedMap map) {
        if (historical(rxa)) {
            return HISTORICAL;
        }
        boolean refused = !rxa.text(18, 1).isEmpty() || !rxa.text(18, 2).isEmpty();
        String status = rxa.text(20).strip().toUpperCase(Locale.ROOT);
        return switch (status) {
            case "CP" -> refused ? UNCLEAR : GIVEN;
            case "PA" -> PART;
            case "RE", "NA" -> NOT_GIVEN;
            // Older senders have no status: what is sent was given, unless it says why it was not.
            case "" -> refused ? NOT_GIVEN : GIVEN;
            default -> ofSite(status, map);
        };
    }

    private static RxaStatus ofSite(String status, FeedMap map) {
        String value = map.value(MapKind.STATUS, status);
        return value == null ? UNCLEAR : value.equals("keep") ? GIVEN : ASIDE;
    }

    private static boolean historical(Segment rxa) {
        int count = Math.min(rxa.repetitions(9), MOST);
        for (int i = 1; i <= count; i++) {
            for (Coded.Code code : Coded.of(rxa, 9, i)) {
                boolean source = code.system().isEmpty() || code.system().equals(SOURCES);
                if (source && HEARD.contains(code.code())) {
                    return true;
                }
            }
        }
        return false;
    }
}
