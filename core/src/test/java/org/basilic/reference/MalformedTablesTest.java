package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is not as it should be is refused with its file and line. */
class MalformedTablesTest {

    @Test
    void twoRowsForOneKeyOnOneDayAreRefused() {
        refused(
                Tables.PLACES,
                "22,office,elsewhere,2024-01-01,,recall",
                "the days of '22' overlap those of an earlier row, " + "from 2023-01-01");
    }

    @Test
    void aRowForBothSettingsOverlapsARowForOne() {
        refused(
                Tables.INCLUSIONS,
                "36000,facility,2025-01-01,,recall",
                "the days of '36000' overlap those of an earlier " + "row, from 2023-01-01");
    }

    @Test
    void rowsForTheTwoSettingsDoNotOverlap() {
        Reference.read(new EditedTables().adding(Tables.INCLUSIONS, "36591,facility,2025-01-01,,recall"));
    }

    @Test
    void rowsThatFollowOneAnotherDoNotOverlap() {
        EditedTables files = new EditedTables()
                .adding(Tables.PLACES, "66,office,new,2023-01-01,2024-01-01,recall")
                .adding(Tables.PLACES, "66,facility,new,2024-01-01,,recall");

        Reference.read(files);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    thresholds.csv              | push-shortest,15,min,2023-01-01,,recall           | unknown name 'push-shortest'
                    codes.csv                   | injektion,96372,injection,yes,2023-01-01,,recall  | unknown role 'injektion'
                    switches.csv                | concurrent.lap,half,a label,2023-01-01,,recall    | unknown switch 'concurrent.lap'
                    policies/medicare.csv       | rule,mixedBag,both,concurrent,2023-01-01,,recall  | unknown kind 'rule'; it is one of policy, switch, drug-class, injection, hydration-diagnosis, modifier, unit-limit, authorisation
                    pairs.csv                   | 96360,96361,9,both,2023-01-01,,cms-ptp            | unknown indicator '9'
                    pairs.csv                   | 96360,96361,1,clinic,2023-01-01,,cms-ptp          | unknown setting 'clinic'
                    services.csv                | 99999,visit,2023-01-01,,recall                    | unknown kind 'visit'
                    places.csv                  | 66,garage,a garage,2023-01-01,,recall             | unknown kind 'garage'
                    drugs.csv                   | X0001,examplumab,,,antibody,,1,mg,,,,,,2023-01-01,,recall | unknown class 'antibody'
                    drugs.csv                   | X0001,examplumab,,,other,sweet,1,mg,,,,,,2023-01-01,,recall | unknown traits 'sweet'
                    drugs.csv                   | X0001,examplumab,,,other,,1,stone,,,,,,2023-01-01,,recall | unknown billing_unit 'stone'
                    drugs.csv                   | X0001,examplumab,,,other,,0,mg,,,,,,2023-01-01,,recall | the cell billing_amount is '0', not a decimal number above zero
                    drugs.csv                   | X0001,examplumab,,,other,,1,mg,by-post,,,,,2023-01-01,,recall | unknown routes 'by-post'
                    drugs.csv                   | X0001,examplumab,,,other,,1,mg,,100mg,,,,2023-01-01,,recall | the vial '100mg' is not written like 100 mg
                    drugs.csv                   | X0001,examplumab,,,other,,1,mg,,,sachet,,,2023-01-01,,recall | unknown container 'sachet'
                    drugs.csv                   | X0001,examplumab,,,other,,1,mg,,,,Z,,2023-01-01,,recall | unknown hospital_status 'Z'
                    drugs.csv                   | X0001,examplumab,,,other,,,,,,,,,2023-01-01,,recall | a code not otherwise classified has no billing unit, and every other has one
                    dose-ranges.csv             | J0129,stone,1,2,mg,2023-01-01,,recall | unknown per 'stone'
                    dose-ranges.csv             | X0001,dose,3,2,mg,2023-01-01,,recall | the lowest dose is above the highest
                    indications.csv             | J0129,1,M05,label,2023-01-01,,recall | the subject 'J0129' is no drug:, class: or line:
                    drugs.csv                   | X0001,examplumab,,,,,1,mg,,,,,,2023-01-01,,recall | only a code not otherwise classified may lack a class
                    drugs.csv                   | X0001,,,,other,,1,mg,,,,,,2023-01-01,,recall | a code not otherwise classified has no name, and every other has one
                    drugs.csv                   | X0001,examplumab,A;;B,,other,,1,mg,,,,,,2023-01-01,,recall | the list brands has an empty part or a space beside a semicolon
                    routes.csv                  | by-post,none,2023-01-01,,recall                   | unknown route 'by-post'
                    addons.csv                  | 96361,,2023-01-01,,recall                         | the cell parent is empty
                    addons.csv                  | 96361,96999,2023-02-30,,recall                    | the cell from is '2023-02-30', not a day such as 2026-01-31
                    addons.csv                  | 96361,96999,23-02-01,,recall                      | the cell from is '23-02-01', not a day such as 2026-01-31
                    addons.csv                  | 96361,96999,1970-01-01,,recall                    | from 1970-01-01 is before 2023-01-01, the first day that the edition covers
                    addons.csv                  | 96361,96999,2024-01-01,2024-01-01,recall          | no day lies from 2024-01-01 to before 2024-01-01
                    addons.csv                  | 96361,96999,2024-01-01                            | 3 cells where the header has 5
                    addons.csv                  | "96361",96999,2024-01-01,,recall                  | a quoted cell; this table has none
                    sources.csv                 | recall,ours,again,,recall                         | the source 'recall' stands here a second time
                    sources.csv                 | rumour,someone,something,,weak                    | unknown weight 'weak'
                    sources.csv                 | rumour,"someone,something,,weak                   | a quote is not closed
                    """, quoteCharacter = '\u0000')
    void aRowThatTheTableCannotHaveIsRefused(String fileName, String row, String why) {
        refused(fileName, row, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    thresholds.csv    | push-longest,15,           | push-longest,many,           | the cell value is 'many', not a whole number
                    codes.csv         | by a drug,yes,             | by a drug,maybe,             | the cell incident_to is 'maybe', not yes or no
                    policies/medicare.csv | switch,mixedBag,both,one-service | switch,mixedBag,both,three | the switch mixedBag has no value 'three'; it is one of one-service, concurrent
                    inclusions.csv    | ncci-manual-ch11;cms-ptp   | ncci-manual-ch11;hearsay     | unknown source 'hearsay'
                    """)
    void aCellThatTheTableCannotHaveIsRefused(String fileName, String piece, String other, String why) {
        EditedTables files = new EditedTables().replacing(fileName, piece, other);

        assertThatThrownBy(() -> Reference.read(files))
                .isInstanceOf(MalformedTableException.class)
                .hasMessageStartingWith(fileName + ":")
                .hasMessageEndingWith(": " + why);
    }

