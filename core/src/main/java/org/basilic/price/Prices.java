package org.basilic.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that Medicare is expected to allow for the lines of one coded encounter: before sequestration, deductible and
 * coinsurance, whoever bears them.
 *
 * @param lines one for each line of the coded encounter, in its order
 * @param known how many of them have an amount, zero for packaged ones included
 * @param total of those; null where none has an amount
 */
public record Prices(
        List<LinePrice> lines, int known, @Nullable BigDecimal total) {

    /** What no amount takes into account, for whoever shows them. */
    public static final String NOT_CONSIDERED =
            "Not considered: sequestration, deductible and coinsurance, the geographic wage index and other adjustments of"
                    + " a hospital, payers other than Medicare, hospitals outside its outpatient system.";

    /** Copies the list, so that nobody changes it later. */
    public Prices {
        lines = List.copyOf(lines);
    }

    /**
     * Works out the amounts.
     *
     * @param reference with the payment tables that are imported; a day without a table has no amounts
     * @param locality contractor and number, as in {@code 02102-01}, or null for national amounts of the fee schedule
     */
    public static Prices of(Encounter encounter, CodedEncounter coded, Reference reference, @Nullable String locality) {
        List<LinePrice> lines = new ArrayList<>();
        ProfessionalPrices professional = new ProfessionalPrices(encounter, coded, reference, locality);
        HospitalPrices hospital = new HospitalPrices(coded, reference);
        BigDecimal total = Dollars.NONE;
        int known = 0;
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine line = coded.lines().get(i);
            LinePrice price = modified(i + 1, line, encounter.setting(), reference);
            if (price == null) {
                price = encounter.setting() == Setting.FACILITY
                        ? hospital.of(i + 1, line)
                        : professional.of(i + 1, line);
            }
            if (price.amount() != null) {
                known++;
                total = total.add(price.amount());
            }
            lines.add(price);
        }
        return new Prices(lines, known, known == 0 ? null : total);
    }

    private static @Nullable LinePrice modified(int number, CodedLine line, Setting setting, Reference reference) {
        if (!reference.covers(line.serviceDate())) {
            return null;
        }
        for (String modifier : line.modifiers()) {
            String why = reference.on(line.serviceDate()).prices().unpriced(modifier, setting);
            if (why != null) {
                return new LinePrice(number, null, new PriceReason.ChangedBy(modifier, why), null);
            }
        }
        return null;
    }
}
