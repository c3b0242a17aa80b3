package org.basilic.server.visitpage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Disposition;
import org.basilic.result.DrugAmount;
import org.basilic.result.LineKind;
import org.basilic.result.MinuteStretch;
import org.basilic.server.web.Words;

/** The arithmetic of a line: which minutes or amounts of the ledgers it counts. */
final class Formula {

    private final CodedEncounter coded;
    private final Words words;

    Formula(CodedEncounter coded, Words words) {
        this.coded = coded;
        this.words = words;
    }

    /** Returns the arithmetic, such as {@code 60 billed + 5 within unit = 65 min}; empty where there is none. */
    String of(CodedLine line) {
        return switch (line.kind()) {
            case ADMINISTRATION -> minutes(line);
            case DRUG, WASTE -> amounts(line);
            case SERVICE -> "";
        };
    }

    private String minutes(CodedLine line) {
        if (line.minutes() == null) {
            return "";
        }
        Map<Disposition, Integer> parts = new EnumMap<>(Disposition.class);
        int sum = 0;
        for (MinuteStretch stretch : coded.minutes()) {
            if (line.code().equals(stretch.code())
                    && stretch.minutes() > 0
                    && line.administrations().contains(stretch.administration())) {
                parts.merge(stretch.disposition(), stretch.minutes(), Integer::sum);
                sum += stretch.minutes();
            }
        }
        if (sum != line.minutes() || parts.size() < 2) {
            return line.minutes() + " min";
        }
        List<String> terms = new ArrayList<>();
        parts.forEach((disposition, minutes) ->
                terms.add(minutes + " " + disposition.written().replace('-', ' ')));
        return String.join(" + ", terms) + " = " + sum + " min";
    }

    private String amounts(CodedLine line) {
        List<String> terms = new ArrayList<>();
        for (DrugAmount amount : coded.amounts()) {
            if (!line.code().equals(amount.hcpcs())
                    || amount.billingUnit() == null
                    || !line.administrations().contains(amount.administration())) {
                continue;
            }
            boolean waste = line.kind() == LineKind.WASTE;
            int units = waste ? amount.unitsWasted() : amount.unitsGiven();
            if (units == 0) {
                continue;
            }
            terms.add(words.dose(waste ? amount.wasted() : amount.given(), amount.unit())
                    + (waste ? " discarded, " : " given, ") + "1 unit is " + unit(amount.billingUnit()) + ": "
                    + words.number(units) + (units == 1 ? " unit" : " units"));
        }
        return String.join("; ", terms);
    }

    private String unit(String billingUnit) {
        int space = billingUnit.lastIndexOf(' ');
        return space < 0
                ? billingUnit
                : billingUnit.substring(0, space + 1) + words.unit(billingUnit.substring(space + 1));
    }
}
