package org.basilic.testkit.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.claim.ChargeMaster;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.ProductAdministration;
import org.basilic.reference.Reference;
import org.basilic.reference.Role;

/** A charge for every code that a random visit can earn; what it is follows from the letters of the code. */
final class StandardCharges {

    /** Services that random visits are entered with, beside those that the tables know. */
    private static final List<String> SERVICES = List.of(
            "36000", "36415", "36591", "71046", "80053", "G0463", "G0380", "G0381", "G0382", "G0383", "G0384", "G0498");

    private static final int FIRST_EVALUATION = 99202;
    private static final int LAST_EVALUATION = 99499;

    private StandardCharges() {}

    static ChargeMaster master() {
        return master(1);
    }

    /** Returns the charges, those of drugs so many times as high. */
    static ChargeMaster master(int times) {
        List<ChargeMaster.Row> rows = new ArrayList<>();
        for (String code : codes()) {
            rows.add(new ChargeMaster.Row(
                    "CDM" + code,
                    code,
                    drug(code) ? charge(code).multiply(BigDecimal.valueOf(times)) : charge(code),
                    null,
                    null));
        }
        return new ChargeMaster(rows);
    }

    /** Returns drugs at cents to some dollars for a unit, all else at tens to hundreds. */
    static BigDecimal charge(String code) {
        int letters = Math.floorMod(code.hashCode(), 9_973);
        return BigDecimal.valueOf(drug(code) ? 5 + letters : 2_500 + 5L * letters, 2);
    }

    private static boolean drug(String code) {
        return Character.isLetter(code.charAt(0)) && code.charAt(0) != 'G';
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(SERVICES);
        Reference reference = Reference.builtIn();
        for (LocalDate day : reference.eraStarts()) {
            DayTables tables = reference.on(day);
            for (Role role : Role.values()) {
                String code = tables.codeIfInForce(role);
                if (code != null) {
                    codes.add(code);
                }
            }
            for (int i = FIRST_EVALUATION; i <= LAST_EVALUATION; i++) {
                if (tables.evaluation(String.valueOf(i))) {
                    codes.add(String.valueOf(i));
                }
            }
            for (DrugFacts drug : tables.drugs().rows()) {
                codes.add(drug.hcpcs());
                ProductAdministration administration = tables.administrationOf(drug.hcpcs());
                if (administration != null) {
                    codes.add(administration.first());
                    if (administration.further() != null) {
                        codes.add(administration.further());
                    }
                }
            }
        }
        return codes;
    }
}
