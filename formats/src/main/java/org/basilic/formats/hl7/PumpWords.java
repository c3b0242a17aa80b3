package org.basilic.formats.hl7;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basilic.chart.Action;
import org.basilic.chart.FeedMap;
import org.basilic.chart.PumpAct;
import org.basilic.chart.PumpReason;
import org.jspecify.annotations.Nullable;

/**
 * What the words of pump events mean. Events are matched by their text; modes, states and reasons by how the text ends, so
 * that {@code kvo}, {@code pump-mode-kvo} and {@code MDC_PUMP_MODE_KVO} are one.
 */
final class PumpWords {

    /** What every text of an event begins with. */
    static final String EVENT = "MDC_EVT_";

    private static final Map<String, PumpAct> ACTS = Map.ofEntries(
            Map.entry("MDC_EVT_PUMP_DELIV_START", PumpAct.START),
            Map.entry("MDC_EVT_PUMP_DELIV_STOP", PumpAct.STOP),
            Map.entry("MDC_EVT_PUMP_DELIV_COMP", PumpAct.COMPLETE),
            Map.entry("MDC_EVT_PATIENT_CHANGE", PumpAct.PATIENT_CHANGE),
            Map.entry("MDC_EVT_PATIENT_ID_CHANGE", PumpAct.PATIENT_CHANGE),
            Map.entry("MDC_EVT_DEVICE_TIME_CHANGED", PumpAct.CLOCK_CHANGE),
            Map.entry("MDC_EVT_PUMP_VOL_COUNTERS_CLEARED", PumpAct.COUNTERS_CLEARED),
            Map.entry("MDC_EVT_COMM_STATUS_CHANGE", PumpAct.CONTACT),
            Map.entry("MDC_EVT_DEVICE_MODE_CHANGE", PumpAct.META),
            Map.entry("MDC_EVT_PATIENT_PARAMETER_CHANGE", PumpAct.META),
            Map.entry("MDC_EVT_PUMP_PROG_CLEARED", PumpAct.META),
            Map.entry("MDC_EVT_PUMP_AUTO_PROG_CLEARED", PumpAct.META),
            Map.entry("MDC_EVT_ADVISORY", PumpAct.META));

    /** The longer endings first: {@code not-delivering} ends with {@code delivering} too. */
    private static final List<Map.Entry<String, PumpReason>> REASONS = List.of(
            Map.entry("stopped-by-clinician", PumpReason.CLINICIAN),
            Map.entry("alarming", PumpReason.ALARM),
            Map.entry("between-doses", PumpReason.BETWEEN_DOSES),
            Map.entry("switching-source", PumpReason.SWITCHING));

    private static final Set<String> KEEPS_VEIN_OPEN = Set.of("kvo", "keep-vein-open", "tko");
    private static final Set<String> BOLUS = Set.of("bolus", "clinician", "clinician-dose", "loading-dose", "pca");

    private PumpWords() {}

    /** Returns what an event is; what neither this list nor the map knows is unknown, and never guessed. */
    static PumpAct act(String event, FeedMap map) {
        PumpAct act = ACTS.get(event);
        if (act != null) {
            return act;
        }
        return map.action(event) == Action.META ? PumpAct.META : PumpAct.UNKNOWN;
    }

    /** Returns why it does not deliver; null for a reason that is not known, which is then a stop like any other. */
    static @Nullable PumpReason reason(String text) {
        for (Map.Entry<String, PumpReason> reason : REASONS) {
            if (ends(text, reason.getKey())) {
                return reason.getValue();
            }
        }
        return null;
    }

    static boolean transitioning(String text) {
        return ends(text, "transitioning");
    }

    static boolean keepsVeinOpen(String text) {
        return KEEPS_VEIN_OPEN.stream().anyMatch(word -> ends(text, word));
    }

    /** Returns whether a mode or the label of a source is that of a dose that somebody asked for, beside the program. */
    static boolean bolus(String text) {
        return BOLUS.stream().anyMatch(word -> ends(text, word));
    }

    /** Returns whether a text is a word, or ends with it after a hyphen. */
    private static boolean ends(String text, String word) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return plain.equals(word) || plain.endsWith("-" + word);
    }
}
