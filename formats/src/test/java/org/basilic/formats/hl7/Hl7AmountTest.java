package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.Place;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Hl7AmountTest {

    private final FeedMap map = FeedMaps.builtIn().named("hl7");
    private final Left left = new Left(new Place(Feed.HL7, "M1 RXA[1]"), "o1");

    @Test
    void anAmountKeepsItsDigitsAndTakesTheUnitOfTheTable() {
        assertThat(Hl7Amount.of("1.50", "MG", map, left)).isEqualTo(new Quantity(new BigDecimal("1.50"), "mg"));
        assertThat(Hl7Amount.of(".5", "cc", map, left)).isEqualTo(new Quantity(new BigDecimal("0.5"), "mL"));
        assertThat(left.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abc,mg,UNREADABLE_AMOUNT",
        "'1,000',mg,UNREADABLE_AMOUNT",
        "1e3,mg,UNREADABLE_AMOUNT",
        "-5,mg,NEGATIVE_AMOUNT",
        "5,'',UNKNOWN_UNIT"
    })
    void whatIsNoAmountIsLeftForAPerson(String number, String unit, OpenPointKind kind) {
        assertThat(Hl7Amount.of(number, unit, map, left)).isNull();
        assertThat(left.all()).extracting(OpenPoint::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "125,mL,H1,125,mL/h",
        "125,mL,hr,125,mL/h",
        "125,mL,1H,125,mL/h",
        "2,mL,M1,2,mL/min",
        "250,mL,H2,125,mL/h",
        "100,mL,H8,12.5,mL/h",
        "5,mcg/kg,min,5,mcg/kg/min"
    })
    void soMuchInALengthOfTimeIsARate(String number, String unit, String per, String rate, String rateUnit) {
        assertThat(Hl7Amount.per(new Quantity(new BigDecimal(number), unit), per, map))
                .isEqualTo(new Quantity(new BigDecimal(rate), rateUnit));
    }

    @ParameterizedTest
    @CsvSource({"100,H3", "100,1H1", "100,H0", "100,Q6H", "100,per bag"})
    void aRateThatIsNotExactOrAnotherThingIsNone(String number, String per) {
        assertThat(Hl7Amount.per(new Quantity(new BigDecimal(number), "mL"), per, map))
                .isNull();
    }
}
