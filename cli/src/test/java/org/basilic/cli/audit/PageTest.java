package org.basilic.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void textAndAttributesAreNoMarkup() {
        Page page = new Page().line("p", "<b>\"'&\u202e\u0000", "title", "\"><script>");

        assertThat(page.toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&quot;&#39;&amp;??</p>\n");
    }

    @Test
    void whatIsLeftOpenIsAFault() {
        Page page = new Page().open("table").open("tr").close();

        assertThatThrownBy(page::toString)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("table");
    }
}
