package org.basilic.formats.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Denial;
import org.basilic.result.Disposition;
import org.basilic.result.DrugAmount;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.FactEvidence;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;
import org.basilic.result.NotReported;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.result.Status;

/** A coded encounter in which every part of a result occurs. */
public final class CodedSample {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private record Said(String inWords) implements Reason {

        @Override
        public RuleCard rule() {
            return RuleCard.of("TIME-010", "A rule", "Says something.", "manual §30.5 b", "settled");
        }
    }

    private record Asked(String question) implements Query {

        @Override
        public RuleCard rule() {
            return RuleCard.of("TIME-020", "A question", "Asks something.", "manual");
        }

        @Override
        public String inWords() {
            return "no stop of a2 is charted";
        }
    }

    private CodedSample() {}

    /** Returns the sample under this id. */
    public static CodedEncounter of(String id) {
        CodedLine infusion = new CodedLine(
                "96413",
                List.of("59", "XU"),
                1,
                LineKind.ADMINISTRATION,
                DAY,
                List.of("a1", "a2"),
                "port",
                61,
                null,
                List.of(2, 1),
                List.of(new Said("61 minutes"), new Said("first at \"port\"")));
        CodedLine service = new CodedLine(
                "99213",
                List.of(),
                2,
                LineKind.SERVICE,
                DAY,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(new Said("x")));
        CodedLine waste = new CodedLine(
                "J1745",
                List.of("TB", "JW"),
                5,
                LineKind.WASTE,
                DAY,
                List.of("a1"),
                null,
                null,
                "57894003001",
                List.of(1),
                List.of(new Said("50 mg discarded")));
        return new CodedEncounter(
                id,
                Status.REVIEW,
                "medicare",
                DAY,
                "1",
                "2026-11",
                List.of(infusion, waste, service),
                List.of(
                        new NotReported("a3", null, List.of(new Said("a flush"))),
                        new NotReported(null, "96415", List.of(new Said("29 short")))),
                List.of(
                        new MinuteStretch(
                                "a1",
                                LocalDateTime.parse("2026-03-02T09:00"),
                                LocalDateTime.parse("2026-03-02T10:01:30"),
                                61,
                                Disposition.BILLED,
                                "96413",
                                new Said("61 minutes")),
                        new MinuteStretch("a2", null, null, 0, Disposition.UNDOCUMENTED, null, new Said("no times"))),
                List.of(new DrugAmount(
                        "a1",
                        "mg",
                        new BigDecimal("4E+2"),
                        new BigDecimal("350.50"),
                        new BigDecimal("49.5"),
                        BigDecimal.ZERO,
                        null,
                        new BigDecimal("0.00"),
                        "J1745",
                        "10 mg",
                        36,
                        4)),
                List.of(
                        new EditAnswer(
                                EditCheck.PAIR,
                                EditVerdict.OPENED_BY_MODIFIER,
                                1,
                                "96360",
                                "59",
                                "pairs.csv",
                                "2026-11",
                                "selected",
                                new Said("opened")),
                        new EditAnswer(
                                EditCheck.UNIT_LIMIT,
                                EditVerdict.NO_DATA,
                                2,
                                null,
                                null,
                                "ncci-mue-hospital",
                                "2026Q1",
                                "whole",
                                new Said("no limit"))),
                List.of(
                        new Finding(
                                Severity.WARNING,
                                new Asked("When did a2 stop?"),
                                List.of("a2"),
                                List.of(1, 2),
                                new Denial("16", "M53")),
                        new Finding(Severity.INFO, new Said("worth knowing"), List.of())),
                List.of(new Alternative("concurrent.overlap", "half", List.of(infusion), "manual §1")),
                List.of());
    }

    /** Returns a result with nothing in it. */
    public static CodedEncounter empty() {
        return reading();
    }

    /** Returns a result with nothing in it but where facts were read. */
    static CodedEncounter reading(FactEvidence... evidence) {
        return new CodedEncounter(
                "V-0",
                Status.CLEAN,
                "medicare",
                DAY,
                "1",
                "2026-11",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(evidence));
    }
}
