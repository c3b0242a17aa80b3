package org.basilic.audit;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.basilic.model.Encounter;
import org.basilic.model.Service;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** What the record of an infusion visit can tell: giving drugs and fluids, the drugs, and the services that it names. */
final class Scope {

    /** What a modifier must be for a billed line of a drug to be one of what was discarded. */
    static final String DISCARDED = "JW";

    /** Codes of hydration, therapeutic and antineoplastic administration, whether the tables know them or not. */
    private static final Pattern ADMINISTRATION = Pattern.compile("96(3[6-7]\\d|38[01]|4\\d\\d|5[0-4]\\d)");

    private static final Pattern DRUG = Pattern.compile("J\\d{4}");

    private final Encounter encounter;
    private final CodedEncounter coded;
    private final Reference reference;

    Scope(Encounter encounter, CodedEncounter coded, Reference reference) {
        this.encounter = encounter;
        this.coded = coded;
        this.reference = reference;
    }

    /** Returns what a billed line bills, or null where the record cannot tell. */
    @Nullable
    LineKind kind(BilledLine line) {
        String code = line.code();
        if (code == null) {
            return null;
        }
        LineKind kind = ofRecord(code);
        if (kind == null) {
            kind = ofTables(code, day(line));
        }
        return kind == LineKind.DRUG && line.modifiers().contains(DISCARDED) ? LineKind.WASTE : kind;
    }

    private @Nullable LineKind ofRecord(String code) {
        for (CodedLine line : coded.lines()) {
            if (line.code().equals(code)) {
                return line.kind() == LineKind.WASTE ? LineKind.DRUG : line.kind();
            }
        }
        for (Service service : encounter.services()) {
            if (service.code().equals(code)) {
                return LineKind.SERVICE;
            }
        }
        return null;
    }

    private @Nullable LineKind ofTables(String code, LocalDate day) {
        if (tables(day).roleOf(code) != null || ADMINISTRATION.matcher(code).matches()) {
            return LineKind.ADMINISTRATION;
        }
        return facts(code, day) != null || DRUG.matcher(code).matches() ? LineKind.DRUG : null;
    }

    /** Returns what is known of the drug of a code, or null. */
    @Nullable
    DrugFacts facts(String code, LocalDate day) {
        return tables(day).drugs().facts(code, day);
    }

    /** Returns the tables of a day, of the visit's own where the edition does not cover it. */
    DayTables tables(LocalDate day) {
        return reference.on(reference.covers(day) ? day : coded.effective());
    }

    /** Returns the first day of a line, that of the visit where it tells none. */
    LocalDate day(BilledLine line) {
        return line.service() == null ? coded.effective() : line.service().from();
    }
}
