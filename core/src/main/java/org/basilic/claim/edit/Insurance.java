package org.basilic.claim.edit;

import java.time.LocalDate;
import org.basilic.claim.Coverage;
import org.jspecify.annotations.Nullable;

/** Subscriber, payer and patient: the numbers that must stand, and a patient who was born. Nothing of them is told. */
final class Insurance {

    private Insurance() {}

    static void watch(Look look) {
        Coverage coverage = look.claim().coverage();
        if (blank(coverage.memberId())) {
            look.find(Edit.MEMBER_ID_MISSING, "the subscriber has no number of the payer");
        }
        if (blank(coverage.payerId())) {
            look.find(Edit.PAYER_ID_MISSING, "the payer has no number");
        }
        LocalDate born = look.claim().patient().birthDate();
        LocalDate day = look.day();
        if (born != null && day != null && day.isBefore(born)) {
            look.find(Edit.BORN_AFTER_SERVICE, "the service of %s is before the patient's birth".formatted(day));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
