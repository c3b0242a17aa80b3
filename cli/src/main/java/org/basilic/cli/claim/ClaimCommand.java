package org.basilic.cli.claim;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Transmission;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.cli.code.Source;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.cli.tables.ReferenceSource;
import org.basilic.formats.sending.AlreadySentException;
import org.basilic.formats.sending.Dispatch;
import org.basilic.formats.sending.Sending;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.formats.x12.claims.ClaimFileWriter;
import org.basilic.formats.x12.claims.Refusal;
import org.basilic.formats.x12.claims.WriteOptions;
import org.basilic.reference.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic claim}: codes visits, makes their claims, looks at them, and writes those that may go out as one file. */
public final class ClaimCommand implements Command {

    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_OUTPUT = "standard output";

    private final ReferenceSource tables;

    /** Makes the command over the tables that its words name. */
    public ClaimCommand() {
        this(ReferenceOption::given);
    }

    /** Makes the command over the tables of a door. */
    public ClaimCommand(ReferenceSource tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Codes infusion visits and writes their claims as one file, whole or not at all.",
                "A visit that is blocked, or that the edits refuse, is held and told; so is one that a person should look at.",
                "The exit code is 0 when every visit of the form went out, 1 when one was held or refused.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ENCOUNTERS")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("what to read; - or nothing: standard input")
                .build());
        spec.addOption(Options.needed("--to", "FORM", "what to write: " + ClaimTargets.words()));
        spec.addOption(Options.needed("--site", "FILE", "the site file; see: basilic site lint"));
        spec.addOption(Options.text(
                "--registrations", "FILE", "who pays for each visit; without it the file that the site names"));
        spec.addOption(Options.text("--output", "FILE", "where to; it must not be there; without it standard output"));
        spec.addOption(
                Options.text(
                        "--journal",
                        "DIR",
                        "what remembers control numbers and what was sent; without it the directory journal beside the site file"));
        spec.addOption(Options.flag("--resubmit", "send what was sent before once more"));
        spec.addOption(Options.flag("--include-review", "send also what a person should look at first"));
        spec.addOption(Options.flag("--test", "mark the file as a test, which may be sent again and again"));
        spec.addOption(
                Options.flag("--lines", "end a line after every segment, for eyes and for receivers that take it"));
        spec.addOption(Options.flag("--lower-case", "keep small letters in texts, for receivers that take them"));
        spec.addOption(
                Options.text("--at", "TIME", "the time that the file bears, such as 2026-05-07T09:05; without it now"));
        spec.addOption(Options.text(
                "--policy", "ID", "the policy to code by; without it the one that the site names for the payer"));
        spec.addOption(Options.switches());
        spec.addOption(ReferenceOption.spec());
        spec.addOption(PoliciesOption.spec());
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        ClaimTargets.Kind kind = ClaimTargets.named(words.matchedOptionValue("--to", ""), words);
        List<Source> sources = sources(words, streams);
        Reference reference = tables.of(words);
        Path path = Trouble.path(words.matchedOptionValue("--site", ""));
        SiteFile site = SiteFile.read(path, reference);
        Registrations registrations = registrations(words, site);
        Transmission from = from(site.site().transmission(), words.hasMatchedOption("--test"));
        List<Refusal> refusals = ClaimFileWriter.refusals(from);
        if (!refusals.isEmpty()) {
            refusals.forEach(refusal -> streams.say("basilic: the site file: " + refusal));
            return ExitCode.REFUSED;
        }
        LocalDateTime at = at(words);
        ClaimWish wish = ClaimWish.of(words, reference, at.toLocalDate(), from.test());
        SendingJournal journal = SendingJournal.open(journal(words, path));
        WriteOptions options =
                new WriteOptions(words.hasMatchedOption("--lines"), words.hasMatchedOption("--lower-case"));
        try (Dispatch dispatch = dispatch(words, streams);
                ClaimTarget target =
                        kind.open(new ClaimTargets.Opening(dispatch.out(), site.site(), from, journal, at, options))) {
            ClaimRun run = new ClaimRun(reference, site, registrations, wish, target, journal, streams);
            for (Source source : sources) {
                run.read(source);
            }
            return send(run, target, dispatch, journal, from.test(), at, words, streams);
        }
    }

    private static LocalDateTime at(ParseResult words) {
        String given = words.matchedOptionValue("--at", (String) null);
        try {
            LocalDateTime at = given == null ? LocalDateTime.now(ZoneId.systemDefault()) : LocalDateTime.parse(given);
            return at.truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), "--at wants a time such as 2026-05-07T09:05, not " + given, e);
        }
    }

    private static ExitCode send(
            ClaimRun run,
            ClaimTarget target,
            Dispatch dispatch,
            SendingJournal journal,
            boolean test,
            LocalDateTime at,
            ParseResult words,
            Streams streams)
            throws IOException {
        String file = words.matchedOptionValue("--output", STANDARD_OUTPUT);
        if (!target.begun()) {
            run.account().say(", nothing written", streams);
            return run.ending();
        }
        try {
            target.finish();
            String to = words.matchedOptionValue("--to", "");
            Sending sending = new Sending(target.number(), to, test, target.content(), at, file, run.sent());
            dispatch.send(journal, sending, words.hasMatchedOption("--resubmit") || !target.once());
            target.handedOver();
        } catch (AlreadySentException e) {
            streams.say("basilic: " + e.getMessage() + "; nothing was written; --resubmit sends it again");
            return run.ending().or(ExitCode.FINDINGS);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(e);
        }
        run.account().say(" written to " + file + " as number " + target.number() + (test ? ", a test" : ""), streams);
        return run.ending();
    }

    private static Dispatch dispatch(ParseResult words, Streams streams) throws IOException {
        String name = words.matchedOptionValue("--output", (String) null);
        if (name == null) {
            return Dispatch.toStream(streams.out());
        }
        try {
            return Dispatch.toFile(Trouble.path(name));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    name + ": is there already, and a file that may have been sent is not written over", e);
        }
    }

    private static List<Source> sources(ParseResult words, Streams streams) {
        List<String> files = words.matchedPositionalValue(0, List.of());
        if (files.isEmpty()) {
            if (streams.typing()) {
                throw new ParameterException(
                        words.commandSpec().commandLine(), "name a file, or - to type an encounter here");
            }
            files = List.of(STANDARD_INPUT);
        }
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(STANDARD_INPUT.equals(file) ? Source.standardInput(streams) : Source.file(file));
        }
        return sources;
    }

    private static Registrations registrations(ParseResult words, SiteFile site) throws IOException {
        String name = words.matchedOptionValue("--registrations", (String) null);
        Path path = name == null ? site.registrations() : Trouble.path(name);
        return path == null ? Registrations.none() : Registrations.read(path, site.site());
    }

    private static Path journal(ParseResult words, Path site) throws IOException {
        String name = words.matchedOptionValue("--journal", (String) null);
        return name == null ? site.toAbsolutePath().resolveSibling("journal") : Trouble.path(name);
    }

    private static Transmission from(Transmission site, boolean test) {
        return new Transmission(
                site.submitterName(),
                site.submitterId(),
                site.contact(),
                site.receiverName(),
                site.receiverId(),
                site.senderQualifier(),
                site.senderId(),
                site.receiverQualifier(),
                site.interchangeReceiverId(),
                site.applicationSender(),
                site.applicationReceiver(),
                site.test() || test);
    }
}
