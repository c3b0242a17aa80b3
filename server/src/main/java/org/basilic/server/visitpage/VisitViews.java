package org.basilic.server.visitpage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.cli.table.CodeWords;
import org.basilic.price.LinePrice;
import org.basilic.price.Prices;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.server.actor.Actor;
import org.basilic.server.drawing.TimelineDrawing;
import org.basilic.server.facility.Facilities;
import org.basilic.server.overrides.Overrides;
import org.basilic.server.overrides.StandingLines;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the page shows of a visit for the eyes of an actor. */
@Component
class VisitViews {

    private final Facilities facilities;
    private final Overrides overrides;
    private final Words words;

    VisitViews(Facilities facilities, Overrides overrides, Words words) {
        this.facilities = facilities;
        this.overrides = overrides;
        this.words = words;
    }

    VisitView of(Actor actor, OpenedVisit opened) {
        Reference reference = facilities.reference(actor.facility());
        CodedEncounter coded = opened.coded();
        StandingLines standing = overrides.standing(actor, opened);
        Prices prices = actor.seesMoney() ? Prices.of(opened.encounter(), coded, reference, null) : null;
        Givens givens = new Givens(opened.encounter(), coded);
        TimelineDrawing timeline = TimelineDrawing.of(opened.encounter(), coded, TimelineDrawing.Shows.CODES);
        return new VisitView(
                opened.head(),
                opened.encounter(),
                coded,
                timeline,
                givens,
                lines(coded, standing, prices, givens, new CodeWords(reference)),
                added(coded, standing),
                standing.unfit().size(),
                standing.accepted(),
                prices == null ? null : prices.total(),
                prices == null ? 0 : coded.lines().size() - prices.known(),
                opened.sameTables());
    }

    private List<LineView> lines(
            CodedEncounter coded, StandingLines standing, @Nullable Prices prices, Givens givens, CodeWords codeWords) {
        Formula formula = new Formula(coded, words);
        List<@Nullable String> overridden = overridden(coded, standing);
        List<LineView> lines = new ArrayList<>();
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine line = coded.lines().get(i);
            LinePrice price = prices == null ? null : prices.lines().get(i);
            lines.add(new LineView(
                    i + 1,
                    line,
                    Difference.code(line),
                    codeWords.of(line),
                    formula.of(line),
                    givens.places(line.administrations()),
                    line.administrations().stream().map(givens::name).toList(),
                    line.because().stream()
                            .map(reason -> reason.rule().id())
                            .distinct()
                            .collect(Collectors.joining(" ")),
                    overridden.get(i),
                    price == null ? null : price.amount(),
                    price == null ? "" : price.because().inWords()));
        }
        return List.copyOf(lines);
    }

    /** Returns for each coded line what a person put in its place; null where it goes out as coded. */
    private static List<@Nullable String> overridden(CodedEncounter coded, StandingLines standing) {
        List<@Nullable String> words = new ArrayList<>();
        Set<CodedLine> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        standing.removed().forEach(one -> removed.add(one.line()));
        int next = 0;
        for (CodedLine line : coded.lines()) {
            if (removed.contains(line)) {
                words.add("removed by a person");
                continue;
            }
            StandingLines.StandingLine stands = standing.lines().get(next++);
            words.add(
                    stands.by() == null
                            ? null
                            : "goes out as " + Difference.code(stands.line()) + " \u00d7 "
                                    + stands.line().units());
        }
        return words;
    }

    private static List<String> added(CodedEncounter coded, StandingLines standing) {
        int kept = coded.lines().size() - standing.removed().size();
        return standing.lines().stream()
                .skip(kept)
                .map(added -> Difference.code(added.line()) + " \u00d7 "
                        + added.line().units())
                .toList();
    }
}
