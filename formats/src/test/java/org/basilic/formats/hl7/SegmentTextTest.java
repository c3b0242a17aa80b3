package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is written reads back field by field. */
class SegmentTextTest {

    @Test
    void fieldsStandAtTheirNumbers() {
        assertThat(new SegmentText("FT1").field(6, "CG").field(1, "1").toString())
                .isEqualTo("FT1|1|||||CG");
    }

    @Test
    void aFieldGivenTwiceIsRepeated() {
        assertThat(new SegmentText("FT1")
                        .field(2, "59", null, "CPTM")
                        .field(2, "JW")
                        .toString())
                .isEqualTo("FT1||59^^CPTM~JW");
    }

    @Test
    void whatIsEmptyAtTheEndIsLeftOut() {
        assertThat(new SegmentText("PID")
                        .field(5, "DOE", "", null)
                        .field(6, (String) null)
                        .field(9)
                        .toString())
                .isEqualTo("PID|||||DOE");
        assertThat(new SegmentText("PID").field(1, null, "b", "", null, "e").toString())
                .isEqualTo("PID|^b^^^e");
    }

    @Test
    void aComponentCanHaveParts() {
        assertThat(new SegmentText("FT1").parts(1, "12.50", "USD").toString()).isEqualTo("FT1|12.50&USD");
    }

    @Test
    void textsAreEscaped() {
        assertThat(new SegmentText("PID").field(1, "A|B^C", "D&E~F\\").toString())
                .isEqualTo("PID|A\\F\\B\\S\\C^D\\T\\E\\R\\F\\E\\");
    }

    @Test
    void theHeaderHasItsSigns() {
        assertThat(SegmentText.header().field(3, "BASILIC").field(10, "7").toString())
                .isEqualTo("MSH|^~\\&|BASILIC|||||||7");
    }
}
