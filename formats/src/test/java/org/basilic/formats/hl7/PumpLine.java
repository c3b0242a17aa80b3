package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An event of a pump on a line, and the message that it is: {@code 09:00 START drug=cefazolin rate=100}. What is not said is
 * of patient P1 on channel 1 of pump SN-1, on March 2, 2026.
 */
final class PumpLine {

    private static final Map<String, String> EVENTS = Map.of(
            "START", "197288^MDC_EVT_PUMP_DELIV_START^MDC",
            "STOP", "0^MDC_EVT_PUMP_DELIV_STOP^MDC",
            "COMP", "197292^MDC_EVT_PUMP_DELIV_COMP^MDC",
            "PATIENT", "0^MDC_EVT_PATIENT_CHANGE^MDC",
            "PATIENT_ID", "0^MDCX_EVT_PATIENT_ID_CHANGE^MDC",
            "CLOCK", "0^MDC_EVT_DEVICE_TIME_CHANGED^MDC",
            "CLEARED", "0^MDC_EVT_PUMP_VOL_COUNTERS_CLEARED^MDC",
            "COMM", "0^MDC_EVT_COMM_STATUS_CHANGE^MDC");

    private final String time;
    private final String event;
    private final Map<String, String> said = new HashMap<>();

    PumpLine(String line) {
        String[] words = line.strip().split(" +", -1);
        time = words[0];
        event = words[1];
        for (int i = 2; i < words.length; i++) {
            int sign = words[i].indexOf('=');
            said.put(words[i].substring(0, sign), words[i].substring(sign + 1));
        }
    }

    /** Returns the message. */
    String message(int number) {
        List<String> segments = new ArrayList<>();
        String sent = said.containsKey("sent") ? at(said("sent", "")) : "";
        segments.add("MSH|^~\\&|GATEWAY^0012210000000000^EUI-64||BASILIC||" + sent + "||ORU^R42^ORU_R01|"
                + said("id", "M" + number)
                + "|P|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_010^IHE PCD^1.3.6.1.4.1.19376.1.6.4.10^ISO");
        String patient = said("patient", "P1");
        if (!patient.equals("none")) {
            segments.add("PID|||" + patient + "^^^^MR||Canary^Invented||19700101|F");
        }
        if (said.containsKey("visit")) {
            segments.add("PV1||O|||||||||||||||||" + said("visit", ""));
        }
        segments.add("OBR|1|" + said("order", "") + "|R" + number + "^GATEWAY|0^MDCX_PUMP_EVENT^MDC|||" + at(time));
        String channel = said("channel", "1");
        String device = said("device", "SN-1") + "^^0012210000000001^EUI-64";
        boolean whole = said.containsKey("whole");
        obx(
                segments,
                "CWE",
                "68487^MDC_ATTR_EVT_COND^MDC",
                whole ? "1.0.0.0" : "1." + channel + ".0.0",
                EVENTS.getOrDefault(event, "0^" + event + "^MDC"),
                "|||||" + said("status-of-result", "F") + "|||" + at(time) + "||||" + device);
        String part = "1." + channel + ".1.1";
        coded(segments, "mode", "184504^MDC_PUMP_MODE^MDC", part, "pump-mode-");
        coded(segments, "status", "184508^MDC_PUMP_STAT^MDC", part, "pump-status-");
        coded(segments, "reason", "0^MDCX_PUMP_NOT_DELIVERING_REASON^MDC", part, "");
        number(segments, "rate", "157784^MDC_FLOW_FLUID_PUMP^MDC", part, "265266^MDC_DIM_MILLI_L_PER_HR^MDC");
        number(segments, "total", "0^MDC_VOL_FLUID_DELIV_TOTAL^MDC", part, "263762^MDC_DIM_MILLI_L^MDC");
        number(segments, "delivered", "157880^MDC_VOL_FLUID_DELIV^MDC", part, "263762^MDC_DIM_MILLI_L^MDC");
        if (said.containsKey("source")) {
            obx(segments, "ST", "0^MDC_PUMP_SOURCE_CHANNEL_LABEL^MDC", "1." + channel + ".2.1", said("source", ""), "");
        }
        if (said.containsKey("drug")) {
            obx(segments, "ST", "184514^MDC_DRUG_NAME_TYPE^MDC", "1." + channel + ".2.2", said("drug", ""), "");
        }
        if (said.containsKey("before")) {
            obx(segments, "DTM", "0^MDC_TIME_PREVIOUS^MDC", "1.0.0.0", at(said("before", "")), "");
        }
        if (said.containsKey("after")) {
            obx(segments, "DTM", "0^MDC_TIME_NEW^MDC", "1.0.0.0", at(said("after", "")), "");
        }
        return String.join("\r", segments) + "\r";
    }

    private void coded(List<String> segments, String fact, String identifier, String part, String prefix) {
        if (said.containsKey(fact)) {
            obx(segments, "CWE", identifier, part, "^" + prefix + said(fact, ""), "");
        }
    }

    private void number(List<String> segments, String fact, String identifier, String part, String unit) {
        if (said.containsKey(fact)) {
            obx(segments, "NM", identifier, part, said(fact, ""), unit);
        }
    }

    private static void obx(
            List<String> segments, String type, String identifier, String part, String value, String rest) {
        segments.add(String.join("|", "OBX", "" + segments.size(), type, identifier, part, value, rest));
    }

    private String said(String fact, String otherwise) {
        return said.getOrDefault(fact, otherwise);
    }

    /** Returns a clock time, or a full one, as messages write it. */
    private static String at(String time) {
        String full = time.length() > 10 ? time : "2026-03-02T" + time;
        return full.replaceAll("[-:T](?=\\d\\d)", "").replaceAll("~", "-");
    }
}
