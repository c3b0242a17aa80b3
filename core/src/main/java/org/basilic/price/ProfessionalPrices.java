package org.basilic.price;

import java.math.BigDecimal;
import org.basilic.model.Encounter;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.Locality;
import org.basilic.reference.PlaceRate;
import org.basilic.reference.Reference;
import org.basilic.reference.RelativeValue;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a physician's claim. Services are paid by the fee schedule (42 CFR 414.20): work, practice expense and malpractice,
 * each times the cost index of the locality, added and multiplied by the conversion factor. The schedule publishes the amount
 * of one unit to the cent, so it is rounded there, and the line is so many times that. Drugs are paid by their limits.
 */
final class ProfessionalPrices {

    private final Encounter encounter;
    private final CodedEncounter coded;
    private final Reference reference;
    private final @Nullable String locality;
    private final DrugPrices drugs;

    ProfessionalPrices(Encounter encounter, CodedEncounter coded, Reference reference, @Nullable String locality) {
        this.encounter = encounter;
        this.coded = coded;
        this.reference = reference;
        this.locality = locality;
        this.drugs = new DrugPrices(reference);
    }

    LinePrice of(int number, CodedLine line) {
        String place = encounter.placeOfService();
        PlaceRate rate = rate(line, place);
        if (rate == null) {
            return new LinePrice(number, null, new PriceReason.UnknownPlace(String.valueOf(place)), null);
        }
        if (line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE) {
            return rate == PlaceRate.FACILITY
                    ? new LinePrice(number, null, new PriceReason.FacilitySupplies(String.valueOf(place)), null)
                    : drugs.of(number, line);
        }
        FeeSchedule schedule = reference.imported().feeSchedule(line.serviceDate());
        return schedule == null
                ? new LinePrice(number, null, new PriceReason.NoTable(FeeSchedule.KIND, line.serviceDate()), null)
                : bySchedule(number, line, schedule, rate);
    }

    /** Returns which amount counts; a professional record without a place is of an office or a freestanding suite. */
    private @Nullable PlaceRate rate(CodedLine line, @Nullable String place) {
        if (place == null) {
            return PlaceRate.NON_FACILITY;
        }
        return reference.covers(line.serviceDate())
                ? reference.on(line.serviceDate()).prices().rate(place)
                : null;
    }

    private LinePrice bySchedule(int number, CodedLine line, FeeSchedule schedule, PlaceRate rate) {
        RelativeValue value = row(schedule, line);
        if (value == null) {
            return new LinePrice(number, null, new PriceReason.NotListed(line.code()), schedule.edition());
        }
        String other = otherPaid(number, line, schedule);
        return switch (value.status()) {
            // Active, and restricted in coverage.
            case "A", "R" -> amount(number, line, schedule, value, rate);
            // Paid only where nothing else of the schedule is on the day.
            case "T" ->
                other == null
                        ? amount(number, line, schedule, value, rate)
                        : new LinePrice(
                                number,
                                Dollars.NONE,
                                new PriceReason.Packaged(value.status(), other),
                                schedule.edition());
            case "B" ->
                new LinePrice(number, Dollars.NONE, new PriceReason.Packaged(value.status(), null), schedule.edition());
            default -> new LinePrice(number, null, new PriceReason.NotByThisTable(value.status()), schedule.edition());
        };
    }

    private LinePrice amount(int number, CodedLine line, FeeSchedule schedule, RelativeValue value, PlaceRate rate) {
        BigDecimal expense = rate == PlaceRate.FACILITY ? value.facilityExpense() : value.nonFacilityExpense();
        if (expense == null) {
            return new LinePrice(number, null, new PriceReason.NotDoneThere(rate), schedule.edition());
        }
        BigDecimal total = value.work().add(expense).add(value.malpractice());
        if (locality != null) {
            Locality there = schedule.locality(locality);
            if (there == null) {
                return new LinePrice(number, null, new PriceReason.UnknownLocality(locality), schedule.edition());
            }
            total = value.work()
                    .multiply(there.work())
                    .add(expense.multiply(there.expense()))
                    .add(value.malpractice().multiply(there.malpractice()));
        }
        if (total.signum() == 0) {
            return new LinePrice(number, null, new PriceReason.NoAmount(line.code()), schedule.edition());
        }
        BigDecimal perUnit = Dollars.rounded(total.multiply(schedule.factor()));
        return new LinePrice(
                number,
                Dollars.of(perUnit, line.units()),
                new PriceReason.BySchedule(line.units(), perUnit, rate, schedule.factor(), locality),
                schedule.edition());
    }

    /** Returns the row of the part of the service that a modifier names, or of the whole. */
    private static @Nullable RelativeValue row(FeeSchedule schedule, CodedLine line) {
        for (String modifier : line.modifiers()) {
            RelativeValue part = schedule.row(line.code(), modifier);
            if (part != null) {
                return part;
            }
        }
        return schedule.row(line.code(), "");
    }

    private @Nullable String otherPaid(int number, CodedLine line, FeeSchedule schedule) {
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine other = coded.lines().get(i);
            RelativeValue value = row(schedule, other);
            if (i + 1 != number
                    && other.serviceDate().equals(line.serviceDate())
                    && value != null
                    && (value.status().equals("A") || value.status().equals("R"))) {
                return other.code();
            }
        }
        return null;
    }
}
