package org.basilic.formats.x12.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Interchange;
import org.basilic.formats.x12.X12Limits;

/** Claims of invented people, written by hand, and what is read of them. */
final class ClaimText {

    static final String PROFESSIONAL = Interchange.of("837", "005010X222A1", """
            BHT*0019*00*B77*20261102*0800*CH~
            NM1*41*2*BASILIC BILLING*****46*SUB01~
            PER*IC*ANN ASKER*TE*5555550100*EX*12~
            NM1*40*2*RIVER CLEARING*****46*REC01~
            HL*1**20*1~
            PRV*BI*PXC*261QI0500X~
            NM1*85*2*ELM INFUSION*****XX*1234567893~
            N3*1 ELM ST*SUITE 2~
            N4*SALEM*OR*973010001~
            REF*EI*123456789~
            PER*IC*BEA BILLER*EM*a@example.org*TE*5555550101~
            HL*2*1*22*1~
            SBR*S**GRP9*ELM GROUP*****CI~
            NM1*IL*1*QUINCE*QUILLA*Q**II*MI*MEM0001~
            N3*9 OAK AVE~
            N4*BEND*OR*97701~
            DMG*D8*19480229*F~
            NM1*PR*2*RIVER PLAN*****PI*PLAN7~
            N3*PO BOX 5~
            N4*SALEM*OR*97302~
            HL*3*2*23*0~
            PAT*01~
            NM1*QC*1*QUINCE*RUFUS*R**JR~
            N3*9 OAK AVE~
            N4*BEND*OR*97701~
            DMG*D8*19470101*M~
            CLM*ACC-1*1250.5***11:B:7*Y*A*Y*I~
            REF*9F*REFER1~
            REF*G1*AUTH1~
            REF*F8*ICN1~
            REF*EA*MRN1~
            NTE*ADD*CLAIM 1 OF 2~
            HI*ABK:C50911*ABF:Z5111*ABF:D630~
            NM1*DN*1*DOWN*DORA****XX*1000000004~
            NM1*82*1*WREN*WILL*W***XX*1000000012~
            PRV*PE*PXC*207RH0003X~
            NM1*77*2*PINE SUITE*****XX*1000000020~
            N3*3 PINE ST~
            N4*SALEM*OR*97303~
            NM1*DQ*1*SUPER*SUE****XX*1000000038~
            LX*1~
            SV1*HC:96413:59:XU*1000.25*UN*1***1:2~
            DTP*472*RD8*20261101-20261102~
            REF*6R*ACC-1.1~
            NTE*DCP*A LINE~
            NM1*DK*1*ORDER*OLA****XX*1000000046~
            LX*2~
            SV1*HC:J9999:JZ::::A NEW DRUG*250.25*UN*12.5*12**3~
            DTP*472*D8*20261101~
            REF*6R*ACC-1.2~
            LIN**N4*00000000001~
            CTP****2.5*ML~
            REF*XZ*RX1~
            NM1*DK*1*ORDER*OLA****XX*1000000046~
            """.replace("\n", ""));

    static final String INSTITUTIONAL = Interchange.of("837", "005010X223A2", """
            BHT*0019*00*B78*20261102*0800*CH~
            NM1*41*2*BASILIC BILLING*****46*SUB01~
            PER*IC*ANN ASKER*TE*5555550100~
            NM1*40*2*RIVER CLEARING*****46*REC01~
            HL*1**20*1~
            NM1*85*2*ELM HOSPITAL*****XX*1234567893~
            N3*1 ELM ST~
            N4*SALEM*OR*97301~
            REF*EI*123456789~
            HL*2*1*22*0~
            SBR*P*18*******MB~
            NM1*IL*1*QUINCE*RUFUS****MI*MEM0002~
            N3*9 OAK AVE~
            N4*BEND*OR*97701~
            DMG*D8*19470101*U~
            NM1*PR*2*MEDICARE*****PI*MED~
            CLM*ACC-2*80***13:A:1**A*Y*Y~
            DTP*434*RD8*20261101-20261103~
            DTP*435*DT*202611010730~
            CL1*3*1*01~
            REF*EA*MRN2~
            NTE*ADD*A NOTE~
            HI*ABK:C50911:::::::Y~
            HI*APR:R509*APR:R05~
            HI*ABF:Z5111:::::::N*ABF:D630~
            HI*BI:74:RD8:20261101-20261103~
            HI*BH:11:D8:20261031~
            HI*BE:A8:::70.5*BE:48:::9.6~
            HI*BG:09*BG:17~
            NM1*71*1*TEND*TESS****XX*1000000053~
            PRV*AT*PXC*207RH0003X~
            NM1*72*1*OPER*OTTO****XX*1000000061~
            LX*1~
            SV2*0335*HC:96413*80*UN*1~
            DTP*472*D8*20261101~
            REF*6R*ACC-2.1~
            LX*2~
            SV2*0258**0*UN*3~
            """.replace("\n", ""));

    private ClaimText() {}

    /** What a file gave until it ended or broke. */
    record Taken(List<ReadClaim> claims, List<String> faults, String broken) {

        /** All faults, of claims and outside, in that order. */
        List<String> all() {
            List<String> all = new ArrayList<>();
            claims.forEach(claim -> claim.faults().forEach(fault -> all.add(Interchange.told(fault))));
            all.addAll(faults);
            return all;
        }

        ReadClaim only() {
            if (claims.size() != 1) {
                throw new AssertionError(claims.size() + " claims, " + faults + broken);
            }
            return claims.get(0);
        }
    }

    static Taken read(String text) {
        return read(Interchange.bytes(text), X12Limits.standard());
    }

    static Taken read(byte[] bytes, X12Limits limits) {
        List<ReadClaim> claims = new ArrayList<>();
        String broken = "";
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(bytes), limits)) {
            try {
                for (ReadClaim claim = reader.next(); claim != null; claim = reader.next()) {
                    claims.add(claim);
                }
            } catch (BrokenInterchangeException e) {
                broken = Interchange.told(e.fault());
            }
            return new Taken(
                    claims, reader.faults().stream().map(Interchange::told).toList(), broken);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
