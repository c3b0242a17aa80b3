package org.basilic.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralWordsTest {

    private final NeutralWords words = new NeutralWords();

    @ParameterizedTest
    @EnumSource(AskedFact.class)
    void everyFactHasATemplateWithoutAWordOfPayment(AskedFact fact) {
        assertThat(words.wordOfPayment(words.template(fact))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please add a stop so that we can bill it",
                "The CLAIM was denied",
                "worth $400",
                "needed for reimbursement",
                "16 minutes would earn a second unit: how many units?"
            })
    void aWordOfPaymentIsFound(String text) {
        assertThat(words.wordOfPayment(text)).isNotNull();
    }

    @Test
    void aWordThatOnlyHoldsOneIsFine() {
        assertThat(words.wordOfPayment("Was the patient in the unit at 14:05? Was it encoded on the barcode?"))
                .isNull();
    }
}
