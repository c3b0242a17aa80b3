package org.basilic.rules.claim;

import org.basilic.model.Setting;
import org.basilic.reference.CodeStatus;
import org.basilic.reference.Edits;
import org.basilic.reference.PaymentSystem;
import org.basilic.reference.StatusMeaning;
import org.basilic.result.CodedLine;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.jspecify.annotations.Nullable;

/** How Medicare pays a line: by itself, within another, or not on this kind of claim. */
final class PaymentStatus {

    static final RuleCard CARD = RuleCard.of(
            "CLM-06",
            "Payment status of the line",
            "On a Medicare claim every line has its status: paid by itself, always packaged, packaged beside a line of its day that "
                    + "is paid by itself, or no code for this kind of claim, which fails. Packaged lines are reported all the "
                    + "same. A physician's drugs are not asked, since another schedule pays them.",
            "cms-opps-addendum-b",
            "cms-pfs-rvu");

    private PaymentStatus() {}

    /** The code may stand on the claim. */
    record Stands(String code, PaymentSystem system, CodeStatus status, StatusMeaning meaning) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s has status %s: %s".formatted(code, status.status(), meant());
        }

        private String meant() {
            return switch (meaning) {
                case HOST, SEPARATE ->
                    system == PaymentSystem.OPPS && !status.detail().isEmpty()
                            ? "paid by itself, classification " + status.detail()
                            : "paid by itself";
                case GUEST -> "paid by itself, since nothing of the day packages it";
                case PACKAGED -> "packaged into what stands beside it";
                case ELSEWHERE -> "paid, if at all, by another schedule";
                case VARIES -> "paid by itself or with others, which is not looked at here";
                case NOT_HERE -> "no code for this kind of claim";
            };
        }
    }

    /** A line of the day packages it. */
    record Packaged(String code, String status, String host, String hostStatus) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s has status %s: packaged beside %s of the same day, status %s"
                    .formatted(code, status, host, hostStatus);
        }
    }

    /** It is no code for this kind of claim. */
    record NotHere(String code, String status, PaymentSystem system) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String whose = system == PaymentSystem.OPPS ? "a hospital's" : "a physician's";
            return "%s has status %s: no code for %s claim to Medicare".formatted(code, status, whose);
        }
    }

    /** The tables do not have it, or not what its status means. */
    record NotKnown(String code, @Nullable String status) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return status == null
                    ? "the tables have no payment status of " + code
                    : "the tables do not say what status %s of %s means".formatted(status, code);
        }
    }

    static void check(int index, Claim claim, Answers answers) {
        CodedLine line = claim.lines().get(index);
        boolean drug = line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE;
        PaymentSystem system = claim.setting() == Setting.FACILITY ? PaymentSystem.OPPS : PaymentSystem.PFS;
        if (!claim.medicare() || (drug && system == PaymentSystem.PFS)) {
            return;
        }
        EditCheck check = system == PaymentSystem.OPPS ? EditCheck.HOSPITAL_STATUS : EditCheck.PHYSICIAN_STATUS;
        Edits.Status known = claim.on(line).status(line.code(), system);
        CodeStatus status = known.status();
        StatusMeaning meaning = known.meaning();
        if (status == null || meaning == null) {
            Reason because = new NotKnown(line.code(), status == null ? null : status.status());
            answers.add(check, EditVerdict.NO_DATA, index + 1, known.from(), because);
        } else if (meaning == StatusMeaning.NOT_HERE) {
            Reason because = new NotHere(line.code(), status.status(), system);
            answers.add(check, EditVerdict.FAIL, index + 1, known.from(), because);
        } else {
            Reason packaged = meaning == StatusMeaning.GUEST ? packaged(line, status, system, claim) : null;
            Reason because = packaged != null ? packaged : new Stands(line.code(), system, status, meaning);
            answers.add(check, EditVerdict.PASS, index + 1, known.from(), because);
        }
    }

    private static @Nullable Reason packaged(CodedLine guest, CodeStatus status, PaymentSystem system, Claim claim) {
        for (CodedLine other : claim.lines()) {
            if (!other.serviceDate().equals(guest.serviceDate())) {
                continue;
            }
            Edits.Status host = claim.on(other).status(other.code(), system);
            if (host.meaning() == StatusMeaning.HOST && host.status() != null) {
                return new Packaged(
                        guest.code(),
                        status.status(),
                        other.code(),
                        host.status().status());
            }
        }
        return null;
    }
}
