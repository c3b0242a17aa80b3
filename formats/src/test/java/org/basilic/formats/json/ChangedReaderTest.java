package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Refused;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Program340B;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedReaderTest {

    private static final EncounterCheck CHECK = new EncounterCheck(Reference.builtIn());

    private static final String RECORD = """
            {"id":"v","setting":"facility","visit":{"arrival":"2026-03-02T08:00","departure":"2026-03-02T15:00"},
             "diagnoses":[{"code":"J18.9"},{"code":"E86.0"}],"accesses":[{"id":"port","kind":"port"}],
             "administrations":[
              {"id":"a1","drug":{"name":"ceftriaxone"},"route":"iv-infusion","start":"2026-03-02T09:00",
               "stop":"2026-03-02T10:00","dose":{"amount":1,"unit":"g"},"ordered":true,
               "pauses":[{"start":"2026-03-02T09:10","stop":"2026-03-02T09:12"},
                         {"start":"2026-03-02T09:30","stop":"2026-03-02T09:35"}],
               "containers":[{"kind":"single-dose","size":{"amount":1,"unit":"g"},"count":1}],
               "evidence":[{"fact":"start","feed":"mar","place":"row 1","grade":"late"}]},
              {"id":"a1.b","drug":{"name":"ondansetron"},"route":"iv-push","start":"2026-03-02T10:05"},
              {"id":"visit","drug":{"name":"ketorolac"},"route":"iv-push","start":"2026-03-02T10:30"}],
             "services":[{"code":"99284"}],
             "openPoints":[{"kind":"second-stop","administration":"a1","order":"o1","feed":"mar","place":"row 2","found":"x"}]}
            """;

    @Test
    void everythingElseStaysAsItIs() throws Exception {
        Encounter changed = changed("a1.stop=2026-03-02T10:31");

        assertThat(a1(changed).stop()).isEqualTo(LocalDateTime.of(2026, 3, 2, 10, 31));
        assertThat(a1(changed).evidence()).hasSize(1);
        assertThat(changed.openPoints()).hasSize(1);
        assertThat(changed("a1.stop=2026-03-02T10:00")).isEqualTo(original().encounter());
    }

    @Test
    void saysWhatStoodThereAndWhatStandsThereNow() throws Exception {
        Trial trial = trial("a1.dose.amount=2.50", "a1.access=port", "setting=professional", "a1.dose.unit=");

        assertThat(trial.changes())
                .extracting(change -> change.path() + " " + change.from() + " " + change.to())
                .containsExactly(
                        "$.administrations[0].dose.amount 1 2.50",
                        "$.administrations[0].access null port",
                        "$.setting facility professional",
                        "$.administrations[0].dose.unit g null");
    }

    @Test
    void aValueIsWhatThePropertyWants() throws Exception {
        assertThat(a1(changed("a1.minutes=31")).minutes()).isEqualTo(31);
        assertThat(a1(changed("a1.mixture=31")).mixture()).isEqualTo("31");
        assertThat(a1(changed("a1.ordered=false")).ordered()).isFalse();
        assertThat(a1(changed("a1.order=true")).order()).isEqualTo("true");
        assertThat(a1(changed("a1.purpose=hydration")).purpose()).isEqualTo(Purpose.HYDRATION);
        assertThat(a1(changed("a1.dose={\"amount\":2,\"unit\":\"g\"}")).dose())
                .isEqualTo(new Quantity(new BigDecimal("2"), "g"));
        assertThat(a1(changed("a1.diagnoses=[\"E86.0\"]")).diagnoses()).containsExactly("E86.0");
        assertThat(changed("program340B.coveredEntity=true").program340B()).isEqualTo(new Program340B(true, null));
        assertThat(changed("access.port.leftInPlace=true").accesses().get(0).leftInPlace())
                .isTrue();
        assertThat(changed("services[0].code=99285").services().get(0).code()).isEqualTo("99285");
        assertThat(changed("setting=professional").setting()).isEqualTo(Setting.PROFESSIONAL);
    }

    @Test
    void placesOfListsAreThoseOfTheRecord() throws Exception {
        assertThat(a1(changed("a1.pauses[0]=", "a1.pauses[1].stop=2026-03-02T09:40"))
                        .pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.stop()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 40)));
        assertThat(a1(changed("a1.pauses[0]=", "a1.pauses[1]=")).pauses()).isEmpty();
    }

    @Test
    void theNextPlaceOfAListCanBeFilled() throws Exception {
        Encounter changed = changed(
                "a1.containers[1].kind=single-dose",
                "a1.containers[1].size={\"amount\":500,\"unit\":\"mg\"}",
                "a1.containers[1].count=2");

        assertThat(a1(changed).containers()).hasSize(2);
        assertThat(a1(changed).containers().get(1).count()).isEqualTo(2);
        assertUnclear(() -> trial("a1.containers[2].count=2"), "$.administrations[0].containers[2] is not there");
    }

    @Test
    void anEmptyValueTakesAway() throws Exception {
        assertThat(a1(changed("a1.stop=", "a1.pauses=")).stop()).isNull();
        assertThat(a1(changed("a1.rate=")).rate()).isNull();
        assertThat(changed("timeZone=", "diagnoses[0]=").diagnoses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a1.stpo=2026-03-02T10:31        | IN-002 $.administrations[0].stpo
            a1.stpo=                        | IN-002 $.administrations[0].stpo
            a1.dsoe.amount=                 | IN-002 $.administrations[0].dsoe
            a1.dose.amount=                 | IN-003 $.administrations[0].dose.amount
            a1.drug=                        | IN-003 $.administrations[0].drug
            a1.minutes=many                 | IN-004 $.administrations[0].minutes
            a1.dose=1 g                     | IN-004 $.administrations[0].dose
            a1.stop.minute=31               | IN-004 $.administrations[0].stop
            a1.dose[0]=1                    | IN-004 $.administrations[0].dose
            a1.route=by mouth               | IN-005 $.administrations[0].route
            a1.minutes=-1                   | IN-006 $.administrations[0].minutes
            a1.stop=10:31                   | IN-007 $.administrations[0].stop
            a1.stop=2026-02-30T10:31        | IN-008 $.administrations[0].stop
            a1.stop=2026-03-02T08:59        | IN-020 $.administrations[0].stop
            a1.id=a1.b                      | IN-022 $.administrations[1].id
            a1.access=arm                   | IN-023 $.administrations[0].access
            payer=nobody                    | IN-026 $.payer
            """)
    void whatTheReaderRefusesIsRefusedWithItsPath(String change, String problem) throws Exception {
        Trial trial = trial(change);

        assertThat(trial.reading()).isInstanceOf(Refused.class);
        assertThat(((Refused) trial.reading()).problems())
                .extracting(each -> each.code().id() + " " + each.path())
                .contains(problem);
    }

    @Test
    void whatNobodyHasConcernsNobody() throws Exception {
        for (String place : List.of("a2.stop", "access.arm.kind", "a1", "weather", "Setting", "stop")) {
            assertThat(ChangedReader.concerns(new Change(place, "x"), original().encounter()))
                    .as(place)
                    .isFalse();
        }
        assertThat(trial("a2.stop=2026-03-02T10:31").changes()).isEmpty();
    }

    @Test
    void whatMayBeTwoThingsIsRefused() {
        assertUnclear(() -> trial("visit.departure=2026-03-02T16:00"), "may mean");
        assertUnclear(() -> trial("a1.b.stop=2026-03-02T16:00"), "may mean");
    }

    @Test
    void twoChangesOfOnePropertyAreRefused() {
        assertUnclear(() -> trial("a1.stop=2026-03-02T10:31", "a1.stop="), "a1.stop is changed twice");
        assertUnclear(() -> trial("a1.dose.amount=2", "a1.dose="), "a1.dose is changed twice");
        assertUnclear(() -> trial("a1.dose=", "administrations[0].dose.unit=mg"), "is changed twice");
    }

    @Test
    void whatIsNotWrittenAsAChangeIsRefused() {
        assertUnclear(() -> Change.of("a1.stop"), "PLACE=VALUE");
        assertUnclear(() -> Change.of("=x"), "PLACE=VALUE");
        for (String place :
                List.of("a1.", "a1..stop", "a1.pauses[]", "a1.pauses[-1].stop", "a1.pauses[0", "a1.st op")) {
            assertUnclear(() -> trial(place + "=1"), place + " names no property");
        }
    }

    private static void assertUnclear(ThrowingCallable call, String message) {
        assertThatExceptionOfType(UnclearChangeException.class).isThrownBy(call).withMessageContaining(message);
    }

    private static Administration a1(Encounter encounter) {
        return encounter.administrations().get(0);
    }

    private static Encounter changed(String... changes) throws Exception {
        Trial trial = trial(changes);
        assertThat(trial.reading()).isInstanceOf(Read.class);
        return ((Read) trial.reading()).encounter();
    }

    private static Trial trial(String... written) throws IOException, UnclearChangeException {
        List<Change> changes = new ArrayList<>();
        for (String each : written) {
            changes.add(Change.of(each));
        }
        return new ChangedReader(CHECK).read(original(), changes);
    }

    private static Read original() throws IOException {
        byte[] bytes = RECORD.getBytes(StandardCharsets.UTF_8);
        try (EncounterReader reader =
                new EncounterReader(new ByteArrayInputStream(bytes), CHECK, ReadLimits.standard())) {
            return (Read) Objects.requireNonNull(reader.next());
        }
    }
}
