package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.ChartRow;
import org.basilic.chart.GivenRow;
import org.basilic.chart.MergeRow;
import org.basilic.chart.PumpRow;
import org.basilic.chart.RowId;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Patient;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all messages. Some things only all of them together tell: which authority gave a bare number, which number of
 * who ordered goes with one of the pharmacy, which segments are parts of one bag, which numbers are missing. All of that rests
 * on the set of messages, whatever their order.
 */
final class Gathered implements RowTaker {

    private final List<Problem> problems = new ArrayList<>(0);
    private final List<GivenRow> given = new ArrayList<>();
    private final List<VisitRow> visits = new ArrayList<>();
    private final List<VisitState.Told> states = new ArrayList<>();
    private final List<ChartRow> others = new ArrayList<>(0);
    private final OneToOne orders = new OneToOne();
    private final OneToOne accounts = new OneToOne();

    @Override
    public void row(ChartRow row) {
        if (row instanceof GivenRow one) {
            given.add(one);
        } else if (row instanceof VisitRow visit) {
            visits.add(visit);
        } else {
            others.add(row);
        }
    }

    @Override
    public void refused(Problem problem) {
        problems.add(problem);
    }

    /** Takes what a message says of the visit's state. */
    void state(VisitRow row, VisitState.Weight weight) {
        states.add(new VisitState.Told(row, weight));
    }

    /** Hears by which two numbers an order goes. */
    void order(@Nullable Segment common) {
        String placer = common == null ? "" : common.text(2).strip();
        String filler = common == null ? "" : common.text(3).strip();
        if (!placer.isEmpty() && !filler.isEmpty()) {
            orders.add(filler, placer);
        }
    }

    /** Hears of which account a visit is. */
    void account(VisitKey visit, @Nullable String account) {
        String number = visit.visit();
        if (number != null && account != null && !number.equals(account)) {
            accounts.add(account, number);
        }
    }

    /** Returns what could not be read. */
    List<Problem> problems() {
        return problems;
    }

    /** Returns the rows as all messages together tell them. */
    List<ChartRow> rows() {
        List<ChartRow> all = new ArrayList<>(others);
        all.addAll(given);
        all.addAll(visits);
        states.forEach(state -> all.add(state.row()));
        Persons persons = new Persons(all);
        List<ChartRow> filed = new ArrayList<>(all.size());
        others.forEach(row -> filed.add(other(row, persons)));
        visits.forEach(row -> filed.add(filed(row, persons)));
        List<VisitState.Told> told = new ArrayList<>(states.size());
        states.forEach(state -> told.add(new VisitState.Told(filed(state.row(), persons), state.weight())));
        filed.addAll(VisitState.settled(told));
        filed.addAll(administered(persons));
        return filed;
    }

    private List<GivenRow> administered(Persons persons) {
        List<Administered> all = new ArrayList<>(given.size());
        for (GivenRow row : given) {
            VisitKey visit = visit(row.visit(), persons);
            all.add(new Administered(row, persons.person(row.visit().patient()), visit, orders.of(row.order())));
        }
        Bags bags = new Bags(all);
        Gaps gaps = new Gaps(all);
        List<GivenRow> rows = new ArrayList<>(all.size());
        for (Administered one : all) {
            String part = bags.part(one);
            String order = part == null ? one.order() : one.order() + "/" + part;
            rows.add(one.filed(order, part == null ? null : one.order(), gaps.before(one)));
        }
        return rows;
    }

    private ChartRow other(ChartRow row, Persons persons) {
        if (row instanceof MergeRow merge) {
            return new MergeRow(
                    merge.id(),
                    merge.change(),
                    merge.version(),
                    visit(merge.visit(), persons),
                    visit(merge.into(), persons),
                    merge.place());
        }
        if (row instanceof PumpRow pump) {
            return new PumpRow(
                    pump.id(),
                    pump.change(),
                    pump.version(),
                    visit(pump.visit(), persons),
                    pump.source(),
                    pump.order() == null ? null : orders.of(pump.order()),
                    pump.event(),
                    pump.points(),
                    pump.place());
        }
        return row;
    }

    private VisitRow filed(VisitRow row, Persons persons) {
        VisitKey visit = visit(row.visit(), persons);
        return new VisitRow(
                new RowId(
                        persons.person(row.visit().patient()) + " " + row.id().item(),
                        row.id().anchor()),
                row.change(),
                row.version(),
                visit,
                patient(row, visit),
                row.registeredAs(),
                row.since(),
                row.setting(),
                row.placeOfService(),
                row.payer(),
                row.arrival(),
                row.departure(),
                row.diagnoses(),
                row.services(),
                row.points(),
                row.place());
    }

    private static @Nullable Patient patient(VisitRow row, VisitKey visit) {
        Patient patient = row.patient();
        return patient == null ? null : new Patient(visit.patient(), patient.birthDate(), patient.sex());
    }

    private VisitKey visit(VisitKey key, Persons persons) {
        String visit = key.visit();
        return new VisitKey(persons.patient(key.patient()), visit == null ? null : accounts.of(visit));
    }
}
