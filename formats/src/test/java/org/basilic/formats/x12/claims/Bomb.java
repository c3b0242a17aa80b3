package org.basilic.formats.x12.claims;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Interchange;

/** Reads 200,000 loops without an end, in a program of its own whose memory is small; prints how that ended. */
final class Bomb {

    private static final int LOOPS = 200_000;
    private static final String HEAD =
            Interchange.ISA + "GS*HC*BASILIC*PAYER*20261102*0800*7*X*005010X222A1~ST*837*0001*005010X222A1~";

    private Bomb() {}

    public static void main(String[] args) throws Exception {
        int claims = 0;
        try (ClaimFileReader reader = new ClaimFileReader(text(args.length > 0 ? args[0] : ""))) {
            while (reader.next() != null) {
                claims++;
            }
            System.out.println("read " + claims);
        } catch (BrokenInterchangeException e) {
            System.out.println(e.fault().id() + " after " + claims);
        }
    }

    private static InputStream text(String kind) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i <= LOOPS; i++) {
            text.append(loop(kind, i));
        }
        return new ByteArrayInputStream(Interchange.bytes(text.toString()));
    }

    private static String loop(String kind, int i) {
        return switch (kind) {
            case "lines" ->
                (i == 1 ? "HL*1**20*1~HL*2*1*22*0~CLM*A*1***11:B:1*Y*A*Y*Y~" : "") + "LX*" + i
                        + "~SV1*HC:96413*1*UN*1***1~";
            case "deep" -> "HL*" + i + "*" + (i == 1 ? "" : i - 1) + "*22*1~NM1*IL*1*X~";
            default -> "HL*" + i + "**20*1~NM1*85*2*X~";
        };
    }
}
