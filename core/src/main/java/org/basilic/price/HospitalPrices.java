package org.basilic.price;

import java.math.BigDecimal;
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of an outpatient hospital claim by Addendum B (42 CFR 419.32): the national rate times the units, for codes that are
 * paid by themselves. The status indicator says which are.
 */
final class HospitalPrices {

    private final CodedEncounter coded;
    private final Reference reference;
    private final DrugPrices drugs;

    HospitalPrices(CodedEncounter coded, Reference reference) {
        this.coded = coded;
        this.reference = reference;
        this.drugs = new DrugPrices(reference);
    }

    LinePrice of(int number, CodedLine line) {
        HospitalPayments payments = reference.imported().hospitalPayments(line.serviceDate());
        if (payments == null) {
            return new LinePrice(
                    number, null, new PriceReason.NoTable(HospitalPayments.KIND, line.serviceDate()), null);
        }
        HospitalPayment payment = payments.row(line.code());
        if (payment == null) {
            return new LinePrice(number, null, new PriceReason.NotListed(line.code()), payments.edition());
        }
        Day day = new Day(coded, payments, line);
        String whole = day.first("J1");
        if (whole != null) {
            return unknown(number, new PriceReason.Comprehensive("J1", whole), payments);
        }
        return byStatus(number, line, payments, payment, day);
    }

    private LinePrice byStatus(
            int number, CodedLine line, HospitalPayments payments, HospitalPayment payment, Day day) {
        String status = payment.status();
        String stay = day.first("J2");
        return switch (status) {
            case "N" -> packaged(number, status, null, payments);
            case "Q1" -> {
                String beside = day.first("S", "T", "V", "J2");
                if (beside != null) {
                    yield packaged(number, status, beside, payments);
                }
                yield day.units("Q1") > 1
                        ? unknown(number, new PriceReason.SeveralOf(status), payments)
                        : rate(number, line, payments, payment);
            }
            case "S", "V", "K", "G", "T", "J2" -> {
                if (stay != null) {
                    yield unknown(number, new PriceReason.Comprehensive("J2", stay), payments);
                }
                yield status.equals("T") && day.units("T") > 1
                        ? unknown(number, new PriceReason.SeveralOf(status), payments)
                        : rate(number, line, payments, payment);
            }
            default -> unknown(number, new PriceReason.NotByThisTable(status), payments);
        };
    }

    private LinePrice rate(int number, CodedLine line, HospitalPayments payments, HospitalPayment payment) {
        BigDecimal rate = payment.rate();
        if (rate != null) {
            return new LinePrice(
                    number,
                    Dollars.of(rate, line.units()),
                    new PriceReason.ByRate(line.units(), rate, payment.status(), payment.group()),
                    payments.edition());
        }
        boolean drug = payment.status().equals("K") || payment.status().equals("G");
        return drug ? drugs.of(number, line) : unknown(number, new PriceReason.NoAmount(line.code()), payments);
    }

    private static LinePrice packaged(int number, String status, @Nullable String beside, HospitalPayments payments) {
        return new LinePrice(number, Dollars.NONE, new PriceReason.Packaged(status, beside), payments.edition());
    }

    private static LinePrice unknown(int number, PriceReason because, HospitalPayments payments) {
        return new LinePrice(number, null, because, payments.edition());
    }

    /** The lines of the day of one line. */
    private record Day(CodedEncounter coded, HospitalPayments payments, CodedLine of) {

        /** Returns the code of the first line that has one of these statuses, or null when none has. */
        @Nullable
        String first(String... statuses) {
            for (CodedLine line : coded.lines()) {
                for (String status : statuses) {
                    if (has(line, status)) {
                        return line.code();
                    }
                }
            }
            return null;
        }

        /** Returns how many units of the day have the status. */
        int units(String status) {
            int units = 0;
            for (CodedLine line : coded.lines()) {
                units += has(line, status) ? line.units() : 0;
            }
            return units;
        }

        private boolean has(CodedLine line, String status) {
            HospitalPayment payment = payments.row(line.code());
            return line.serviceDate().equals(of.serviceDate())
                    && payment != null
                    && payment.status().equals(status);
        }
    }
}