    @Test
    void aHeaderWithAnotherColumnIsRefused() {
        EditedTables files = new EditedTables().taking(EditTables.ADDONS, "# Why.\naddon,father,from,to,source\n");

        assertThatThrownBy(() -> Reference.read(files))
                .isInstanceOf(MalformedTableException.class)
                .hasMessage("addons.csv:2: column 2 is 'father', not 'parent'");
    }

    @Test
    void aHeaderWithAColumnTooManyIsRefused() {
        EditedTables files = new EditedTables().taking(EditTables.ADDONS, "addon,parent,from,to,source,note\n");

        assertThatThrownBy(() -> Reference.read(files)).hasMessage("addons.csv:1: unknown column 'note'");
    }

    @Test
    void aTableWithoutAHeaderIsRefused() {
        EditedTables files = new EditedTables().taking(EditTables.ADDONS, "# Why.\n");

        assertThatThrownBy(() -> Reference.read(files))
                .hasMessage("addons.csv:2: the header addon,parent,from,to,source is missing");
    }

    @Test
    void anEmptyLineIsRefused() {
        EditedTables files = new EditedTables().taking(EditTables.ADDONS, "addon,parent,from,to,source\n\n");

        assertThatThrownBy(() -> Reference.read(files)).hasMessage("addons.csv:2: the line is empty");
    }

    @Test
    void aCarriageReturnIsRefused() {
        EditedTables files = new EditedTables().taking(EditTables.ADDONS, "addon,parent,from,to,source\r\n");

        assertThatThrownBy(() -> Reference.read(files)).hasMessage("addons.csv:1: a carriage return ends the line");
    }

    @Test
    void aSecondEditionIsRefused() {
        EditedTables files = new EditedTables().adding(Tables.EDITION, "2027-01,1,2027-01-01,2028-01-01,2028-01-01");

        assertThatThrownBy(() -> Reference.read(files)).hasMessage("edition.csv:1: 2 rows where there must be one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-01-01", "2027-04-02"})
    void anEditionIsCheckedWithinTheDaysThatItCovers(String checkedTo) {
        EditedTables files =
                new EditedTables().replacing(Tables.EDITION, "2023-01-01,2027-01-01,", "2023-01-01," + checkedTo + ",");

        assertThatThrownBy(() -> Reference.read(files))
                .hasMessage("edition.csv:" + files.lastLine(Tables.EDITION)
                        + ": checked_to is a day after 2023-01-01 and not after 2027-04-01, not " + checkedTo);
    }

    private static void refused(String fileName, String row, String why) {
        EditedTables files = new EditedTables().adding(fileName, row);

        assertThatThrownBy(() -> Reference.read(files))
                .isInstanceOf(MalformedTableException.class)
                .hasMessage(fileName + ":" + files.lastLine(fileName) + ": " + why);
    }
}
