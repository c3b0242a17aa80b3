package org.basilic.server.remittances;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.answers.AnswerReader;
import org.basilic.remittance.Answer;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What a file of answers holds.
 *
 * @param faults what is wrong in it, each with its place; no value of the file
 * @param count of answers
 */
record AnswersRead(Gathering gathered, List<String> faults, long count) {

    static AnswersRead of(byte[] file) {
        Gathering gathered = new Gathering();
        List<String> faults = new ArrayList<>();
        long count = 0;
        try (AnswerReader reader = new AnswerReader(new ByteArrayInputStream(file))) {
            try {
                Answer answer = reader.next();
                while (answer != null) {
                    count++;
                    answer.to(gathered);
                    answer = reader.next();
                }
            } catch (BrokenInterchangeException e) {
                faults.add(inWords(e.fault()));
            }
            reader.faults().forEach(fault -> faults.add(inWords(fault)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gathered.endOfFile();
        return new AnswersRead(gathered, faults, count);
    }

    /** Returns the numbers of all claims that it names. */
    Set<String> claims() {
        Set<String> numbers = new LinkedHashSet<>();
        for (Payment payment : gathered.payments()) {
            for (PaidClaim claim : payment.claims()) {
                add(claim.number(), numbers);
            }
        }
        for (ClaimStatus status : gathered.statuses()) {
            if (status.level() == ClaimStatus.Level.CLAIM) {
                add(status.number(), numbers);
            }
        }
        return numbers;
    }

    /** Returns the control numbers of our groups that it acknowledges. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        gathered.transactions().forEach(answer -> add(answer.group(), groups));
        gathered.groups().forEach(answer -> add(answer.group(), groups));
        return groups;
    }

    /** Returns the control numbers of our interchanges that it acknowledges. */
    Set<String> interchanges() {
        Set<String> interchanges = new LinkedHashSet<>();
        gathered.interchanges().forEach(answer -> add(answer.interchange(), interchanges));
        return interchanges;
    }

    private static void add(@Nullable String number, Set<String> numbers) {
        if (number != null) {
            numbers.add(number);
        }
    }

    private static String inWords(Fault fault) {
        String place = fault.place().inTransaction() > 0
                ? "transaction " + fault.place().transaction() + ", segment "
                        + fault.place().inTransaction()
                : "segment " + fault.place().inInput();
        return place + ": " + fault.id() + ", wanted " + fault.wanted();
    }
}
