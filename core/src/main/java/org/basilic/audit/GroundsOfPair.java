package org.basilic.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.basilic.audit.Matching.Pair;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Disposition;
import org.basilic.result.DrugAmount;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;
import org.basilic.result.NotReported;
import org.basilic.result.Reason;

/** Finds what the coded encounter says of the lines of a pair: why they are supported or, where they are not, why not. */
final class GroundsOfPair {

    private final CodedEncounter coded;
    private final RecordOfDrug drugs;

    GroundsOfPair(CodedEncounter coded, RecordOfDrug drugs) {
        this.coded = coded;
        this.drugs = drugs;
    }

    Grounds of(Pair pair) {
        Portion supported = pair.supported();
        return supported == null ? whyNone(Objects.requireNonNull(pair.billed())) : why(supported);
    }

    private Grounds why(Portion supported) {
        Set<Reason> because = new LinkedHashSet<>();
        Set<String> given = new LinkedHashSet<>();
        for (SupportedLine line : supported.supported()) {
            because.addAll(line.line().because());
            given.addAll(line.line().administrations());
        }
        boolean drug = supported.kind() == LineKind.DRUG || supported.kind() == LineKind.WASTE;
        List<MinuteStretch> stretches = new ArrayList<>();
        List<DrugAmount> amounts = new ArrayList<>();
        if (!drug) {
            for (MinuteStretch stretch : coded.minutes()) {
                if (given.contains(stretch.administration())) {
                    stretches.add(stretch);
                }
            }
        }
        for (DrugAmount amount : coded.amounts()) {
            if (drug && given.contains(amount.administration())) {
                amounts.add(amount);
            }
        }
        return new Grounds(List.copyOf(because), supported.minutes(), stretches, amounts);
    }

    private Grounds whyNone(Portion billed) {
        boolean drug = billed.kind() == LineKind.DRUG || billed.kind() == LineKind.WASTE;
        Set<Reason> because = new LinkedHashSet<>();
        for (NotReported none : coded.notReported()) {
            boolean ofDrug = drug && none.administration() != null && drugs.is(none.administration(), billed.code());
            if (billed.code().equals(none.code()) || ofDrug) {
                because.addAll(none.because());
            }
        }
        List<MinuteStretch> stretches = new ArrayList<>();
        for (MinuteStretch stretch : coded.minutes()) {
            if (billed.kind() == LineKind.ADMINISTRATION && stretch.disposition() != Disposition.BILLED) {
                stretches.add(stretch);
            }
        }
        List<DrugAmount> amounts = new ArrayList<>();
        for (DrugAmount amount : coded.amounts()) {
            if (drug && drugs.is(amount.administration(), billed.code())) {
                amounts.add(amount);
            }
        }
        return new Grounds(List.copyOf(because), null, stretches, amounts);
    }
}
