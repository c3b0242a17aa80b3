package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.basilic.formats.hl7.AckCode;
import org.basilic.server.messages.PeersFile.Listed;
import org.basilic.server.outbox.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersFileTest {

    private static List<Listed> read(String... rows) throws IOException {
        return PeersFile.read(String.join("\n", rows), List.of("main", "north"));
    }

    @Test
    void aRowTellsWhoAPeerIsAndWhatIsAgreedWithIt() throws Exception {
        List<Listed> peers = read(
                PeersFile.COLUMNS,
                "# the record of administrations",
                "mar,main,mar.example,10.1.2.3,MAR,INFUSION,strict,strict,AA,AE,close,acks.example:6662",
                "",
                "pumps, north ,,10.1.2.4,,,,,,,,");
        assertThat(peers).hasSize(2);
        Listed mar = peers.get(0);
        assertThat(mar.peer())
                .isEqualTo(new Peer(
                        "mar",
                        "main",
                        "MAR",
                        "INFUSION",
                        true,
                        new PeerTerms(true, true, AckCode.AA, AckCode.AE, null)));
        assertThat(mar.certificate()).isEqualTo("mar.example");
        assertThat(mar.address()).isEqualTo("10.1.2.3");
        assertThat(mar.answers()).isEqualTo(new Target("peer mar", "acks.example", 6662, null));
        Listed pumps = peers.get(1);
        assertThat(pumps.peer()).isEqualTo(Peer.of("pumps", "north", true));
        assertThat(pumps.certificate()).isNull();
        assertThat(pumps.answers()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    mar,main,c,,,,,,,,;                  wants name
                    a name,main,c,,,,,,,,,;              name wants letters
                    mar,south,c,,,,,,,,,;                no such facility
                    mar,main,,,MAR,,,,,,,;               a certificate or an address
                    mar,main,c,,,,loose,,,,,;            ids wants strict, or nothing
                    mar,main,c,,,,,yes,,,,;              order wants strict, or nothing
                    mar,main,c,,,,,,CA,,,;               held wants AA or AE or AR, or nothing
                    mar,main,c,,,,,,,AA,,;               refused wants AE or AR, or nothing
                    mar,main,c,,,,,,,,AA,;               not-now wants AE or AR or close, or nothing
                    mar,main,c,,,,,,,,,host;             answers-to wants HOST:PORT
                    mar,main,c,,,,,,,,,host:70000;       answers-to wants HOST:PORT
                    """)
    void aRowThatMakesNoSenseIsToldWithItsLine(String row, String wanted) {
        assertThatThrownBy(() -> read(PeersFile.COLUMNS, row))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("peers.csv line 2: ")
                .hasMessageContaining(wanted);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read("mar,main,c,,,,,,,,,", "mar,main,c,,,,,,,,,", "x,south,c,,,,,,,,,"))
                .hasMessage("peers.csv line 2: name stands twice\npeers.csv line 3: there is no such facility");
    }
}
