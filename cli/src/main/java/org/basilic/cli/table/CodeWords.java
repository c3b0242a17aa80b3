package org.basilic.cli.table;

import java.time.LocalDate;
import org.basilic.reference.Reference;
import org.basilic.reference.Role;
import org.basilic.result.CodedLine;

/** A few words of our own for each code: what it does in the coding of administrations. */
final class CodeWords {
    private final Reference reference;

    CodeWords(Reference reference) {
        this.reference = reference;
    }

    String of(CodedLine line) {
        LocalDate day = line.serviceDate();
        Role role = reference.covers(day) ? reference.on(day).roleOf(line.code()) : null;
        return role == null ? line.kind().written() : role.written().replace('-', ' ');
    }
}
