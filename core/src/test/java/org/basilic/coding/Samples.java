package org.basilic.coding;

import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import java.util.ArrayList;
import java.util.List;
import org.basilic.given.Chart;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Discontinued;
import org.basilic.model.DrugClass;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Switch;

/** Encounters that between them raise every question and turn on every switch. */
final class Samples {

    private Samples() {}

    /** Returns new encounters, at least one for each question that the rules ask. */
    static List<Chart> forQuestions() {
        return List.of(
                facility(bag("a", "vancomycin", "09:00+91").minutes(90)),
                facility(bag("a", "vancomycin", "09:00+5000")),
                facility(bag("a", "vancomycin", "09:00+20").attended(true)),
                facility(bag("a", "vancomycin", "09:00"), bag("b", "cefepime", "..12:00"), fluid("h", "13:00")),
                facility(push("a", "phenytoin", "09:00+20"), bag("b", "cefepime", "10:00..10:00")),
                facility(bag("a", "vancomycin", "07:00+60"), push("b", "ondansetron", "07:30"))
                        .arrives("09:00"),
                facility(by(Route.OTHER, "a", "cefepime", DrugClass.THERAPEUTIC, "09:00")),
                facility(by(Route.INTRAMUSCULAR, "a", "ketorolac", DrugClass.THERAPEUTIC, "09:00+60")),
                facility(bag("a", "vancomycin", "09:00+60").ordered(false)),
                facility(
                        by(Route.IV_INFUSION, "a", "study drug 17", null, "09:00+60"),
                        by(Route.IV_INFUSION, "b", "product", DrugClass.OTHER, "11:00+60")),
                facility(bag("a", "vancomycin", "09:00+60"))
                        .separateLine("left")
                        .line("right"),
                facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                bag("b", "cefepime", "09:00+60").at("right"))
                        .line("left")
                        .line("right"),
                facility(bag("a", "vancomycin", "09:00+60")).line("bone", AccessKind.INTRAOSSEOUS),
                facility(),
                facility(bag("a", "vancomycin", "15:00+60").at("line"))
                        .line(new Access("line", null, null, null, true, null))
                        .visit(2)
                        .with(Switch.SECOND_VISIT_SAME_LINE, "refuse"),
                office(push("a", "ketorolac", "09:00"), bag("b", "cefepime", "10:00+30")),
                facility(chemo("a", "paclitaxel", "09:00+180"), chemo("b", "carboplatin", "10:00+45")),
                facility(push("a", "morphine", "09:00"), push("b", "morphine", "")),
                facility(chemoPush("a", "doxorubicin", "09:00"), chemoPush("b", "doxorubicin", "12:00")),
                facility(push("a", "ondansetron", "09:00"), push("b", "ketorolac", "09:00")),
                facility(by(Route.SUBCUTANEOUS, "a", "normal saline", DrugClass.HYDRATION, "09:00")),
                facility(chemo("a", "fluorouracil", "09:00").on(Pump.PORTABLE).goesHome()),
                facility(
                        by(Route.INTRA_ARTERIAL_INFUSION, "a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+60"),
                        by(Route.INTRA_ARTERIAL_INFUSION, "b", "cisplatin", DrugClass.CHEMOTHERAPY, "11:00+40"),
                        by(Route.INTRA_ARTERIAL_INFUSION, "c", "papaverine", DrugClass.THERAPEUTIC, "12:00+40")),
                facility(by(Route.INTRATHECAL, "a", "nusinersen", DrugClass.THERAPEUTIC, "09:00")),
                facility(by(Route.INTRALESIONAL, "a", "triamcinolone", DrugClass.THERAPEUTIC, "")),
                facility(bag("a", "vancomycin", "09:00+60")).service("G0463"),
                facility(bag("a", "vancomycin", "00:30..01:45"))
                        .on("2026-11-01")
                        .zone("America/New_York"),
                facility(bag("a", "vancomycin", "00:30..04:00"))
                        .leaves("01:45")
                        .on("2026-11-01")
                        .zone("America/New_York"),
                facility(bag("a", "vancomycin", "09:00+60"))
                        .open(OpenPointKind.UNMAPPED_ACTION, "o2", null)
                        .open(OpenPointKind.SECOND_STOP, "o1", "a"));
    }

    /** Returns new encounters that between them give the reasons that no other sample does. */
    static List<Chart> forReasons() {
        return List.of(
                facility(chemo("a", "fluorouracil", "09:00+480")
                        .on(Pump.PORTABLE)
                        .goesHome()),
                facility(push("a", "morphine", "09:00"), push("b", "morphine", "09:30")),
                facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "09:45+25")),
                office(
                                by(Route.IV_PUSH, "a", "ketorolac", DrugClass.THERAPEUTIC, "08:00"),
                                bag("b", "vancomycin", "09:00..10:00"),
                                bag("c", "cefepime", "09:05..09:55"))
                        .reason("a"),
                office(
                        by(Route.INTRAMUSCULAR, "a", null, null, "").hcpcs("J0585"),
                        by(Route.ORAL, "b", "capecitabine", DrugClass.CHEMOTHERAPY, "09:00")),
                facility(
                        bag("a", "potassium chloride", "09:00+60").purpose(Purpose.HYDRATION),
                        fluid("b", "11:00+60").purpose(Purpose.FLUSH),
                        bag("c", "propofol", "12:00+60").purpose(Purpose.PROCEDURE),
                        by(Route.IV_INFUSION, "d", "iohexol", DrugClass.CONTRAST, "14:00+5"),
                        by(Route.IV_INFUSION, "e", null, null, "15:00+60").hcpcs("Q0224")),
                facility(fluid("h", "08:00+60").purpose(Purpose.PROTOCOL_HYDRATION))
                        .with(Switch.HYDRATION_PROTOCOL, "deny"),
                office(shot("a", "ketorolac"))
                        .service("36000")
                        .service("96372", "91")
                        .service("80053")
                        .visitService("99211", true)
                        .visitService("99212", false)
                        .visitService("99213", true),
                office().place("22").service("96521"),
                facility(bag("a", "vancomycin", "09:00+60")).service("99213").service("36410"),
                facility(bag("a", "milrinone", "09:00+600").on(Pump.PORTABLE), chemo("b", "carboplatin", "10:00+91")),
                office(shot("a", "ketorolac"), shot("b", "ceftriaxone")).with(Switch.REPEAT_INJECTION_MODIFIER, "76"),
                facility(fluid("h", "10:00+91"), bag("a", "vancomycin", "09:00+60"))
                        .with(Switch.HYDRATION_SECONDARY_MODIFIER, "59"),
                facility(fluid("h", "09:00+60").volume("250")).with(Switch.HYDRATION_MINIMUM_VOLUME, "500 mL"),
                facility(fluid("h", "09:00+60"), fluid("k", "11:00+40")).with(Switch.HYDRATION_STRETCHES, "never"),
                facility(bag("a", "furosemide", "09:00+60"), push("b", "furosemide", "10:01"))
                        .with(Switch.PUSH_SAME_DRUG_GAP, "pushes-only"),
                office(
                                by(Route.INTRAMUSCULAR, "a", "leuprolide", DrugClass.HORMONAL_ANTINEOPLASTIC, ""),
                                by(Route.INTRAMUSCULAR, "b", null, null, "").hcpcs("90381"),
                                by(Route.INTRAMUSCULAR, "c", null, null, "").hcpcs("90381"),
                                by(Route.INTRAMUSCULAR, "d", "influenza vaccine", DrugClass.VACCINE, ""),
                                by(Route.ON_BODY_INJECTOR, "e", "pegfilgrastim", DrugClass.THERAPEUTIC, ""),
                                by(Route.ON_BODY_INJECTOR, "f", "pegfilgrastim", DrugClass.THERAPEUTIC, ""))
                        .diagnosis("N80.9"),
                facility(
                        shot("a", "omalizumab").order("o"),
                        shot("b", "omalizumab").order("o")),
                office(
                        by(Route.SUBCUTANEOUS_INFUSION, "a", "immune globulin", DrugClass.THERAPEUTIC, "09:00+60")
                                .at("belly"),
                        by(Route.SUBCUTANEOUS_INFUSION, "b", "immune globulin", DrugClass.THERAPEUTIC, "09:00+60")
                                .at("thigh")),
                office(push("a", "heparin", "09:00").purpose(Purpose.FLUSH)).line("port", AccessKind.PORT),
                office(push("a", "heparin", "09:00").purpose(Purpose.FLUSH), push("b", "ondansetron", "09:10"))
                        .line("port", AccessKind.PORT),
                facility(
                        by(Route.IV_PUSH, "a", "alteplase", null, "08:00").purpose(Purpose.LINE_PATENCY),
                        by(Route.IV_PUSH, "b", "alteplase", null, "10:00").purpose(Purpose.LINE_PATENCY)),
                facility(
                        chemo("a", "fluorouracil", "09:00+2760")
                                .on(Pump.PORTABLE)
                                .goesHome(),
                        chemo("b", "doxorubicin", "09:00+2760")
                                .on(Pump.PORTABLE)
                                .goesHome()),
                facility(
                        by(Route.INTRA_ARTERIAL_PUSH, "a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00"),
                        by(Route.INTRALESIONAL, "b", "bleomycin", DrugClass.CHEMOTHERAPY, ""),
                        by(Route.INTRATHECAL, "c", "methotrexate", DrugClass.CHEMOTHERAPY, "10:00")
                                .puncture(AccessProcedure.NOT_PERFORMED),
                        by(Route.INTRATHECAL, "d", "cytarabine", DrugClass.CHEMOTHERAPY, "10:00")),
                facility(
                                bag("a", "vancomycin", "09:00+60").evidence(TimeEvidence.LAST_SEEN_RUNNING),
                                bag("b", "cefepime", "11:00+60")
                                        .evidence(TimeEvidence.DERIVED)
                                        .volume("100")
                                        .rate("100"),
                                bag("c", "cefazolin", "13:00+60").stopped(Discontinued.OTHER),
                                bag("d", "famotidine", "15:00+60"))
                        .leaves("15:30")
                        .with(Switch.STOPPED_INFUSION, "53"),
                office(bag("a", "vancomycin", "09:00+60")).on("2027-01-01"),
                facility(push("a", "ondansetron", "01:10")).on("2026-11-01").zone("America/New_York"),
                facility(bag("a", "vancomycin", "09:00+60"))
                        .open(OpenPointKind.UNMAPPED_PAYER, null, null)
                        .open(OpenPointKind.LATE_ENTRY, "o1", "a"),
                office(bag("a", "vancomycin", "09:00+60")).place("12"),
                office(bag("a", "vancomycin", "09:00+60")).place("22"));
    }

    /** Returns new encounters, at least one for each value of each switch that decides about administrations. */
    static List<Chart> disputed() {
        List<Chart> charts = new ArrayList<>(List.of(
                office(push("a", "ketorolac", "09:00"), bag("b", "cefepime", "10:00+30"))
                        .reason("a"),
                office(fluid("h", "09:00+60"), push("a", "ondansetron", "09:10"))
                        .reason("h"),
                facility(bag("a", "vancomycin", "09:00+20"), bag("b", "cefepime", "09:20+120"))
                        .with(Switch.SECOND_SHORT_INFUSION, "palmetto-a53778"),
                facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                bag("b", "cefepime", "09:00+60").at("right"))
                        .line("left")
                        .line("right"),
                facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                bag("b", "cefepime", "09:00+60").at("right"))
                        .line("left")
                        .separateLine("right"),
                facility(bag("a", "vancomycin", "15:00+60").at("line"))
                        .line(new Access("line", null, null, null, true, null))
                        .visit(2),
                facility(push("a", "phenytoin", "09:00+20")),
                facility(
                        push("a", "morphine", "10:00"), push("b", "morphine", "10:20"), push("c", "morphine", "10:40")),
                facility(bag("a", "furosemide", "09:00+60"), push("b", "furosemide", "10:10")),
                facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:40..12:16")),
                facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:44..12:30")),
                facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:59..12:30")),
                facility(bag("a", "vancomycin", "08:00+100"), bag("b", "vancomycin", "12:00+91")),
                facility(bag("a", "vancomycin", "08:00+60"), bag("b", "vancomycin", "12:00+20")),
                facility(
                        bag("a", "ondansetron", "09:00+20").mixedIn("m"),
                        bag("b", "dexamethasone", "09:00+20").mixedIn("m")),
                facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "10:00+20")),
                facility(fluid("h", "09:00+31"), fluid("k", "12:00+40")),
                facility(fluid("h", "09:00+20"), fluid("k", "12:00+20")),
                facility(fluid("h", "09:00+40"), push("a", "ketorolac", "09:10..09:20")),
                facility(
                        fluid("h", "08:00+60").purpose(Purpose.PROTOCOL_HYDRATION),
                        chemo("a", "cisplatin", "09:00+60")),
                facility(fluid("h", "09:00+60").volume("250")),
                facility(bag("a", "vancomycin", "09:00")),
                facility(bag("a", "vancomycin", "09:00").volume("250").rate("125")),
                facility(bag("a", "iron sucrose", "09:00+40").stopped(Discontinued.OTHER)),
                office(
                        shot("a", "omalizumab").order("o"),
                        shot("b", "omalizumab").order("o")),
                office(shot("a", "ketorolac"), shot("b", "ceftriaxone")),
                office(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60")),
                office(by(Route.SUBCUTANEOUS, "a", "benralizumab", DrugClass.COMPLEX_BIOLOGIC, "")),
                office(chemo("a", "fluorouracil", "09:00+2760")
                        .on(Pump.PORTABLE)
                        .pumpOf(PumpSupplier.PROVIDER)
                        .goesHome()),
                facility(push("a", "cefazolin", "22:00"), bag("b", "vancomycin", "+1/08:00+70")),
                facility(bag("a", "vancomycin", "22:00..+1/02:00")),
                office(by(Route.ON_BODY_INJECTOR, "a", "pegfilgrastim", DrugClass.THERAPEUTIC, ""))));
        for (int gap = 1; gap <= 15; gap++) {
            charts.add(facility(
                    bag("a", "vancomycin", "09:00..10:01"), bag("b", "vancomycin", "10:%02d+30".formatted(1 + gap))));
        }
        return charts;
    }
}
