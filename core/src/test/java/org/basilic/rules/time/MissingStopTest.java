package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Switch;
import org.basilic.result.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingStopTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00   | stop          | At what time did this infusion stop?
                    ..09:00 | start         | At what time did this infusion start?
                    ''      | start or stop | At what time did this infusion stop?
                    """)
    void aDrugInfusionWithoutALengthIsAPushUntilSomebodyAnswers(String times, String lacks, String question) {
        Coded coded = facility(bag("a", "vancomycin", times)).coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.found()).containsExactly(new MissingStop.Missing(lacks, "push"));
        assertThat(coded.questions("DOC-02")).containsExactly(question);
        assertThat(coded.because("96374")).contains(new MissingStop.AsPush());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    push         | 96374 | 96409
                    derive-only  | ''    | ''
                    not-reported | ''    | ''
                    """)
    void thePolicySaysWhatBecomesOfIt(String value, String therapeutic, String chemotherapy) {
        assertThat(facility(bag("a", "vancomycin", "09:00"))
                        .with(Switch.MISSING_STOP, value)
                        .bill())
                .isEqualTo(therapeutic);
        assertThat(facility(chemo("a", "carboplatin", "09:00"))
                        .with(Switch.MISSING_STOP, value)
                        .bill())
                .isEqualTo(chemotherapy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derive-only", "not-reported"})
    void whatIsNotReportedSaysWhyAndIsAskedAfter(String value) {
        Coded coded = facility(bag("a", "vancomycin", "09:00"))
                .with(Switch.MISSING_STOP, value)
                .coded();

        assertThat(coded.left("a")).containsExactly(new MissingStop.Missing("stop", value));
        assertThat(coded.findings("DOC-02")).containsExactly("warning a");
        assertThat(coded.stretches("a")).extracting("disposition").containsExactly(Disposition.UNDOCUMENTED);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void theAnswerIsTheSameInBothSettings(Setting setting) {
        assertThat(at(setting, bag("a", "vancomycin", "09:00")).bill()).isEqualTo("96374");
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "derive-only", "not-reported"})
    void hydrationWithoutALengthIsNeverReported(String value) {
        Coded coded =
                facility(fluid("h", "09:00")).with(Switch.MISSING_STOP, value).coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.left("h")).containsExactly(new MissingStop.HydrationWithoutTime());
        assertThat(coded.questions("DOC-03")).hasSize(1);
    }

    @Test
    void aPushWithoutAStopLacksNothing() {
        Coded coded = facility(push("a", "ondansetron", "09:00")).coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void anAssumedLengthIsNoLength() {
        Coded coded = facility(bag("a", "vancomycin", "").minutes(60).evidence(TimeEvidence.ASSUMED))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.minutes("a")).isEqualTo("60 undocumented 96374");
    }

    @Test
    void besideAnotherInfusionItIsAFurtherPush() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "10:30"))
                        .bill())
                .isEqualTo("96365 96375");
    }

    @ParameterizedTest
    @CsvSource({"push, 96420", "derive-only, ''", "not-reported, ''"})
    void anArterialInfusionIsJudgedAlike(String value, String bill) {
        assertThat(facility(by(Route.INTRA_ARTERIAL_INFUSION, "a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00"))
                        .with(Switch.MISSING_STOP, value)
                        .bill())
                .isEqualTo(bill);
    }
}
