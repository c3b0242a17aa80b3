package org.basilic.price;

import org.basilic.reference.PaymentLimit;
import org.basilic.reference.PaymentLimits;
import org.basilic.reference.Reference;
import org.basilic.result.CodedLine;

/**
 * Amounts by the payment limits of drugs: the limit of one billing unit times the units, given and discarded alike, rounded
 * once for the line. The published limit already holds what is paid on top of the average sales price (42 CFR 414.904).
 */
final class DrugPrices {

    private final Reference reference;

    DrugPrices(Reference reference) {
        this.reference = reference;
    }

    LinePrice of(int number, CodedLine line) {
        PaymentLimits limits = reference.imported().paymentLimits(line.serviceDate());
        if (limits == null) {
            return new LinePrice(number, null, new PriceReason.NoTable(PaymentLimits.KIND, line.serviceDate()), null);
        }
        PaymentLimit limit = limits.row(line.code());
        if (limit == null) {
            return new LinePrice(number, null, new PriceReason.NotListed(line.code()), limits.edition());
        }
        if (limit.dollars() == null) {
            return new LinePrice(number, null, new PriceReason.NoAmount(line.code()), limits.edition());
        }
        return new LinePrice(
                number,
                Dollars.of(limit.dollars(), line.units()),
                new PriceReason.ByLimit(line.units(), limit.dollars()),
                limits.edition());
    }
}
