package org.basilic.formats.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.basilic.chart.FeedSetting;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** What each setting of a map may be. */
final class MapSettings {

    /** Encodings of sites that declare none, or another. */
    private static final List<String> ENCODINGS =
            List.of("windows-1252", "windows-1250", "windows-1251", "8859/1", "8859/2", "8859/15", "UTF-8");

    private MapSettings() {}

    /** Says what is wrong with the value of a setting; null when nothing is. */
    static @Nullable String complaint(String name, String value) {
        FeedSetting setting = Words.of(name, FeedSetting.values());
        if (setting == null) {
            return "unknown setting '" + name + "'; it is one of " + Words.all(FeedSetting.values());
        }
        return switch (setting) {
            case ZONE -> zone(value);
            case PASSING_SECONDS -> number(value, 0, 3600);
            case MOST_RATE -> number(value, 1, 100_000);
            case MOST_HOURS -> number(value, 1, 8760);
            case LATE_HOURS -> number(value, 1, 8760);
            case PUMP_MINUTES -> number(value, 0, 120);
            case PUMP_PERCENT -> number(value, 0, 100);
            case PUMP_SILENT_HOURS -> number(value, 1, 168);
            case PUMP_ALONE -> oneOf(value, List.of("ask", "code"));
            case RATE_BEFORE_START -> oneOf(value, List.of("ask", "start"));
            case DATE_ORDER -> oneOf(value, List.of("month-first", "day-first"));
            case DEFAULT_SETTING -> oneOf(value, List.of(Setting.FACILITY.written(), Setting.PROFESSIONAL.written()));
            case ENCODING -> oneOf(value, ENCODINGS);
        };
    }

    private static @Nullable String zone(String value) {
        try {
            ZoneId.of(value);
            return null;
        } catch (DateTimeException e) {
            return "'" + value + "' is not a time zone; write one of the IANA list such as America/New_York";
        }
    }

    private static @Nullable String number(String value, int least, int most) {
        boolean fits = value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        return fits ? null : "'" + value + "' is not a whole number from " + least + " to " + most;
    }

    private static @Nullable String oneOf(String value, List<String> words) {
        return words.contains(value) ? null : "unknown word '" + value + "'; it is one of " + String.join(", ", words);
    }
}
