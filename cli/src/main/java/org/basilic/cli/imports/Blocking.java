package org.basilic.cli.imports;

import org.basilic.cli.ExitCode;
import org.basilic.cli.feed.Account;
import org.basilic.reference.Reference;

/** Whether an import left something for a person without which an encounter cannot be coded. */
final class Blocking {

    private Blocking() {}

    static ExitCode ending(Account account, Reference reference) {
        return account.reviewed().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
