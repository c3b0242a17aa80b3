package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesGoByDayThenSiteThenInitialFirstThenCode() {
        Coded coded = facility(
                        shot("i", "ketorolac"),
                        push("c", "ondansetron", "09:10").at("left"),
                        bag("b", "cefepime", "11:00+45").at("left"),
                        bag("a", "vancomycin", "22:00..+1/02:00").at("left"),
                        bag("d", "cefazolin", "09:00+60").at("right"))
                .line("left")
                .separateLine("right")
                .coded();

        assertThat(coded.lines())
                .extracting(line -> line.serviceDate().getDayOfMonth() + " " + line.code())
                .containsExactly("2 96365", "2 96366", "2 96367", "2 96375", "2 96365", "2 96372", "3 96366");
    }

    @Test
    void unitsAndMinutesOfOneCodeAtOneSiteAreOneLine() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+91"), bag("b", "cefepime", "12:00+95"))
                .coded();

        assertThat(coded.line("96366").units()).isEqualTo(2);
        assertThat(coded.line("96366").minutes()).isEqualTo(31 + 35);
        assertThat(coded.line("96366").administrations()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void unitsOfTwoSitesAreTwoLines() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00+100").at("left"),
                        bag("b", "cefepime", "09:00+95").at("right"))
                .line("left")
                .separateLine("right")
                .coded();

        assertThat(coded.lines())
                .extracting(CodedLine::code, CodedLine::access)
                .containsExactly(
                        tuple("96365", "left"),
                        tuple("96366", "left"),
                        tuple("96365", "right"),
                        tuple("96366", "right"));
    }

    @Test
    void anUntimedCodeHasNoMinutes() {
        Coded coded = facility(shot("a", "ketorolac"), push("b", "ondansetron", "09:00"))
                .coded();

        assertThat(coded.line("96372").minutes()).isNull();
        assertThat(coded.line("96374").minutes()).isNull();
    }

    @Test
    void servicesComeAfterAdministrations() {
        Coded coded = office(shot("a", "ketorolac")).service("80053").coded();

        assertThat(coded.lines())
                .extracting(CodedLine::kind)
                .containsExactly(LineKind.ADMINISTRATION, LineKind.SERVICE);
        assertThat(coded.line("80053").administrations()).isEmpty();
    }
}
