package org.basilic.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.basilic.reference.PlaceRate;
import org.jspecify.annotations.Nullable;

/** Why a line has its amount, or has none: the facts only, put into words when asked. */
public sealed interface PriceReason {

    /** Returns the reason in words, numbers included, without a full stop. */
    String inWords();

    /**
     * Paid by the physician fee schedule.
     *
     * @param perUnit dollars for one unit, to the cent
     * @param locality as contractor and number, or null for the national amount
     */
    record BySchedule(
            int units,
            BigDecimal perUnit,
            PlaceRate rate,
            BigDecimal factor,
            @Nullable String locality) implements PriceReason {
        @Override
        public String inWords() {
            return "fee schedule, " + (rate == PlaceRate.FACILITY ? "within a facility" : "outside facilities") + ", "
                    + (locality == null ? "national amount" : "locality " + locality) + ": " + units + " x $" + perUnit
                    + ", conversion factor " + factor.toPlainString();
        }
    }

    /** Paid by the payment limit of the drug. */
    record ByLimit(int units, BigDecimal limit) implements PriceReason {
        @Override
        public String inWords() {
            return "payment limit: " + units + " x $" + limit.toPlainString();
        }
    }

    /**
     * Paid by the rate of the hospital's payment system.
     *
     * @param group the ambulatory payment classification; empty where there is none
     */
    record ByRate(int units, BigDecimal rate, String status, String group) implements PriceReason {
        @Override
        public String inWords() {
            return "status " + status + (group.isEmpty() ? "" : ", APC " + group) + ": " + units + " x $"
                    + rate.toPlainString();
        }
    }

    /**
     * Paid within other services.
     *
     * @param beside the code within whose payment it is, or null when it never has one of its own
     */
    record Packaged(String status, @Nullable String beside) implements PriceReason {
        @Override
        public String inWords() {
            return "status " + status + ": "
                    + (beside == null
                            ? "always paid within other services"
                            : "paid within " + beside + " of the same day");
        }
    }

    /** No table of the kind covers the day. */
    record NoTable(String kind, LocalDate day) implements PriceReason {
        @Override
        public String inWords() {
            return "no " + kind + " table for " + day + " is imported";
        }
    }

    /** The table does not have the code. */
    record NotListed(String code) implements PriceReason {
        @Override
        public String inWords() {
            return "the table has no row for " + code;
        }
    }

    /** The table has the code without an amount. */
    record NoAmount(String code) implements PriceReason {
        @Override
        public String inWords() {
            return "the table gives no amount for " + code;
        }
    }

    /** The table says that the code is not paid by it, or by an amount that it does not give. */
    record NotByThisTable(String status) implements PriceReason {
        @Override
        public String inWords() {
            return "status " + status + ": not paid by an amount of this table";
        }
    }

    /** Whether it is paid by itself depends on services that the record need not hold. */
    record Comprehensive(String status, String code) implements PriceReason {
        @Override
        public String inWords() {
            return "cannot tell: " + code + " of the same day has status " + status
                    + ", which may pay for the whole stay in one amount";
        }
    }

    /** Several that are paid by themselves only in part stand on one day. */
    record SeveralOf(String status) implements PriceReason {
        @Override
        public String inWords() {
            return "cannot tell: several units of status " + status + " on one day are not all paid in full";
        }
    }

    /** A modifier changes what is paid. */
    record ChangedBy(String modifier, String why) implements PriceReason {
        @Override
        public String inWords() {
            return "cannot tell: modifier " + modifier + ", " + why;
        }
    }

    /** The fee schedule has no amount for such a place. */
    record NotDoneThere(PlaceRate rate) implements PriceReason {
        @Override
        public String inWords() {
            return "the fee schedule has no amount for it " + (rate == PlaceRate.FACILITY ? "within" : "outside")
                    + " facilities";
        }
    }

    /** It is not known which amount a place has. */
    record UnknownPlace(String place) implements PriceReason {
        @Override
        public String inWords() {
            return "cannot tell: place of service " + place + " is in no table of rates";
        }
    }

    /** Another bills the drug. */
    record FacilitySupplies(String place) implements PriceReason {
        @Override
        public String inWords() {
            return "at place of service " + place + " the facility bills the drug";
        }
    }

    /** The fee schedule does not have the locality that was asked for. */
    record UnknownLocality(String locality) implements PriceReason {
        @Override
        public String inWords() {
            return "the fee schedule has no locality " + locality + "; say contractor and number, as in 02102-01";
        }
    }
}
