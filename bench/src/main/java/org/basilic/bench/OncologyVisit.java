package org.basilic.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Quantity;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;

/**
 * The visit on which the bars are measured: a day of chemotherapy with eight administrations, fluid before, two
 * premedications, two infusions with leucovorin beside the first, a push, and a pump that goes home.
 */
final class OncologyVisit {

    /** The lines that the record supports, worked out by hand: code, units, administrations. */
    static final List<String> LINES = List.of(
            "96413 x1 a4",
            "96361 x1 a1",
            "96367 x1 a2",
            "96368 x1 a5",
            "96375 x1 a3",
            "96411 x1 a7",
            "96415 x1 a4",
            "96417 x1 a6",
            "G0498 x1 a8",
            "J0640 x15 a5",
            "J1100 x12 a3",
            "J2405 x16 a2",
            "J7030 x1 a1",
            "J9190 x11 a7 a8",
            "J9206 x15 a6",
            "J9263 x306 a4");

    private OncologyVisit() {}

    static Encounter encounter() {
        return AnEncounter.facility()
                .payer("medicare")
                .place("22")
                .with(visit -> {
                    visit.id = "oncology-day";
                    visit.dateOfService = null;
                    visit.arrival = An.DAY.atTime(7, 50);
                    visit.departure = An.DAY.atTime(14, 15);
                    visit.diagnoses.add(new Diagnosis("Z51.11", "antineoplastic chemotherapy"));
                    visit.diagnoses.add(new Diagnosis("C18.7", "cancer of the sigmoid colon"));
                    visit.accesses.add(new Access("port", AccessKind.PORT, null, null, false, null));
                })
                .gave(
                        An.hydration("a1")
                                .hcpcs("J7030")
                                .at("port")
                                .from("08:00")
                                .to("09:10")
                                .volume("1000", "mL"),
                        given(An.infusion("a2"), "ondansetron", "J2405", "16", "0")
                                .with(vials(4, "4"))
                                .from("09:12")
                                .to("09:30"),
                        given(An.push("a3"), "dexamethasone", "J1100", "12", "0")
                                .with(vials(3, "4"))
                                .from("09:32"),
                        given(An.infusion("a4"), "oxaliplatin", "J9263", "153", "47")
                                .with(vials(1, "100").andThen(vials(2, "50")))
                                .from("09:40")
                                .to("11:45"),
                        given(An.infusion("a5"), "leucovorin", "J0640", "720", "130")
                                .with(vials(1, "500").andThen(vials(1, "350")))
                                .from("09:40")
                                .to("11:40"),
                        given(An.infusion("a6"), "irinotecan", "J9206", "300", "0")
                                .with(vials(3, "100"))
                                .from("11:50")
                                .to("13:20"),
                        given(An.push("a7"), "fluorouracil", "J9190", "720", "280")
                                .with(vials(1, "1000"))
                                .from("13:25"),
                        given(An.infusion("a8"), "fluorouracil", "J9190", "4320", "180")
                                .with(vials(4, "1000").andThen(vials(1, "500")))
                                .from("13:45")
                                .minutes(2760)
                                .goesHomeOn(Pump.PORTABLE)
                                .with(pump -> pump.pumpSuppliedBy = PumpSupplier.PROVIDER))
                .done();
    }

    private static An given(An administration, String drug, String code, String milligrams, String wasted) {
        return administration.of(drug).hcpcs(code).at("port").with(edit -> {
            edit.dose = milligrams(milligrams);
            edit.wasted = milligrams(wasted);
        });
    }

    private static Consumer<AdministrationEdit> vials(int count, String milligrams) {
        return edit -> edit.containers.add(
                new Container(ContainerKind.SINGLE_DOSE, milligrams(milligrams), count, null, null));
    }

    private static Quantity milligrams(String amount) {
        return new Quantity(new BigDecimal(amount), "mg");
    }
}
