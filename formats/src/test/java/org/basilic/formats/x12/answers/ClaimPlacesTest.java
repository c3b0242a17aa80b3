package org.basilic.formats.x12.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.remittance.SentPlaces.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimPlacesTest {

    /** Two claims of one patient and one of another; the number behind each line is its place. */
    private static final String CLAIMS = """
            ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*PAYER          *261001*1200*^*00501*000000101*0*T*:~
            GS*HC*SUBMITTER*PAYER*20261001*1200*41*X*005010X222A1~
            ST*837*0021*005010X222A1~
            BHT*0019*00*B1*20261001*1200*CH~
            HL*1**20*1~
            NM1*85*2*SITE*****XX*1234567893~
            HL*2*1*22*0~
            SBR*P*18*******MB~
            CLM*V1*100***11:B:1*Y*A*Y*Y~
            LX*1~
            SV1*HC:96365*60*UN*1***1~
            LX*2~
            SV1*HC:96366*40*UN*1***1~
            CLM*V2*50***11:B:1*Y*A*Y*Y~
            LX*1~
            SV1*HC:96374*50*UN*1***1~
            HL*3*1*22*0~
            SBR*P*18*******MB~
            CLM*V3*50***11:B:1*Y*A*Y*Y~
            LX*1~
            SV1*HC:96374*50*UN*1***1~
            SE*20*0021~
            GE*1*41~
            IEA*1*000000101~
            """;

    private final ClaimPlaces places = new ClaimPlaces();

    @BeforeEach
    void read() throws IOException, BrokenInterchangeException {
        places.add(new ByteArrayInputStream(CLAIMS.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPlaceWithinALineIsThatLineAndOneBeforeTheLinesTheClaim() {
        assertThat(places.at("41", "0021", 7)).isEqualTo(new Place("V1", 0));
        assertThat(places.at("41", "0021", 9)).isEqualTo(new Place("V1", 1));
        assertThat(places.at("41", "0021", 11)).isEqualTo(new Place("V1", 2));
        assertThat(places.at("41", "0021", 14)).isEqualTo(new Place("V2", 1));
    }

    @Test
    void aPlaceBetweenAPatientAndTheClaimIsOfTheClaimThatFollows() {
        assertThat(places.at("41", "0021", 6)).isEqualTo(new Place("V1", 0));
        assertThat(places.at("41", "0021", 16)).isEqualTo(new Place("V3", 0));
        assertThat(places.at("41", "0021", 19)).isEqualTo(new Place("V3", 1));
    }

    @Test
    void aPlaceBeforeAnyPatientIsOfNoClaim() {
        assertThat(places.at("41", "0021", 2)).isNull();
        assertThat(places.at("41", "0021", 4)).isNull();
    }

    @Test
    void anotherFileIsNotGuessedAt() {
        assertThat(places.at("42", "0021", 9)).isNull();
        assertThat(places.at("41", "0022", 9)).isNull();
        assertThat(places.at(null, "0021", 9)).isNull();
    }

    @Test
    void allClaimsOfATransactionAreKnown() {
        assertThat(places.claims("41", "0021")).isEqualTo(List.of("V1", "V2", "V3"));
        assertThat(places.claims("41", "0022")).isEmpty();
    }
}
