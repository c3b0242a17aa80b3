package org.basilic.formats.json;

import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** A property name of the encounter schema. Which object has which properties is its {@link Shape}. */
@SuppressWarnings("ImmutableEnumChecker") // a serialized string changes only in remembering what it made of itself
enum Key {
    ID("id"),
    SETTING("setting"),
    PLACE_OF_SERVICE("placeOfService"),
    PAYER("payer"),
    DATE_OF_SERVICE("dateOfService"),
    TIME_ZONE("timeZone"),
    PATIENT("patient"),
    VISIT("visit"),
    PRIMARY_REASON("primaryReason"),
    DIAGNOSES("diagnoses"),
    ACCESSES("accesses"),
    ADMINISTRATIONS("administrations"),
    SERVICES("services"),
    PROGRAM_340B("program340B"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    NUMBER("number"),
    ARRIVAL("arrival"),
    DEPARTURE("departure"),
    CODE("code"),
    DESCRIPTION("description"),
    KIND("kind"),
    LUMEN_OF("lumenOf"),
    REPLACES("replaces"),
    LEFT_IN_PLACE("leftInPlace"),
    SEPARATE_SITE_REASON("separateSiteReason"),
    UNITS("units"),
    MODIFIERS("modifiers"),
    SEPARATELY_IDENTIFIABLE("separatelyIdentifiable"),
    REPEAT_OF("repeatOf"),
    COVERED_ENTITY("coveredEntity"),
    ENTITY_TYPE("entityType"),
    AMOUNT("amount"),
    UNIT("unit"),
    DRUG("drug"),
    PURPOSE("purpose"),
    ROUTE("route"),
    ACCESS("access"),
    START("start"),
    STOP("stop"),
    MINUTES("minutes"),
    PAUSES("pauses"),
    TIME_EVIDENCE("timeEvidence"),
    RATE("rate"),
    VOLUME("volume"),
    DOSE("dose"),
    MIXTURE("mixture"),
    CONTINUOUSLY_ATTENDED("continuouslyAttended"),
    COUNSELLED("counselled"),
    LESIONS("lesions"),
    ORDERED("ordered"),
    ORDER("order"),
    ACCESS_PROCEDURE("accessProcedure"),
    PUMP("pump"),
    PUMP_SUPPLIED_BY("pumpSuppliedBy"),
    CONTINUES_AFTER_VISIT("continuesAfterVisit"),
    DISCONTINUED("discontinued"),
    CONTAINERS("containers"),
    WASTED("wasted"),
    SUPPLIED_BY("suppliedBy"),
    ACQUIRED_340B("acquired340B"),
    NAME("name"),
    HCPCS("hcpcs"),
    NDC("ndc"),
    RXNORM("rxnorm"),
    CLASS("class"),
    SIZE("size"),
    COUNT("count"),
    USED_FOR_OTHERS("usedForOthers"),
    EVIDENCE("evidence"),
    FACT("fact"),
    FEED("feed"),
    PLACE("place"),
    GRADE("grade"),
    OPEN_POINTS("openPoints"),
    ADMINISTRATION("administration"),
    FOUND("found");

    private static final int SLOTS = 512;
    private static final @Nullable Key[] BY_NAME = byName();

    private final String property;
    private final SerializedString written;

    Key(String property) {
        this.property = property;
        this.written = new SerializedString(property);
    }

    /** Returns the name in the form in which the parser compares bytes with it. */
    SerializedString written() {
        return written;
    }

    /** Returns the key of this name, or null when the schema has none. */
    static @Nullable Key named(String name) {
        int slot = slot(name);
        Key key = BY_NAME[slot];
        while (key != null) {
            if (key.property.equals(name)) {
                return key;
            }
            slot = (slot + 1) % SLOTS;
            key = BY_NAME[slot];
        }
        return null;
    }

    /** Returns the name as it is written. */
    @Override
    public String toString() {
        return property;
    }

    private static int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 9 ^ hash >>> 18) & (SLOTS - 1);
    }

    private static @Nullable Key[] byName() {
        @Nullable Key[] keys = new Key[SLOTS];
        for (Key key : values()) {
            int slot = slot(key.toString());
            while (keys[slot] != null) {
                slot = (slot + 1) % SLOTS;
            }
            keys[slot] = key;
        }
        return keys;
    }
}
