package org.basilic.cli.table;

import java.time.LocalDate;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Reference;
import org.basilic.reference.Role;
import org.basilic.result.CodedLine;

/** A few words of our own for each code: what it does, or which drug it is. */
public final class CodeWords {
    private final Reference reference;

    /** Makes words by these tables. */
    public CodeWords(Reference reference) {
        this.reference = reference;
    }

    /** Returns what the code of a line does, or which drug it is. */
    public String of(CodedLine line) {
        LocalDate day = line.serviceDate();
        Role role = reference.covers(day) ? reference.on(day).roleOf(line.code()) : null;
        if (role != null) {
            return role.written().replace('-', ' ');
        }
        return switch (line.kind()) {
            case DRUG -> drug(line, day);
            case WASTE -> drug(line, day) + ", discarded";
            default -> line.kind().written();
        };
    }

    private String drug(CodedLine line, LocalDate day) {
        DrugFacts facts = reference.covers(day) ? reference.on(day).drugs().facts(line.code(), day) : null;
        if (facts == null) {
            return "drug";
        }
        String name = facts.generic().isEmpty() && !facts.brands().isEmpty()
                ? facts.brands().get(0)
                : facts.generic();
        if (facts.billingUnit() == null) {
            return "drug without a code of its own";
        }
        return name + ", " + facts.billingUnit() + " each";
    }
}
