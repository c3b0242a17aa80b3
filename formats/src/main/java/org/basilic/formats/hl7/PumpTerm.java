package org.basilic.formats.hl7;

import java.util.Locale;
import java.util.Set;
import org.basilic.chart.FeedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an observation of a pump event tells, by the text of its identifier (OBX-3, second component, or the first where the
 * sender puts the text there). Codes are not looked at: many are zero until they are assigned. The provisional prefix
 * {@code MDCX_} is read as {@code MDC_}.
 *
 * <p>The texts are those of the event profile and the device model of IHE as far as they were at hand; a site whose pumps
 * send another names it in its map: kind {@code column}, subject the word here, value the text.
 */
enum PumpTerm {
    /** Milliliters an hour. */
    RATE("pump-rate", "MDC_FLOW_FLUID_PUMP", "MDC_FLOW_FLUID_PUMP_CURRENT", "MDC_PUMP_RATE"),
    /** The counter that goes on until it is cleared. */
    TOTAL("pump-total", "MDC_VOL_FLUID_DELIV_TOTAL"),
    /** What was delivered since the program began. */
    DELIVERED("pump-delivered", "MDC_VOL_FLUID_DELIV"),
    DRUG("pump-drug", "MDC_DRUG_NAME_TYPE", "MDC_DRUG_NAME_LABEL", "MDC_DRUG_NAME", "MDC_PUMP_DRUG_NAME"),
    /** Continuous, bolus, kvo and so on. */
    MODE(
            "pump-mode",
            "MDC_PUMP_MODE",
            "MDC_PUMP_DELIVERY_MODE",
            "MDC_PUMP_INFUSION_MODE",
            "MDC_PUMP_PROGRAM_DELIVERY_MODE"),
    /** Delivering, transitioning and so on. */
    STATUS(
            "pump-status",
            "MDC_PUMP_STAT",
            "MDC_PUMP_STATUS",
            "MDC_PUMP_INFUSING_STATUS",
            "MDC_PUMP_DELIVERY_STATUS",
            "MDC_PUMP_PROGRAM_STATUS"),
    REASON("pump-reason", "MDC_PUMP_NOT_DELIVERING_REASON", "MDC_NOT_DELIVERING_REASON"),
    /** Which bag of a channel. */
    SOURCE("pump-source", "MDC_PUMP_SOURCE_CHANNEL_LABEL", "MDC_SOURCE_CHANNEL_LABEL"),
    /** Which of several labels is the one that delivers. */
    ACTIVE_SOURCE("pump-active-source", "MDC_PUMP_ACTIVE_SOURCES"),
    /** What the clock showed when it was set. No published message with it was at hand. */
    CLOCK_BEFORE("pump-clock-before", "MDC_TIME_PREVIOUS", "MDC_ATTR_TIME_PREVIOUS"),
    /** What the clock was set to. No published message with it was at hand. */
    CLOCK_AFTER("pump-clock-after", "MDC_TIME_NEW", "MDC_ATTR_TIME_NEW");

    private final String inMap;
    /** An unmodifiable copy, which the compiler's check cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> texts;

    PumpTerm(String inMap, String... texts) {
        this.inMap = inMap;
        this.texts = Set.of(texts);
    }

    /** Returns what an observation tells; null when it is none of these. */
    static @Nullable PumpTerm of(String identifier, FeedMap map) {
        for (PumpTerm term : values()) {
            String site = map.column(term.inMap);
            if (term.texts.contains(identifier) || (site != null && identifier.equals(plain(site)))) {
                return term;
            }
        }
        return null;
    }

    /** Returns a text of the nomenclature as texts are compared. */
    static String plain(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("MDCX_") ? "MDC_" + upper.substring("MDCX_".length()) : upper;
    }
}
