package org.basilic.rules.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondVisitTest {

    private static final Given INFUSION = bag("a", "vancomycin", "15:00+91").at("line");

    @ParameterizedTest
    @ValueSource(strings = {"59", "XE"})
    void everyAdministrationLineOfALaterVisitIsMarked(String modifier) {
        Coded coded = facility(INFUSION, push("b", "ondansetron", "15:05").at("line"), shot("c", "ketorolac"))
                .line("line")
                .visit(2)
                .with(Switch.SECOND_VISIT_MODIFIER, modifier)
                .coded();

        assertThat(coded.bill()).isEqualTo("96365-%1$s 96366-%1$s 96372-%1$s 96375-%1$s".formatted(modifier));
        assertThat(coded.because("96366")).contains(new SecondVisit.Later(2, modifier));
    }

    @Test
    void anEvaluationIsNotMarked() {
        assertThat(office(INFUSION)
                        .line("line")
                        .visit(2)
                        .visitService("99213", true)
                        .bill())
                .isEqualTo("96365-59 96366-59 99213-25");
    }

    @Test
    void aLineCarriesOneDistinctModifierOnly() {
        // The second site of a later visit would carry XS, the pair 59.
        assertThat(facility(INFUSION, push("b", "ondansetron", "15:05").at("other"))
                        .line("line")
                        .separateLine("other")
                        .visit(2)
                        .with(Switch.SECOND_VISIT_MODIFIER, "XE")
                        .with(Switch.SECOND_SITE_MODIFIER, "XS")
                        .bill())
                .isEqualTo("96365-XE 96366-XE 96374-XE");
    }

    @Test
    void theFirstVisitIsNotMarked() {
        assertThat(facility(INFUSION).line("line").visit(1).bill()).isEqualTo("96365 96366");
        assertThat(facility(INFUSION).line("line").bill()).isEqualTo("96365 96366");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    allow  | true  | 96365-59 96366-59 | 0
                    refuse | false | 96365-59 96366-59 | 0
                    refuse | true  | 96366-59          | 1
                    """)
    void aPolicyMayRefuseASecondInitialThroughALineLeftInPlace(String value, boolean left, String bill, int questions) {
        Coded coded = facility(INFUSION)
                .line(new Access("line", AccessKind.PERIPHERAL, null, null, left, null))
                .visit(2)
                .with(Switch.SECOND_VISIT_SAME_LINE, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("ENC-04")).hasSize(questions);
    }
}
