package org.basilic.server.visitpage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.server.web.TypedTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to try.
 *
 * @param given place of the administration in the record, from 1, as it came; empty for none
 * @param start as typed; empty to leave it
 * @param stop as typed; empty to leave it
 * @param other another change, {@code PLACE=VALUE}; empty for none
 * @param earlier the changes that were tried before and still are
 */
record WhatIfForm(String given, String start, String stop, String other, List<String> earlier) {

    private static final int MOST = 40;

    /**
     * Returns all changes, of two at one place the later one.
     *
     * @throws UnclearChangeException if something typed cannot be understood; the message is for whoever typed it
     */
    List<Change> changes(Encounter encounter) throws UnclearChangeException {
        Map<String, Change> byPlace = new LinkedHashMap<>();
        for (String one : earlier) {
            put(Change.of(one), byPlace);
        }
        for (Change one : typed(encounter)) {
            put(one, byPlace);
        }
        if (byPlace.size() > MOST) {
            throw new UnclearChangeException("no more than " + MOST + " changes are tried at once");
        }
        return List.copyOf(byPlace.values());
    }

    private static void put(Change change, Map<String, Change> byPlace) {
        byPlace.remove(change.place());
        byPlace.put(change.place(), change);
    }

    private List<Change> typed(Encounter encounter) throws UnclearChangeException {
        List<Change> changes = new ArrayList<>();
        if (!start.isBlank() || !stop.isBlank()) {
            Administration administration = administration(encounter);
            LocalDateTime begins = administration.start();
            if (!start.isBlank()) {
                begins = time("start", start, day(administration.start(), administration.stop(), encounter));
                changes.add(new Change(administration.id() + ".start", begins.toString()));
            }
            if (!stop.isBlank()) {
                LocalDateTime ends = time("stop", stop, day(administration.stop(), begins, encounter));
                boolean withoutDay = !stop.contains("/") && !stop.contains("-");
                if (withoutDay && begins != null && ends.isBefore(begins)) {
                    ends = ends.plusDays(1);
                }
                changes.add(new Change(administration.id() + ".stop", ends.toString()));
            }
        }
        if (!other.isBlank()) {
            changes.add(Change.of(other.strip()));
        }
        return changes;
    }

    private Administration administration(Encounter encounter) throws UnclearChangeException {
        List<Administration> administrations = encounter.administrations();
        int place = given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : 0;
        if (place < 1 || place > administrations.size()) {
            throw new UnclearChangeException("choose the administration whose time is to be tried");
        }
        return administrations.get(place - 1);
    }

    private static LocalDate day(@Nullable LocalDateTime own, @Nullable LocalDateTime neighbour, Encounter encounter) {
        if (own != null) {
            return own.toLocalDate();
        }
        if (neighbour != null) {
            return neighbour.toLocalDate();
        }
        LocalDate day = EncounterCheck.dateOf(encounter);
        return day == null ? LocalDate.EPOCH : day;
    }

    private static LocalDateTime time(String what, String typed, LocalDate day) throws UnclearChangeException {
        LocalDateTime time = TypedTime.read(typed, day);
        if (time == null) {
            throw new UnclearChangeException(
                    "the " + what + " is no time; type it as 14:31, or with its day as 03/12/2026 14:31");
        }
        return time;
    }
}
