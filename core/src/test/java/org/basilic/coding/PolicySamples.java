package org.basilic.coding;

import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.shot;

import java.util.List;
import org.basilic.given.Chart;
import org.basilic.model.Route;

/** Encounters under policies of a site that between them give the reasons of payers. */
final class PolicySamples {

    private PolicySamples() {}

    /** Returns new encounters, at least one for each reason. */
    static List<Chart> forReasons() {
        return List.of(
                facility(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"))
                        .plan("drug-class,J1745,both,therapeutic"),
                facility(by(Route.SUBCUTANEOUS, "a", "benralizumab", null, "")).plan("injection,J0517,both,96401"),
                facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"))
                        .plan("modifier,*/96372,both,XU"),
                facility(fluid("h", "09:00+91")).diagnosis("E86.0").plan("hydration-diagnosis,E86,both,accepted"),
                facility(fluid("h", "09:00+91")).diagnosis("R53.1").plan("hydration-diagnosis,E86,both,accepted"),
                facility(fluid("h", "09:00+151")).plan("unit-limit,96361,both,1"),
                facility(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"))
                        .plan("authorisation,96413,both,required"));
    }
}
