package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimEditTableTest {

    private static final ClaimEditTable TABLE = Reference.builtIn().claimEdits();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theNarrowerScopeAnswers() {
        assertThat(weight("pair-never", EditScope.MEDICARE, EditScope.ANY)).isEqualTo(EditWeight.ERROR);
        assertThat(weight("pair-never", EditScope.ANY)).isEqualTo(EditWeight.WARNING);
        assertThat(TABLE.row("pair-never", List.of(EditScope.MEDICAID), DAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31,false", "2025-01-01,true"})
    void aRowAnswersFromItsFirstDay(LocalDate day, boolean answers) {
        assertThat(TABLE.row("discount-modifier-ended", List.of(EditScope.ANY), day) != null)
                .isEqualTo(answers);
    }

    @Test
    void aReasonThatNeedsARemarkNeverStandsWithoutOneAndNoneIsACodeNoLonger() {
        for (ClaimEditRow row : TABLE.rows()) {
            DenialCodes denial = row.denial();
            if (denial != null) {
                assertThat(denial.carc())
                        .as(row.edit())
                        .matches("[A-Z0-9]{1,3}")
                        .isNotIn("15", "38", "62", "125");
                assertThat(Set.of("16", "234", "251").contains(denial.carc()) && denial.rarc() == null)
                        .as(row.edit())
                        .isFalse();
            }
        }
    }

    @Test
    void anInfoHasNoDenialButWhereItIsOfTheSiteAlone() {
        assertThat(TABLE.rows())
                .filteredOn(row -> row.weight() == EditWeight.INFO && row.denial() != null)
                .extracting(ClaimEditRow::edit)
                .containsExactly("revenue-not-the-sites");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    new,,,any,error,2,a,b,,,,2023-01-01,,recall                                    | has no id on either form
                    new,IB.837P.2300.CLM02.09,,any,error,2,a,b,,,,2023-01-01,,recall               | not an id such as
                    new,IB.837I.2300.CLM02.99,,any,error,2,a,b,,,,2023-01-01,,recall               | not an id such as IB.837P
                    new,IB.837P.2300.CLM02.12,,any,error,2,a,b,,,,2023-01-01,,recall               | that of 'total-unbalanced' already
                    new,IB.837P.2300.CLM02.99,,all,error,2,a,b,,,,2023-01-01,,recall               | unknown scope 'all'
                    new,IB.837P.2300.CLM02.99,,any,grave,2,a,b,,,,2023-01-01,,recall               | unknown severity 'grave'
                    new,IB.837P.2300.CLM02.99,,any,error,8,a,b,,,,2023-01-01,,recall               | not a level from 1 to 7
                    new,IB.837P.2300.CLM02.99,,any,error,2,,b,,,,2023-01-01,,recall                | the cell says is empty
                    new,IB.837P.2300.CLM02.99,,any,error,2,a,b,-1,,,2023-01-01,,recall             | not a decimal number above zero
                    new,IB.837P.2300.CLM02.99,,any,error,2,a,b,,,M20,2023-01-01,,recall            | without a reason code
                    lines-none,IB.837P.2400.LX01.11,,any,error,2,a,b,,,,2024-01-01,,recall         | overlap
                    """)
    void aRowThatIsNotAsItShouldBeIsRefused(String row, String why) {
        assertThatThrownBy(() -> Tables.read(new EditedTables().adding(ClaimEditTable.EDITS, row)))
                .isInstanceOf(MalformedTableException.class)
                .hasMessageContaining("claim-edits.csv:")
                .hasMessageContaining(why);
    }

    private static EditWeight weight(String edit, EditScope... scopes) {
        ClaimEditRow row = TABLE.row(edit, List.of(scopes), DAY);
        assertThat(row).as(edit).isNotNull();
        return row == null ? EditWeight.INFO : row.weight();
    }
}
