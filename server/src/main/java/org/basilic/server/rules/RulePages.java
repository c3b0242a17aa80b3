package org.basilic.server.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basilic.coding.Rulebook;
import org.basilic.reference.SourceRow;
import org.basilic.result.Citation;
import org.basilic.result.RuleCard;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebook: all rules by topic, and one whole. */
@Controller
class RulePages {

    private static final int LONGEST = 200;

    /** A citation with the document that it cites; null where the tables do not list it. */
    record Cited(Citation citation, @Nullable SourceRow document) {

        /** Whether the document stands somewhere that a browser may open. */
        public boolean linked() {
            return document != null && document.address().startsWith("https://");
        }
    }

    private final Facilities facilities;
    private final RuleCounts counts;

    RulePages(Facilities facilities, RuleCounts counts) {
        this.facilities = facilities;
        this.counts = counts;
    }

    @GetMapping("/rules")
    String list(@AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        Map<String, List<RuleCard>> topics = new LinkedHashMap<>();
        for (RuleCard card : Rulebook.cards()) {
            if (holds(card, words)) {
                topics.computeIfAbsent(topic(card.id()), none -> new ArrayList<>())
                        .add(card);
            }
        }
        model.addAttribute("q", words);
        model.addAttribute("topics", topics);
        model.addAttribute("counts", counts.of(actor.facility()));
        model.addAttribute("none", RuleCounts.Count.NONE);
        return "rules/list";
    }

    @GetMapping("/rules/{rule}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable String rule, Model model) {
        RuleCard card = Rulebook.cards().stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .orElseThrow(AbsentException::new);
        model.addAttribute("card", card);
        model.addAttribute(
                "cites", card.cites().stream().map(each -> cited(actor, each)).toList());
        model.addAttribute("count", counts.of(actor.facility()).getOrDefault(rule, RuleCounts.Count.NONE));
        return "rules/one";
    }

    private Cited cited(Actor actor, Citation citation) {
        for (SourceRow row : facilities.reference(actor.facility()).sources()) {
            if (row.id().equals(citation.source())) {
                return new Cited(citation, row);
            }
        }
        return new Cited(citation, null);
    }

    private static boolean holds(RuleCard card, String words) {
        String text =
                (card.id() + " " + card.title() + " " + card.says() + " " + card.cites()).toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String topic(String id) {
        int end = id.lastIndexOf('-');
        return end < 0 ? id : id.substring(0, end);
    }
}
