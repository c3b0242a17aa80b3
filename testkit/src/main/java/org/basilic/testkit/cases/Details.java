package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Discontinued;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Supplier;
import org.basilic.model.TimeEvidence;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.ClockText;

/** The last column of an encounter's table: everything about an administration that has no column of its own. */
final class Details {

    private static final Pattern MINUTES = Pattern.compile("([0-9]+) minutes?");
    private static final Pattern LESIONS = Pattern.compile("([0-9]+) lesions?");

    private final ClockText clock;
    private final List<Detail> kinds;

    /** Makes the reader and writer of details whose times are on the day of this clock. */
    Details(ClockText clock) {
        this.clock = clock;
        // Longer keywords stand before the shorter ones that they begin with.
        this.kinds = List.of(
                Detail.many("pause", this::readPause, this::writePauses),
                Detail.choice(
                        "evidence", TimeEvidence.values(), (e, v) -> e.timeEvidence = v, Administration::timeEvidence),
                Detail.quantity("rate", (e, v) -> e.rate = v, Administration::rate),
                Detail.quantity("volume", (e, v) -> e.volume = v, Administration::volume),
                Detail.quantity("dose", (e, v) -> e.dose = v, Administration::dose),
                Detail.many("opened", (e, rest) -> e.containers.add(ContainerWords.read(rest)), ContainerWords::write),
                Detail.quantity("wasted", (e, v) -> e.wasted = v, Administration::wasted),
                Detail.choice("purpose", Purpose.values(), (e, v) -> e.purpose = v, Administration::purpose),
                Detail.text("access", (e, v) -> e.access = v, Administration::access),
                Detail.text("mixture", (e, v) -> e.mixture = v, Administration::mixture),
                Detail.flag(
                        "attended",
                        "not attended",
                        (e, v) -> e.continuouslyAttended = v,
                        Administration::continuouslyAttended),
                Detail.flag("counselled", "not counselled", (e, v) -> e.counselled = v, Administration::counselled),
                Detail.flag("ordered", "not ordered", (e, v) -> e.ordered = v, Administration::ordered),
                Detail.text("order", (e, v) -> e.order = v, Administration::order),
                Detail.choice(
                        "puncture",
                        AccessProcedure.values(),
                        (e, v) -> e.accessProcedure = v,
                        Administration::accessProcedure),
                Detail.choice(
                        "pump of",
                        PumpSupplier.values(),
                        (e, v) -> e.pumpSuppliedBy = v,
                        Administration::pumpSuppliedBy),
                Detail.choice("pump", Pump.values(), (e, v) -> e.pump = v, Administration::pump),
                Detail.flag(
                        "goes home",
                        "does not go home",
                        (e, v) -> e.continuesAfterVisit = v,
                        Administration::continuesAfterVisit),
                Detail.choice(
                        "stopped for",
                        Discontinued.values(),
                        (e, v) -> e.discontinued = v,
                        Administration::discontinued),
                Detail.choice("supplied by", Supplier.values(), (e, v) -> e.suppliedBy = v, Administration::suppliedBy),
                Detail.flag("340B", "not 340B", (e, v) -> e.acquired340B = v, Administration::acquired340B),
                Detail.text("ndc", (e, v) -> e.ndc = v, a -> a.drug().ndc()),
                Detail.text("rxnorm", (e, v) -> e.rxnorm = v, a -> a.drug().rxnorm()),
                Detail.many("diagnosis", (e, rest) -> e.diagnoses.add(Words.unquoted(rest)), Details::writeDiagnoses));
    }

    /** Reads the details of one administration into it. */
    void read(String text, AdministrationEdit edit) {
        Set<String> seen = new HashSet<>();
        for (String part : Words.parts(text)) {
            String kind = readPart(part, edit);
            if (!kind.isEmpty() && !seen.add(kind)) {
                throw new UnreadableText("'" + kind + "' stands twice in one row");
            }
        }
    }

    /** Returns the kind of the part, or nothing when it may stand again. */
    private String readPart(String part, AdministrationEdit edit) {
        Matcher minutes = MINUTES.matcher(part);
        if (minutes.matches()) {
            edit.minutes = Words.number(minutes.group(1));
            return "minutes";
        }
        Matcher lesions = LESIONS.matcher(part);
        if (lesions.matches()) {
            edit.lesions = Words.number(lesions.group(1));
            return "lesions";
        }
        for (Detail kind : kinds) {
            if (kind.takes(part)) {
                kind.read(edit, part);
                return kind.repeats() ? "" : kind.keyword();
            }
        }
        throw new UnreadableText("unknown detail '" + part + "'");
    }

    /** Returns the details of an administration as {@link #read} takes them. */
    String write(Administration administration) {
        List<String> parts = new ArrayList<>();
        Integer minutes = administration.minutes();
        if (minutes != null) {
            parts.add(minutes == 1 ? "1 minute" : minutes + " minutes");
        }
        for (Detail kind : kinds) {
            parts.addAll(kind.writer().apply(administration));
        }
        Integer lesions = administration.lesions();
        if (lesions != null) {
            parts.add(lesions == 1 ? "1 lesion" : lesions + " lesions");
        }
        return String.join("; ", parts);
    }

    private void readPause(AdministrationEdit edit, String rest) {
        int to = rest.indexOf(" to ");
        if (to < 0) {
            throw new UnreadableText("'pause " + rest + "' is no pause; one is written like pause 09:30 to 09:45");
        }
        edit.pauses.add(new Pause(
                Words.time(clock, rest.substring(0, to).strip()),
                Words.time(clock, rest.substring(to + 4).strip())));
    }

    private List<String> writePauses(Administration administration) {
        return administration.pauses().stream()
                .map(pause -> clock.text(pause.start()) + " to " + clock.text(pause.stop()))
                .toList();
    }

    private static List<String> writeDiagnoses(Administration administration) {
        return administration.diagnoses().stream().map(Words::plain).toList();
    }
}
