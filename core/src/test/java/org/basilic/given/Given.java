package org.basilic.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Supplier;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;

/**
 * One administration of a test, as in {@code bag("a", "cefepime", "09:00+91")}; {@link Times} says how times are written.
 * The class is part of the entry, so that no test leans on the drug table unless it means to.
 */
public final class Given {

    private final String id;
    private final Route route;
    private @Nullable String name;
    private @Nullable String hcpcs;
    private @Nullable String ndc;
    private @Nullable DrugClass drugClass;
    private String times;
    private @Nullable Purpose purpose;
    private @Nullable String access;
    private @Nullable Integer minutes;
    private final List<String> pauses = new ArrayList<>();
    private @Nullable TimeEvidence evidence;
    private @Nullable Quantity rate;
    private @Nullable Quantity volume;
    private @Nullable String mixture;
    private @Nullable Boolean attended;
    private @Nullable Boolean counselled;
    private @Nullable Integer lesions;
    private @Nullable Boolean ordered;
    private @Nullable String order;
    private @Nullable AccessProcedure procedure;
    private @Nullable Pump pump;
    private @Nullable PumpSupplier pumpSupplier;
    private @Nullable Boolean goesHome;
    private @Nullable Discontinued discontinued;
    private @Nullable Quantity dose;
    private final List<Container> containers = new ArrayList<>();
    private @Nullable Quantity wasted;
    private @Nullable Supplier suppliedBy;
    private @Nullable Boolean acquired340B;
    private @Nullable String rxnorm;
    private final List<String> diagnoses = new ArrayList<>();
    private final List<Evidence> evidenced = new ArrayList<>();

    private Given(String id, Route route, @Nullable String name, @Nullable DrugClass drugClass, String times) {
        this.id = id;
        this.route = route;
        this.name = name;
        this.drugClass = drugClass;
        this.times = times;
    }

    /** Returns a therapeutic drug charted as an infusion. */
    public static Given bag(String id, String drug, String times) {
        return by(Route.IV_INFUSION, id, drug, DrugClass.THERAPEUTIC, times);
    }

    /** Returns a therapeutic drug charted as a push. */
    public static Given push(String id, String drug, String times) {
        return by(Route.IV_PUSH, id, drug, DrugClass.THERAPEUTIC, times);
    }

    /** Returns an antineoplastic charted as an infusion. */
    public static Given chemo(String id, String drug, String times) {
        return by(Route.IV_INFUSION, id, drug, DrugClass.CHEMOTHERAPY, times);
    }

    /** Returns an antineoplastic charted as a push. */
    public static Given chemoPush(String id, String drug, String times) {
        return by(Route.IV_PUSH, id, drug, DrugClass.CHEMOTHERAPY, times);
    }

    /** Returns plain fluid for hydration. */
    public static Given fluid(String id, String times) {
        return by(Route.IV_INFUSION, id, "normal saline", DrugClass.HYDRATION, times)
                .purpose(Purpose.HYDRATION);
    }

    /** Returns a therapeutic drug injected into a muscle, without a time. */
    public static Given shot(String id, String drug) {
        return by(Route.INTRAMUSCULAR, id, drug, DrugClass.THERAPEUTIC, "");
    }

    /** Returns a drug charted by its code alone, infused for an hour; the drug table tells its class. */
    public static Given drug(String id, String code) {
        return by(Route.IV_INFUSION, id, null, null, "09:00+60").hcpcs(code);
    }

    /** Returns a drug charted by its name alone, infused for an hour; the drug table tells code and class. */
    public static Given named(String id, String name) {
        return by(Route.IV_INFUSION, id, name, null, "09:00+60");
    }

    /** Returns a drug of any class by any route; no class leaves it to the drug table. */
    public static Given by(Route route, String id, @Nullable String drug, @Nullable DrugClass drugClass, String times) {
        return new Given(id, route, drug, drugClass, times);
    }

    public Given hcpcs(String code) {
        hcpcs = code;
        return this;
    }

    public Given ndc(String code) {
        ndc = code;
        return this;
    }

    public Given rxnorm(String concept) {
        rxnorm = concept;
        return this;
    }

    /** Charts other times. */
    public Given ran(String written) {
        times = written;
        return this;
    }

