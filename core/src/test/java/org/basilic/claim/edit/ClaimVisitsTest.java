package org.basilic.claim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.basilic.claim.Claim;
import org.junit.jupiter.api.Test;

class ClaimVisitsTest {

    @Test
    void claimsOfOnePatientAndDayAreOneVisit() {
        assertThat(visits(claim("A1-1"), claim("A1-2"), claim("B7"))).containsExactly(List.of("A1-1", "A1-2", "B7"));
    }

    @Test
    void anotherPatientDayProviderOrFormBeginsAnother() {
        AClaim patient = claim("A2");
        patient.born = LocalDate.of(1971, 1, 1);
        AClaim day = claim("A3");
        day.day = AClaim.DAY.plusDays(1);
        AClaim provider = claim("A4");
        provider.billingNpi = "1245319599";
        AClaim member = claim("A5");
        member.memberId = "2";
        AClaim form = AClaim.hospital();
        form.number = "A6";

        assertThat(visits(
                        claim("A1"),
                        patient,
                        claim("A1"),
                        day,
                        claim("A1"),
                        provider,
                        claim("A1"),
                        member,
                        claim("A1"),
                        form))
                .allSatisfy(visit -> assertThat(visit).hasSize(1))
                .hasSize(10);
    }

    @Test
    void aReplacementStandsAlone() {
        AClaim replacement = claim("A1");
        replacement.frequency = "7";

        assertThat(visits(claim("A1"), replacement, claim("A2")))
                .containsExactly(List.of("A1"), List.of("A1"), List.of("A2"));
    }

    @Test
    void aVisitIsNeverHeldBeyondItsMost() {
        AClaim[] many = IntStream.range(0, ClaimVisits.MOST + 1)
                .mapToObj(i -> claim("A" + i))
                .toArray(AClaim[]::new);

        assertThat(visits(many)).extracting(List::size).containsExactly(ClaimVisits.MOST, 1);
    }

    @Test
    void anEmptyFileHasNoVisit() {
        assertThat(visits()).isEmpty();
    }

    private static AClaim claim(String number) {
        AClaim claim = AClaim.professional();
        claim.number = number;
        return claim;
    }

    private static List<List<String>> visits(AClaim... claims) {
        List<List<String>> visits = new ArrayList<>();
        ClaimVisits gathering = new ClaimVisits(
                visit -> visits.add(visit.stream().map(Claim::number).toList()));
        for (AClaim claim : claims) {
            gathering.add(claim.done());
        }
        gathering.finish();
        return visits;
    }
}
