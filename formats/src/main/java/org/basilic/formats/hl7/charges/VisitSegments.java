package org.basilic.formats.hl7.charges;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.claim.Registration;
import org.basilic.formats.hl7.SegmentText;
import org.basilic.model.Sex;
import org.basilic.model.Visit;
import org.basilic.posting.VisitCharges;
import org.jspecify.annotations.Nullable;

/** The segments of a visit around its charges: whose it is, which visit, for what, and who pays. */
final class VisitSegments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    private final ClaimedVisit visit;
    private final String account;

    VisitSegments(ClaimedVisit visit, String account) {
        this.visit = visit;
        this.account = account;
    }

    /** Returns the segments that stand before the charges. */
    List<String> before() {
        return List.of(patient(), stay());
    }

    /** Returns the segments that stand after the charges. */
    List<String> after() {
        List<String> segments = new ArrayList<>();
        int set = 1;
        for (String code : VisitCharges.diagnoses(visit)) {
            segments.add(new SegmentText("DG1")
                    .field(1, String.valueOf(set))
                    .field(3, ChargeSegments.dotted(code), null, ChargeFields.ICD_10)
                    .field(6, "F")
                    .field(15, set == 1 ? "1" : null)
                    .toString());
            set++;
        }
        Coverage coverage = coverage();
        if (coverage != null) {
            segments.add(insurance(coverage));
        }
        return segments;
    }

    private String patient() {
        SegmentText pid = new SegmentText("PID").field(1, "1");
        String number = medicalRecordNumber();
        if (number != null) {
            pid.field(3, number, null, null, null, "MR");
        } else {
            pid.field(3, account, null, null, null, "AN");
        }
        Insured patient = insured();
        if (patient != null) {
            name(pid, 5, patient.party());
            pid.field(7, day(patient.birthDate()));
            pid.field(8, sex(patient.sex()));
            address(pid, 11, patient.party().address());
        }
        return pid.field(18, account).toString();
    }

    private String stay() {
        SegmentText pv1 = new SegmentText("PV1")
                .field(1, "1")
                .field(2, "O")
                .field(19, visit.encounter().id());
        Visit when = visit.encounter().visit();
        if (when != null) {
            pv1.field(44, when.arrival() == null ? null : MINUTE.format(when.arrival()));
            pv1.field(45, when.departure() == null ? null : MINUTE.format(when.departure()));
        }
        return pv1.toString();
    }

    private String insurance(Coverage coverage) {
        String payer = coverage.payerId() == null ? "UNKNOWN" : coverage.payerId();
        SegmentText in1 = new SegmentText("IN1")
                .field(1, "1")
                .field(2, payer)
                .field(3, payer)
                .field(4, coverage.payerName());
        address(in1, 5, coverage.payerAddress());
        in1.field(8, coverage.groupNumber()).field(9, coverage.groupName());
        in1.field(14, authorization());
        Insured subscriber = coverage.subscriber();
        name(in1, 16, subscriber.party());
        in1.field(17, relationship(coverage.relationship()), null, "HL70063");
        in1.field(18, day(subscriber.birthDate()));
        address(in1, 19, subscriber.party().address());
        in1.field(36, coverage.memberId());
        in1.field(43, sex(subscriber.sex()));
        return in1.toString();
    }

    private static void name(SegmentText segment, int field, Party party) {
        segment.field(field, party.last(), party.first(), party.middle(), party.suffix(), null, null, "L");
    }

    private static void address(SegmentText segment, int field, @Nullable PostalAddress address) {
        if (address != null) {
            segment.field(
                    field,
                    address.line(),
                    address.secondLine(),
                    address.city(),
                    address.state(),
                    address.postalCode(),
                    "USA");
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static @Nullable String sex(@Nullable Sex sex) {
        if (sex == null) {
            return null;
        }
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "O";
            case UNKNOWN -> "U";
        };
    }

    private static String relationship(Coverage.Relationship relationship) {
        return switch (relationship) {
            case SELF -> "SEL";
            case SPOUSE -> "SPO";
            case CHILD -> "CHD";
            case OTHER -> "OTH";
        };
    }

    private @Nullable Claim first() {
        return visit.claims().isEmpty() ? null : visit.claims().get(0);
    }

    private @Nullable Insured insured() {
        Claim claim = first();
        Registration registration = visit.registration();
        return claim != null ? claim.patient() : registration == null ? null : registration.patient();
    }

    private @Nullable Coverage coverage() {
        Claim claim = first();
        Registration registration = visit.registration();
        return claim != null ? claim.coverage() : registration == null ? null : registration.coverage();
    }

    private @Nullable String medicalRecordNumber() {
        Claim claim = first();
        Registration registration = visit.registration();
        return claim != null
                ? claim.medicalRecordNumber()
                : registration == null ? null : registration.medicalRecordNumber();
    }

    private @Nullable String authorization() {
        Claim claim = first();
        return claim == null ? null : claim.priorAuthorization();
    }
}
