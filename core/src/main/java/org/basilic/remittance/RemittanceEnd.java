package org.basilic.remittance;

/**
 * The end of one payment: all its claims and adjustments were seen.
 *
 * @param transaction by which the file numbers the payment
 */
public record RemittanceEnd(String transaction) implements Answer {

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}
