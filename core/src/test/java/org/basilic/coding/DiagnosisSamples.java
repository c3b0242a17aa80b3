package org.basilic.coding;

import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.DateRange;
import org.basilic.reference.DiagnosisList;
import org.basilic.reference.Imported;
import org.basilic.reference.Reference;

/** Encounters that between them give every reason and ask every question about diagnoses. */
final class DiagnosisSamples {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    private DiagnosisSamples() {}

    /** Returns their results. */
    static List<Coded> coded() {
        List<Coded> coded = new ArrayList<>();
        for (Chart chart : charts()) {
            coded.add(chart.coded());
        }
        // One is coded where the publisher's list is loaded and does not have the code.
        Imported list = Imported.of(
                List.of(new DiagnosisList("2026", new DateRange(OCTOBER, OCTOBER.plusYears(1)), List.of("E861"))));
        Chart dehydrated = facility(fluid("h", "09:00+60")).diagnosis("E86.0");
        coded.add(new Coded(
                new Coder(Reference.builtIn().with(list)).code(dehydrated.encounter(), dehydrated.request())));
        return coded;
    }

    private static List<Chart> charts() {
        return List.of(
                facility(fluid("h", "09:00+60")),
                facility(fluid("h", "09:00+60"))
                        .diagnosis("C18.9")
                        .diagnosis("E86.0")
                        .diagnosis("dehydrated")
                        .diagnosis("W20.8XXA"),
                facility(by(Route.IV_INFUSION, "a", "ocrelizumab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                        .diagnosis("G35"),
                facility(by(Route.IV_INFUSION, "a", "ocrelizumab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                        .on(OCTOBER.minusDays(1))
                        .diagnosis("G35.A"),
                facility(chemo("a", "paclitaxel", "09:00+60")).diagnosis("C50.911"),
                facility(chemo("a", "paclitaxel", "09:00+60"), push("b", "exampline", "08:50"))
                        .diagnosis("C50.911")
                        .diagnosis("Z51.11"),
                facility(chemo("a", "paclitaxel", "09:00+60"))
                        .diagnosis("Z51.11")
                        .diagnosis("R11.0")
                        .diagnosis("C50.911"),
                facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                        .diagnosis("Z51.12")
                        .diagnosis("K50.90")
                        .diagnosis("C18.9"),
                office(shot("a", "exampline")).diagnosis("Z51.81"),
                office(push("a", "ondansetron", "09:00").diagnoses("R11.2"))
                        .diagnosis("Z51.11")
                        .diagnosis("R11.2"),
                office(push("a", "ondansetron", "09:00").diagnoses("K52.9")).diagnosis("E78.01"),
                facility(bag("a", "iron sucrose", "09:00+30"))
                        .diagnosis("D63.0")
                        .diagnosis("C18.9")
                        .diagnosis("D64.81"),
                facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                        .diagnosis("M05.79", "rheumatoid arthritis with organ involvement"));
    }
}
