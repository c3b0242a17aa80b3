package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MllpPortTest {

    @Autowired
    Facilities facilities;

    @Autowired
    Messages messages;

    @Autowired
    MessageStore store;

    @TempDir
    Path directory;

    private int quietSeconds() throws Exception {
        Settings settings = Settings.in(directory);
        Peers peers = new Peers(settings, facilities);
        MllpPort port = new MllpPort(settings, peers, messages, store, Limits.uncounted());
        return Objects.requireNonNull(port.line(InetAddress.getLoopbackAddress(), null))
                .idleSeconds();
    }

    @Test
    void whoIsListedMayBeQuietForLongerThanWhoIsNot() throws Exception {
        assertThat(quietSeconds()).isEqualTo(Limits.intOf("mllp.idle.seconds"));
        Files.writeString(directory.resolve(PeersFile.NAME), PeersFile.COLUMNS + "\nmar,main,,127.0.0.1,,,,,,,,\n");
        assertThat(quietSeconds()).isEqualTo(Limits.intOf("mllp.known.idle.seconds"));
    }
}
