package org.basilic.server.remittances;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.basilic.claim.ClaimNumber;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.answers.AnswerReader;
import org.basilic.remittance.Answer;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.Judged;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.Standing;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What payers answered to the claims of one visit, whatever files the answers came in. */
@Component
public class AnsweredClaims {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    AnsweredClaims(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Keeps which claims a file names, by their numbers and by the accounts before the parts of these. */
    void keep(String facility, UUID remittance, Collection<String> numbers) {
        Set<String> keys = new LinkedHashSet<>();
        for (String number : numbers) {
            keys.add(number);
            int end = number.lastIndexOf('-');
            if (end > 0 && ClaimNumber.belongs(number, number.substring(0, end))) {
                keys.add(number.substring(0, end));
            }
        }
        for (String key : keys) {
            jdbc.sql("INSERT INTO answered_claims (facility, number_ref, remittance) VALUES (?, ?, ?)")
                    .params(facility, sealer.reference(facility, "claim", key), remittance)
                    .update();
        }
    }

    /**
     * Returns when the newest file that names a claim of a visit was posted; null where none does.
     *
     * @param keys the accounts and numbers of the visit's claims
     */
    public @Nullable Instant newest(String facility, Set<String> keys) {
        return jdbc.sql("SELECT r.at FROM remittances r WHERE r.facility = :facility AND r.id IN"
                        + " (SELECT remittance FROM answered_claims WHERE facility = :facility AND number_ref IN (:refs))"
                        + " ORDER BY r.at DESC LIMIT 1")
                .param("facility", facility)
                .param("refs", references(facility, keys))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /**
     * Returns what stands of all answers to the claims of a visit, one for each number: what was taken back is left out, and
     * of several answers, as of a second payer, the last one counts.
     *
     * @param keys the accounts and numbers of the visit's claims
     */
    public List<PaidClaim> standing(String facility, Set<String> keys) {
        Gathering gathering = new Gathering();
        jdbc.sql("SELECT r.sealed_file FROM remittances r WHERE r.facility = :facility AND r.id IN"
                        + " (SELECT remittance FROM answered_claims WHERE facility = :facility AND number_ref IN (:refs))"
                        + " ORDER BY r.at, r.id")
                .param("facility", facility)
                .param("refs", references(facility, keys))
                .query((row, place) -> sealer.open(facility, row.getBytes(1)))
                .list()
                .forEach(file -> gather(file, gathering));
        Map<String, PaidClaim> last = new LinkedHashMap<>();
        for (Judged judged : Standing.of(gathering.payments()).claims()) {
            String number = judged.claim().number();
            if (number != null && keys.stream().anyMatch(key -> ClaimNumber.belongs(number, key))) {
                last.put(number, judged.claim());
            }
        }
        return List.copyOf(last.values());
    }

    private List<String> references(String facility, Set<String> keys) {
        return keys.stream()
                .map(key -> sealer.reference(facility, "claim", key))
                .toList();
    }

    private static void gather(byte[] file, Gathering gathering) {
        try (AnswerReader reader = new AnswerReader(new ByteArrayInputStream(file))) {
            Answer answer = reader.next();
            while (answer != null) {
                answer.to(gathering);
                answer = reader.next();
            }
        } catch (BrokenInterchangeException e) {
            // The page of the file tells where it breaks off; what came before counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gathering.endOfFile();
    }
}
