package org.basilic.reference;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.model.Setting.FACILITY;
import static org.basilic.model.Setting.PROFESSIONAL;

import java.time.LocalDate;
import java.util.List;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;

/** Which table answers: an imported release on its days, the built-in tables else. */
class EditsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 4, 1);

    private static final TableName PAIRS = new TableName("pairs.csv", "2026-11", TableName.Reach.SELECTED);
    private static final TableName LIMITS = new TableName("unit-limits.csv", "2026-11", TableName.Reach.SELECTED);
    private static final TableName ADDONS = new TableName("addons.csv", "2026-11", TableName.Reach.SELECTED);

    @Test
    void aWholeReleaseAnswersOnItsDaysAndTheBuiltInTableOnTheOthers() {
        Imported imported = Imported.of(Releases.pairs("96365/96375/0"));
        TableName release = whole("ncci-ptp-hospital");

        for (LocalDate day : List.of(FIRST, LAST)) {
            Edits edits = edits(imported, FACILITY, day);
            assertThat(edits.pair("96365", "96375")).isEqualTo(new Edits.Pair(PairIndicator.NEVER, true, release));
            assertThat(edits.pair("96365", "96372")).isEqualTo(new Edits.Pair(PairIndicator.NONE, true, release));
            assertThat(edits.pair("J9271", "J9305")).isEqualTo(new Edits.Pair(PairIndicator.NONE, true, release));
        }
        for (LocalDate day : List.of(BEFORE, AFTER)) {
            Edits edits = edits(imported, FACILITY, day);
            assertThat(edits.pair("96365", "96375")).isEqualTo(new Edits.Pair(PairIndicator.NONE, true, PAIRS));
            assertThat(edits.pair("96365", "96372"))
                    .isEqualTo(new Edits.Pair(PairIndicator.WITH_MODIFIER, true, PAIRS));
            assertThat(edits.pair("J9271", "J9305")).isEqualTo(new Edits.Pair(PairIndicator.NONE, false, PAIRS));
        }
    }

    @Test
    void eachSettingHasItsOwnRelease() {
        Imported hospitalAlone =
                Imported.of(List.of(Releases.pairs("96365/96375/0").get(FACILITY.ordinal())));

        assertThat(edits(hospitalAlone, FACILITY, FIRST).pair("96365", "96375").indicator())
                .isEqualTo(PairIndicator.NEVER);
        assertThat(edits(hospitalAlone, PROFESSIONAL, FIRST).pair("96365", "96375"))
                .isEqualTo(new Edits.Pair(PairIndicator.NONE, true, PAIRS));
    }

    @Test
    void aPartOfAReleaseLeavesWhatItLacksToTheBuiltInTable() {
        Edits edits = edits(Imported.of(Releases.partOfPairs("96365/96375/0")), FACILITY, FIRST);
        TableName part = new TableName("ncci-ptp-hospital", "2026Q1", TableName.Reach.PARTIAL);

        assertThat(edits.pair("96365", "96375")).isEqualTo(new Edits.Pair(PairIndicator.NEVER, true, part));
        assertThat(edits.pair("96365", "96372")).isEqualTo(new Edits.Pair(PairIndicator.WITH_MODIFIER, true, PAIRS));
        assertThat(edits.pair("96365", "96366")).isEqualTo(new Edits.Pair(PairIndicator.NONE, true, PAIRS));
        assertThat(edits.pair("96365", "J9271")).isEqualTo(new Edits.Pair(PairIndicator.NONE, false, PAIRS));
    }

    @Test
    void aLimitThatTheReleaseDoesNotPublishIsLeftToTheBuiltInTable() {
        Edits edits = edits(Imported.of(Releases.limits("96365/7/2", "J9271/400/3")), PROFESSIONAL, LAST);
        TableName release = whole("ncci-mue-practitioner");

        assertThat(edits.limit("96365"))
                .isEqualTo(new Edits.Limit(new UnitLimit(7, Adjudication.DAY_BY_POLICY), release));
        assertThat(edits.limit("J9271"))
                .isEqualTo(new Edits.Limit(new UnitLimit(400, Adjudication.DAY_BY_USE), release));
        assertThat(edits.limit("96361")).isEqualTo(new Edits.Limit(new UnitLimit(8, Adjudication.DAY_BY_USE), LIMITS));
        assertThat(edits.limit("99999")).isEqualTo(new Edits.Limit(null, release));
        assertThat(edits(Imported.NONE, PROFESSIONAL, LAST).limit("99999")).isEqualTo(new Edits.Limit(null, LIMITS));
    }

    @Test
    void parentsOfBothTablesAreEnough() {
        Imported imported =
                Imported.of(List.of(Releases.addOns("96415/1/96413", "96547/1/38100", "99292/3/99291", "99417/2")));
        Edits edits = edits(imported, FACILITY, FIRST);
        TableName release = whole("add-on");

        assertThat(edits.parents("96415"))
                .isEqualTo(new Edits.Parents(List.of("96413", "96417"), false, true, release));
        assertThat(edits.parents("96547")).isEqualTo(new Edits.Parents(List.of("38100"), false, true, release));
        assertThat(edits.parents("99292")).isEqualTo(new Edits.Parents(List.of("99291"), true, true, release));
        assertThat(edits.parents("99417")).isEqualTo(new Edits.Parents(List.of(), true, true, release));
        assertThat(edits.parents("99417").addOn()).isTrue();
        assertThat(edits.parents("96370")).isEqualTo(new Edits.Parents(List.of("96369"), false, true, ADDONS));
        assertThat(edits.parents("80053")).isEqualTo(new Edits.Parents(List.of(), false, true, release));
    }

    @Test
    void withoutAListOnlyTheCodesOfTheTablesAreKnownToBeNoAddOn() {
        Edits edits = edits(Imported.of(List.of(Releases.addOns("96415/1/96413"))), FACILITY, AFTER);

        assertThat(edits.parents("96365")).isEqualTo(new Edits.Parents(List.of(), false, true, ADDONS));
        assertThat(edits.parents("99213")).isEqualTo(new Edits.Parents(List.of(), false, true, ADDONS));
        assertThat(edits.parents("80053")).isEqualTo(new Edits.Parents(List.of(), false, false, ADDONS));
    }

    @Test
    void theRowOfACodeNearestToTheDayTellsItsDays() {
        LocalDate changed = LocalDate.of(2026, 10, 1);
        TableName drugs = new TableName("drugs.csv", "2026-11", TableName.Reach.SELECTED);
        TableName codes = new TableName("codes.csv", "2026-11", TableName.Reach.SELECTED);

        assertThat(edits(Imported.NONE, FACILITY, changed.minusDays(1)).validity("J0640"))
                .isEqualTo(new Edits.Validity(new CodeValidity.Valid(), drugs));
        assertThat(edits(Imported.NONE, FACILITY, changed).validity("J0640"))
                .isEqualTo(new Edits.Validity(new CodeValidity.Ended(changed.minusDays(1)), drugs));
        assertThat(edits(Imported.NONE, FACILITY, LocalDate.of(2023, 10, 5)).validity("96380"))
                .isEqualTo(new Edits.Validity(new CodeValidity.NotYet(LocalDate.of(2023, 10, 6)), codes));
        assertThat(edits(Imported.NONE, FACILITY, changed).validity("99999"))
                .isEqualTo(new Edits.Validity(new CodeValidity.Unknown(), codes));
    }

    @Test
    void anImportedListOfCodesAnswersForWhatItHas() {
        ListedCode ended = new ListedCode("J0640", "", "", "", "", "", null, FIRST);
        Imported imported = Imported.of(List.of(new CodeList("2026Q1", Releases.QUARTER, List.of(ended))));
        TableName list = whole("hcpcs");

        assertThat(edits(imported, FACILITY, FIRST).validity("J0640"))
                .isEqualTo(new Edits.Validity(new CodeValidity.Valid(), list));
        assertThat(edits(imported, FACILITY, FIRST.plusDays(1)).validity("J0640"))
                .isEqualTo(new Edits.Validity(new CodeValidity.Ended(FIRST), list));
        assertThat(edits(imported, FACILITY, AFTER).validity("J0640").standing())
                .isEqualTo(new CodeValidity.Valid());
        assertThat(edits(imported, FACILITY, FIRST).validity("96365").from().table())
                .isEqualTo("codes.csv");
        assertThat(edits(imported, FACILITY, FIRST).validity("99999"))
                .isEqualTo(new Edits.Validity(new CodeValidity.Unknown(), list));
    }

    @Test
    void importedPaymentTablesTellTheStatusOfWhatTheyHave() {
        HospitalPayments hospital = new HospitalPayments(
                "2026Q1", Releases.QUARTER, List.of(new HospitalPayment("96365", "T", "5694", null)));
        RelativeValue row = new RelativeValue("96365", "", "C", "5", ZERO, null, null, ZERO);
        FeeSchedule schedule = new FeeSchedule("2026Q1", Releases.QUARTER, ONE, List.of(row), List.of());
        Imported imported = Imported.of(List.of(hospital, schedule));
        Edits edits = edits(imported, FACILITY, FIRST);
        TableName statuses = new TableName("code-statuses.csv", "2026-11", TableName.Reach.SELECTED);

        assertThat(edits.status("96365", PaymentSystem.OPPS))
                .isEqualTo(new Edits.Status(new CodeStatus("T", "5694"), StatusMeaning.HOST, whole("addendum-b")));
        assertThat(edits.status("96365", PaymentSystem.PFS))
                .isEqualTo(new Edits.Status(new CodeStatus("C", "5"), StatusMeaning.HOST, whole("pfs")));
        assertThat(edits.status("96366", PaymentSystem.OPPS))
                .isEqualTo(new Edits.Status(new CodeStatus("S", "5691"), StatusMeaning.HOST, statuses));
        assertThat(edits(imported, FACILITY, AFTER)
                        .status("96365", PaymentSystem.OPPS)
                        .from())
                .isEqualTo(statuses);
    }

    private static TableName whole(String kind) {
        return new TableName(kind, "2026Q1", TableName.Reach.WHOLE);
    }

    private static Edits edits(Imported imported, Setting setting, LocalDate day) {
        return Reference.builtIn().on(day).edits(imported, setting, day);
    }
}
