package org.basilic.server.remittances;

import java.util.List;
import org.basilic.remittance.PaymentReview;
import org.basilic.remittance.Refusal;

/**
 * What answers mean for the claims of this server.
 *
 * @param payments what the payments mean
 * @param refusals what was not taken
 */
record Review(AnswersRead answers, SentClaims sent, PaymentReview payments, List<Refusal> refusals) {}
