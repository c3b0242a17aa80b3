package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.cli.Version;
import org.basilic.coding.Rulebook;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.formats.tables.TableHead;
import org.basilic.model.Setting;
import org.basilic.reference.DayTables;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.basilic.reference.SourceRow;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import org.basilic.result.Citation;
import org.basilic.result.RuleCard;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What coding rests on: tables, policies, rules, switches. Nothing of patients. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TablesDoor {

    private static final String ON = "on";

    /**
     * Which tables there are.
     *
     * @param coversTo the last day of service that they cover
     * @param checkedTo the last day up to which they were checked
     */
    record ReferenceAnswer(
            String program,
            String rulebook,
            String edition,
            LocalDate coversFrom,
            LocalDate coversTo,
            LocalDate checkedTo,
            String nationalPolicy,
            List<ImportedTable> imported,
            List<Source> sources) {}

    /**
     * A table that was imported.
     *
     * @param to the last day that it covers
     */
    record ImportedTable(String kind, String release, LocalDate from, LocalDate to, int rows) {}

    /** A document that tables and rules cite. */
    record Source(String id, String publisher, String document, String address) {}

    /**
     * A payer policy.
     *
     * @param to the last day on which it is in force; null while it is
     */
    record PolicyAnswer(
            String id,
            String label,
            @Nullable String parent,
            boolean national,
            boolean builtIn,
            LocalDate from,
            @Nullable LocalDate to,
            int rows) {}

    /** A payer policy with its own rows. */
    record PolicyWithRows(PolicyAnswer policy, List<Row> rows) {}

    /**
     * A row of a policy.
     *
     * @param to the last day on which it holds; null while it does
     */
    record Row(
            String kind,
            String subject,
            @Nullable String setting,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    /** A rule in short. */
    record RuleInShort(String id, String title) {}

    /** A rule with what it rests on. */
    record RuleAnswer(String id, String title, String says, List<Cited> cites) {}

    /** A place in a document. */
    record Cited(String source, String place) {}

    /** A switch with its values. */
    record SwitchAnswer(String id, List<SwitchValue> values) {}

    /** A value of a switch, and who uses it. */
    record SwitchValue(String value, String label, String source, boolean facility, boolean professional) {}

    private final Facilities facilities;
    private final Path imported;

    TablesDoor(Facilities facilities, Settings settings) {
        this.facilities = facilities;
        this.imported = settings.data().resolve("tables");
    }

    @GetMapping("/reference")
    ReferenceAnswer reference(@AuthenticationPrincipal Actor actor, HttpServletRequest request) throws IOException {
        Parameters.of(request);
        Reference reference = facilities.reference(actor.facility());
        List<ImportedTable> tables = new ArrayList<>();
        if (Files.isDirectory(imported)) {
            for (TableHead head : new TableDirectory(imported).heads()) {
                tables.add(new ImportedTable(
                        head.kind(), head.release(), head.from(), head.to().minusDays(1), head.rows()));
            }
        }
        List<Source> sources = new ArrayList<>();
        for (SourceRow row : reference.sources()) {
            sources.add(new Source(row.id(), row.publisher(), row.document(), row.address()));
        }
        return new ReferenceAnswer(
                Version.program(),
                reference.rulebook(),
                reference.edition(),
                reference.coversFrom(),
                reference.coversTo().minusDays(1),
                reference.checkedTo().minusDays(1),
                reference.nationalPolicy(),
                tables,
                sources);
    }

    @GetMapping("/policies")
    List<PolicyAnswer> policies(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, ON);
        Reference reference = facilities.reference(actor.facility());
        LocalDate day = day(parameters, reference);
        List<PolicyAnswer> policies = new ArrayList<>();
        for (Policy policy : reference.policies().all()) {
            if (day == null || policy.inForce().covers(day)) {
                policies.add(inShort(policy, reference));
            }
        }
        return policies;
    }

    @GetMapping("/policies/{policy}")
    PolicyWithRows policy(
            @AuthenticationPrincipal Actor actor, @PathVariable String policy, HttpServletRequest request) {
        Parameters.of(request);
        Reference reference = facilities.reference(actor.facility());
        Policy found = reference.policies().named(policy);
        if (found == null) {
            throw new AbsentException();
        }
        List<Row> rows = new ArrayList<>();
        for (PolicyRow row : found.rows()) {
            LocalDate to = row.inForce().to();
            Setting setting = row.setting();
            rows.add(new Row(
                    row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.subject(),
                    setting == null ? null : setting.written(),
                    row.value(),
                    row.inForce().from(),
                    to == null ? null : to.minusDays(1),
                    row.source()));
        }
        return new PolicyWithRows(inShort(found, reference), rows);
    }

    @GetMapping("/rules")
    List<RuleInShort> rules(HttpServletRequest request) {
        Parameters.of(request);
        return Rulebook.cards().stream()
                .map(card -> new RuleInShort(card.id(), card.title()))
                .toList();
    }

    @GetMapping("/rules/{rule}")
    RuleAnswer rule(@PathVariable String rule, HttpServletRequest request) {
        Parameters.of(request);
        for (RuleCard card : Rulebook.cards()) {
            if (card.id().equalsIgnoreCase(rule)) {
                List<Cited> cites = new ArrayList<>();
                for (Citation citation : card.cites()) {
                    cites.add(new Cited(citation.source(), citation.place()));
                }
                return new RuleAnswer(card.id(), card.title(), card.says(), cites);
            }
        }
        throw new AbsentException();
    }

    @GetMapping("/switches")
    List<SwitchAnswer> switches(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, ON, CodingWords.POLICY);
        Reference reference = facilities.reference(actor.facility());
        LocalDate given = day(parameters, reference);
        LocalDate day = given == null ? reference.checkedTo().minusDays(1) : given;
        String asked = parameters.one(CodingWords.POLICY);
        String policy = asked == null ? reference.nationalPolicy() : asked;
        if (!reference.hasPolicy(policy)) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "there is no such policy");
        }
        if (!reference.policies().line(policy).policy().inForce().covers(day)) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "the policy is not in force on " + day);
        }
        DayTables tables = reference.on(day);
        List<SwitchAnswer> switches = new ArrayList<>();
        for (Switch name : Switch.values()) {
            String facility = tables.switches(policy, Setting.FACILITY).value(name);
            String professional = tables.switches(policy, Setting.PROFESSIONAL).value(name);
            List<SwitchValue> values = new ArrayList<>();
            for (SwitchRow row : reference.switchRows()) {
                if (row.name() == name && tables.hasValue(name, row.value())) {
                    values.add(new SwitchValue(
                            row.value(),
                            row.label(),
                            row.source(),
                            row.value().equals(facility),
                            row.value().equals(professional)));
                }
            }
            switches.add(new SwitchAnswer(name.written(), values));
        }
        return switches;
    }

    private static PolicyAnswer inShort(Policy policy, Reference reference) {
        LocalDate to = policy.inForce().to();
        return new PolicyAnswer(
                policy.id(),
                policy.label(),
                policy.parent(),
                policy.id().equals(reference.nationalPolicy()),
                policy.builtIn(),
                policy.inForce().from(),
                to == null ? null : to.minusDays(1),
                policy.rows().size());
    }

    /** Returns the day of service that is asked about; null where none is. */
    static @Nullable LocalDate day(Parameters parameters, Reference reference) {
        String written = parameters.one(ON);
        if (written == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (reference.covers(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // falls through to the message, which is the same
        }
        throw new ApiException(
                Trouble.WRONG_PARAMETER,
                ON + " is a day from " + reference.coversFrom() + " to "
                        + reference.coversTo().minusDays(1));
    }
}
