package org.basilic.rules.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LesionsTest {

    private static Given into(String id) {
        return by(Route.INTRALESIONAL, id, "bleomycin", DrugClass.CHEMOTHERAPY, "");
    }

    @ParameterizedTest
    @CsvSource({"1, 96405", "7, 96405", "8, 96406", "20, 96406"})
    void lesionsAreCountedAndOneCodeStandsForThem(int lesions, String bill) {
        Coded coded = office(into("a").lesions(lesions)).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.because(bill)).contains(new Lesions.Counted(lesions, "charted lesions", 7));
    }

    @Test
    void chartedLesionsOfSeveralEntriesAddUp() {
        assertThat(office(into("a").lesions(4), into("b").lesions(3)).bill()).isEqualTo("96405");
        assertThat(office(into("a").lesions(4), into("b").lesions(4)).bill()).isEqualTo("96406");
    }

    @Test
    void withoutACountDistinctBodySitesAreCounted() {
        Given[] given = new Given[8];
        for (int i = 0; i < 8; i++) {
            given[i] = into("a" + i).at("site " + i % 7);
        }

        assertThat(office(given).coded().because("96405")).contains(new Lesions.Counted(7, "body sites", 7));
    }

    @Test
    void withoutSitesTheEntriesAreCounted() {
        Given[] given = new Given[8];
        for (int i = 0; i < 8; i++) {
            given[i] = into("a" + i);
        }

        assertThat(office(given).bill()).isEqualTo("96406");
    }

    @Test
    void anotherClassIsAQuestion() {
        Coded coded = office(by(Route.INTRALESIONAL, "a", "triamcinolone", DrugClass.THERAPEUTIC, "")
                        .lesions(3))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.questions("INL-01")).hasSize(1);
    }
}