    /** Charts a dose, as in {@code 350 mg}. */
    public Given dose(String quantity) {
        dose = Amounts.quantity(quantity);
        return this;
    }

    /** Charts containers of one kind and size, as in {@code 4 x 100 mg single-dose}; see {@link Amounts}. */
    public Given opened(String written) {
        containers.add(Amounts.container(written));
        return this;
    }

    /** Charts what was discarded, as in {@code 50 mg}. */
    public Given wasted(String quantity) {
        wasted = Amounts.quantity(quantity);
        return this;
    }

    public Given suppliedBy(Supplier who) {
        suppliedBy = who;
        return this;
    }

    /** Charts whether it was bought under the 340B program. */
    public Given discounted(boolean bought) {
        acquired340B = bought;
        return this;
    }

    public Given purpose(Purpose why) {
        purpose = why;
        return this;
    }

    public Given at(String line) {
        access = line;
        return this;
    }

    /** Charts a length beside, or in place of, clock times. */
    public Given minutes(int length) {
        minutes = length;
        return this;
    }

    /** Charts a pause, as in {@code 09:10..09:25}. */
    public Given paused(String fromTo) {
        pauses.add(fromTo);
        return this;
    }

    public Given evidence(TimeEvidence how) {
        evidence = how;
        return this;
    }

    /** Charts a volume in millilitres. */
    public Given volume(String millilitres) {
        volume = new Quantity(new BigDecimal(millilitres), "mL");
        return this;
    }

    /** Charts a volume of another unit. */
    public Given volume(String amount, String unit) {
        volume = new Quantity(new BigDecimal(amount), unit);
        return this;
    }

    /** Charts a rate in millilitres an hour. */
    public Given rate(String millilitresAnHour) {
        return rate(millilitresAnHour, "mL/h");
    }

    /** Charts a rate of another unit. */
    public Given rate(String amount, String unit) {
        rate = new Quantity(new BigDecimal(amount), unit);
        return this;
    }

    public Given mixedIn(String mixtureId) {
        mixture = mixtureId;
        return this;
    }

    public Given attended(boolean throughout) {
        attended = throughout;
        return this;
    }

    public Given counselled(boolean byPhysician) {
        counselled = byPhysician;
        return this;
    }

    public Given lesions(int count) {
        lesions = count;
        return this;
    }

    public Given ordered(boolean onFile) {
        ordered = onFile;
        return this;
    }

    public Given order(String orderId) {
        order = orderId;
        return this;
    }

    public Given puncture(AccessProcedure done) {
        procedure = done;
        return this;
    }

    public Given on(Pump driver) {
        pump = driver;
        return this;
    }

    public Given pumpOf(PumpSupplier supplier) {
        pumpSupplier = supplier;
        return this;
    }

    /** Charts that the patient leaves with it running. */
    public Given goesHome() {
        goesHome = true;
        return this;
    }

    public Given stopped(Discontinued why) {
        discontinued = why;
        return this;
    }

    /** Charts what it was given for, by code. */
    public Given diagnoses(String... codes) {
        diagnoses.addAll(List.of(codes));
        return this;
    }

    /** Charts where a fact was read. */
    public Given read(String fact, String place) {
        evidenced.add(new Evidence(fact, "mar", place, EvidenceGrade.CHARTED));
        return this;
    }

    /** Returns the administration with its times on this day. */
    public Administration on(LocalDate day) {
        Times run = Times.of(times, day);
        List<Pause> stretches = new ArrayList<>();
        for (String pause : pauses) {
            int to = pause.indexOf("..");
            stretches.add(new Pause(Times.day(pause.substring(0, to), day), Times.day(pause.substring(to + 2), day)));
        }
        return new Administration(
                id,
                new Drug(name, hcpcs, ndc, rxnorm, drugClass),
                purpose,
                route,
                access,
                run.start(),
                run.stop(),
                minutes,
                stretches,
                evidence,
                rate,
                volume,
                dose,
                mixture,
                attended,
                counselled,
                lesions,
                ordered,
                order,
                procedure,
                pump,
                pumpSupplier,
                goesHome,
                discontinued,
                containers,
                wasted,
                suppliedBy,
                acquired340B,
                diagnoses,
                evidenced);
    }
}
