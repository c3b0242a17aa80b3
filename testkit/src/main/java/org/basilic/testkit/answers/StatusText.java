package org.basilic.testkit.answers;

import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.ClaimStatus.Level;
import org.basilic.remittance.ClaimStatus.LineStatus;
import org.basilic.remittance.StatusCode;
import org.jspecify.annotations.Nullable;

/** What became of claims as a 277CA. */
public final class StatusText {

    private static final String VERSION = "005010X214";

    private StatusText() {}

    /** Returns the answers as one interchange with one transaction; those of levels above claims stand where they come. */
    public static String of(List<ClaimStatus> statuses) {
        X12Text text = new X12Text("~\n");
        text.group("HN", VERSION);
        text.begin("277", "0001", VERSION);
        text.segment("BHT", "0085", "08", "BATCH1", "20261001", "1200", "TH");
        text.segment("HL", "1", null, "20", "1");
        text.segment("NM1", "PR", "2", "EXAMPLE MEDICARE B", null, null, null, null, "PI", "00222");
        text.segment("TRN", "1", "RECEIPT1");
        text.segment("DTP", "050", "D8", "20261001");
        int level = 1;
        for (ClaimStatus status : statuses) {
            level++;
            text.segment("HL", Integer.toString(level), Integer.toString(level - 1), code(status.level()), "1");
            if (status.level() == Level.CLAIM) {
                text.segment("NM1", "QC", "1", "INVENTED", "PATIENT", null, null, null, "MI", "X0000001");
            }
            write(status, text);
        }
        text.endTransaction("0001");
        return text.finish(1);
    }

    private static String code(Level level) {
        return switch (level) {
            case FILE -> "21";
            case PROVIDER -> "19";
            case CLAIM -> "PT";
        };
    }

    private static void write(ClaimStatus status, X12Text text) {
        text.segment("TRN", "2", status.number());
        for (StatusCode code : status.codes()) {
            text.segment(
                    "STC",
                    written(code),
                    X12Text.day(status.decidedOn()),
                    status.action(),
                    X12Text.number(status.charge()));
        }
        if (status.payerClaimNumber() != null) {
            text.segment("REF", "1K", status.payerClaimNumber());
        }
        service(status.service(), text);
        for (LineStatus line : status.lines()) {
            List<String> code = new ArrayList<>(List.of("HC", String.valueOf(line.code())));
            code.addAll(line.modifiers());
            text.segment("SVC", X12Text.composite(code), X12Text.number(line.charge()));
            line.codes().forEach(each -> text.segment("STC", written(each), null, "U"));
            if (line.control() != null) {
                text.segment("REF", "FJ", line.control());
            }
            service(line.service(), text);
        }
    }

    private static void service(@Nullable DateSpan days, X12Text text) {
        if (days == null) {
            return;
        }
        if (days.oneDay()) {
            text.segment("DTP", "472", "D8", X12Text.day(days.from()));
        } else {
            text.segment("DTP", "472", "RD8", X12Text.day(days.from()) + "-" + X12Text.day(days.to()));
        }
    }

    private static String written(StatusCode code) {
        return X12Text.composite(List.of(
                code.category(),
                code.status() == null ? "" : code.status(),
                code.entity() == null ? "" : code.entity()));
    }
}
