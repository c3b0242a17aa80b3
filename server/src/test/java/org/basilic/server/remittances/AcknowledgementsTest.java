package org.basilic.server.remittances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basilic.remittance.GroupAnswer;
import org.basilic.remittance.InterchangeAnswer;
import org.basilic.remittance.TransactionAnswer;
import org.basilic.remittance.Verdict;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.claims.Release;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.answers.AcknowledgementText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acknowledgements name files alone, by control numbers; the claims in them are found among however many. */
@ServerTest
class AcknowledgementsTest {

    private static final Path SITE = Path.of("../examples/claims");
    private static final int LATER = 300;

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @Autowired
    Visits visits;

    @Autowired
    Release release;

    @Autowired
    Remittances remittances;

    @Autowired
    RemittanceViews views;

    @Autowired
    JdbcClient jdbc;

    private String interchange = "";
    private String group = "";
    private String transaction = "";

    @BeforeEach
    void aClaimWithThreeHundredAfterIt() throws IOException {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(SITE.resolve(file), facilities.directory(facility).resolve(file));
        }
        intake.take(coder, IntakeKind.REGISTRATIONS, "registrations.json", SITE.resolve("registrations.json"), "");
        UUID visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        UUID claim = release.release(coder, visit, visits.head(coder, visit).revision())
                .get(0);
        String file = new String(release.file(coder, claim), StandardCharsets.US_ASCII);
        interchange = element(file, "ISA", 13);
        group = element(file, "GS", 6);
        transaction = element(file, "ST", 2);
        for (int i = 0; i < LATER; i++) {
            jdbc.sql(
                            "INSERT INTO claims (id, facility, visit, visit_version, number_ref, form, state, cents, released_by,"
                                    + " released_at, sealed_lines, sealed_file, sha256, interchange_control, group_control)"
                                    + " SELECT CAST(? AS uuid), facility, visit, visit_version, 'other', form, state, cents,"
                                    + " released_by, released_at, sealed_lines, sealed_file, sha256, ?, ? FROM claims WHERE id = ?")
                    .params(UUID.randomUUID(), "later " + i, "later " + i, claim)
                    .update();
        }
        jdbc.sql("UPDATE claims SET released_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00' WHERE id = ?")
                .param(claim)
                .update();
    }

    private static String element(String file, String segment, int number) {
        int at = file.indexOf((segment.equals("ISA") ? "" : "~") + segment + "*");
        if (at < 0) {
            at = file.indexOf("\n" + segment + "*");
        }
        return file.substring(at)
                .split("[*~]", -1)[number + (file.charAt(at) == '~' ? 1 : 0)]
                .strip();
    }

    private List<String> refusals(Actor actor, String answer) {
        Posted posted = remittances.post(actor, answer.getBytes(StandardCharsets.US_ASCII));
        return views.of(actor, posted.remittance()).refusals();
    }

    private String rejectedGroup() {
        return AcknowledgementText.of(
                List.of(new TransactionAnswer(group, transaction, Verdict.REJECTED, List.of("5"), List.of())),
                new GroupAnswer(group, Verdict.REJECTED, 1, 1, 0, List.of()));
    }

    @Test
    void theClaimsOfARefusedTransactionAreNamed() {
        assertThat(refusals(coder, rejectedGroup()))
                .anySatisfy(
                        refusal -> assertThat(refusal).contains("transaction " + transaction, "refused", "WC260312A"));
    }

    @Test
    void theClaimsOfARefusedInterchangeAreNamed() {
        String answer = AcknowledgementText.of(new InterchangeAnswer(interchange, Verdict.REJECTED, "025"));
        assertThat(refusals(coder, answer))
                .anySatisfy(refusal ->
                        assertThat(refusal).contains("interchange " + interchange, "refused", "025", "WC260312A"));
    }

    @Test
    void whatNobodySentNamesNoClaim() {
        String answer = AcknowledgementText.of(new InterchangeAnswer("999999998", Verdict.REJECTED, "025"));
        assertThat(refusals(coder, answer)).noneMatch(refusal -> refusal.contains("WC260312A"));
    }

    @Test
    void anotherFacilitysFilesAreNotFound() {
        String other = "f-" + UUID.randomUUID();
        facilities.make(other, "Another", ZoneId.of("America/Chicago"));
        assertThat(refusals(Somebody.of(other, Somebody.with(Role.CODER)), rejectedGroup()))
                .isNotEmpty()
                .noneMatch(refusal -> refusal.contains("WC260312A"));
    }
}
