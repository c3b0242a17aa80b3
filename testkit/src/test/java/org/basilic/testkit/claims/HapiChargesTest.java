package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.AbstractMessage;
import ca.uhn.hl7v2.model.v251.message.DFT_P03;
import ca.uhn.hl7v2.model.v251.segment.FT1;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.Parser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.formats.hl7.charges.ChargeMessage;
import org.basilic.formats.hl7.charges.ChargeMessages;
import org.basilic.formats.hl7.charges.ChargeSender;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.Posting;
import org.basilic.posting.Posting.Kind;
import org.basilic.posting.VisitCharges;
import org.junit.jupiter.api.Test;

/** HAPI, the reader most in use, takes our charges under its strict rules and reads the same in them; and so do we. */
class HapiChargesTest {

    private static final int COUNT = Math.max(1, Integer.getInteger("basilic.properties", 2_000) / 10);
    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 29, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final VisitCharges CHARGES =
            new VisitCharges(ASite.standard().charges());

    private final ChargeMessages messages =
            new ChargeMessages(new ChargeSender("BASILIC", "invented", "BILLING", "HOSPITAL", false));

    @Test
    void itsStrictModelOf251ReadsTheSameCharges() throws HL7Exception {
        Parser parser = parser("2.5.1");
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            ClaimedVisit visit = Codings.visit(RandomClaims.of(seed));
            List<Posting> postings = postings(visit);
            DFT_P03 read = (DFT_P03) parser.parse(text(visit, postings));

            assertThat(read.getFINANCIALReps()).as("seed %d", seed).isEqualTo(postings.size());
            assertThat(read.getPID().getPatientAccountNumber().getIDNumber().getValue())
                    .isEqualTo(visit.account());
            assertThat(read.getINSURANCEReps()).isEqualTo(1);
            assertThat(read.getDG1Reps())
                    .isEqualTo(VisitCharges.diagnoses(visit).size());
            for (int i = 0; i < postings.size(); i++) {
                same(read.getFINANCIAL(i).getFT1(), postings.get(i), "seed " + seed + ", charge " + i);
            }
            // Nothing stands where the model has no place for it.
            assertThat(read.getNonStandardNames()).as("seed %d", seed).isEmpty();
        }
    }

    private static void same(FT1 read, Posting posting, String where) {
        PostedCharge charge = posting.charge();
        assertThat(read.getTransactionID().getValue()).as(where).isEqualTo(String.valueOf(posting.transaction()));
        assertThat(read.getTransactionType().getValue()).as(where).isEqualTo("CG");
        assertThat(read.getTransactionCode().getIdentifier().getValue())
                .as(where)
                .isEqualTo(charge.item());
        assertThat(read.getProcedureCode().getIdentifier().getValue()).as(where).isEqualTo(charge.code());
        assertThat(new BigDecimal(read.getTransactionQuantity().getValue()))
                .as(where)
                .isEqualByComparingTo(charge.units());
        assertThat(new BigDecimal(read.getTransactionAmountExtended()
                        .getPrice()
                        .getQuantity()
                        .getValue()))
                .as(where)
                .isEqualByComparingTo(charge.amount());
        List<String> modifiers = new ArrayList<>();
        for (var modifier : read.getProcedureCodeModifier()) {
            modifiers.add(modifier.getIdentifier().getValue());
        }
        assertThat(modifiers).as(where).isEqualTo(charge.modifiers());
        List<String> diagnoses = new ArrayList<>();
        for (var diagnosis : read.getDiagnosisCodeFT1()) {
            diagnoses.add(diagnosis.getIdentifier().getValue().replace(".", ""));
        }
        assertThat(diagnoses).as(where).isEqualTo(charge.diagnoses());
        assertThat(read.getNDCCode().getIdentifier().getValue())
                .as(where)
                .isEqualTo(charge.product() == null ? null : charge.product().ndc());
    }

    @Test
    void itsStrictModelOf28ReadsThemToo() throws HL7Exception {
        Parser parser = parser("2.8");
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            ClaimedVisit visit = Codings.visit(RandomClaims.of(seed));
            List<Posting> postings = postings(visit);
            AbstractMessage read = (AbstractMessage) parser.parse(text(visit, postings));

            assertThat(read.getClass().getPackageName()).contains(".v28.");
            assertThat(read.getAll("FINANCIAL")).as("seed %d", seed).hasSize(postings.size());
            assertThat(read.getNonStandardNames()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void ourReaderReadsTheSamePostings() throws RefusedMessageException {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            ClaimedVisit visit = Codings.visit(RandomClaims.of(seed));
            List<Posting> postings = postings(visit);
            ChargeMessage read = ChargeMessage.read(text(visit, postings));

            assertThat(read.postings()).as("seed %d", seed).isEqualTo(postings);
            assertThat(read.account()).isEqualTo(visit.account());
            assertThat(read.visit()).isEqualTo(visit.encounter().id());
        }
    }

    private String text(ClaimedVisit visit, List<Posting> postings) {
        return messages.text("DFT1", NOW, visit, visit.account(), postings, Map.of());
    }

    private static List<Posting> postings(ClaimedVisit visit) {
        List<Posting> postings = new ArrayList<>();
        ClaimedVisit billed = new ClaimedVisit(visit.encounter(), visit.coded(), null, visit.claims());
        for (PostedCharge charge : CHARGES.of(billed)) {
            postings.add(new Posting(Kind.CHARGE, postings.size() + 1, charge));
        }
        return postings;
    }

    private static Parser parser(String version) {
        HapiContext context = new DefaultHapiContext(new CanonicalModelClassFactory(version));
        context.setValidationContext(ValidationContextFactory.defaultValidation());
        return context.getPipeParser();
    }
}
