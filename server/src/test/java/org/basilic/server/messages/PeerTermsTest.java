package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import org.basilic.formats.hl7.AckCode;
import org.basilic.server.ServerTest;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PeerTermsTest {

    private static final String ENHANCED = "|||AL|AL";

    @Autowired
    Messages messages;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    private String facility = "";

    @BeforeEach
    void ownFacility() {
        facility = "f-" + UUID.randomUUID().toString().substring(0, 20);
        facilities.make(facility, "Invented", ZoneId.of("America/New_York"));
    }

    private Messages.Received send(PeerTerms terms, byte[] message) {
        return messages.receive(new Peer("mar", facility, null, null, true, terms), "127.0.0.1", message);
    }

    private static String code(Messages.Received received) {
        byte[] answer = received.bytes();
        if (answer == null) {
            return received.answerable() ? "none" : "close";
        }
        String text = new String(answer, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\rMSA|") + 5, text.indexOf("\rMSA|") + 7);
    }

    private static PeerTerms terms(String held, String refused, String notNow) {
        @Nullable AckCode later = notNow.equals("close") ? null : AckCode.valueOf(notNow);
        return new PeerTerms(false, false, AckCode.valueOf(held), AckCode.valueOf(refused), later);
    }

    private static byte[] aboutNobody(String mode) {
        return ("MSH|^~\\&|MAR|X|||20260312||ADT^A08^ADT_A01|H1|P|2.5.1" + mode + "\rPID|1\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"AE, AE, CA", "AA, AA, CA", "AR, AR, CA"})
    void aMessageThatIsHeldIsAnsweredAsAgreed(String held, String original, String enhanced) {
        PeerTerms terms = terms(held, "AR", "AE");
        assertThat(code(send(terms, aboutNobody("")))).isEqualTo(original);
        assertThat(code(send(terms, aboutNobody(ENHANCED)))).isEqualTo(enhanced);
        assertThat(jdbc.sql("SELECT state FROM messages WHERE facility = ?")
                        .param(facility)
                        .query(String.class)
                        .list())
                .containsExactly("DEAD", "DEAD");
    }

    @ParameterizedTest
    @CsvSource({"AR, AR, CR", "AE, AE, CE"})
    void aMessageThatIsRefusedIsAnsweredAsAgreed(String refused, String original, String enhanced) {
        PeerTerms terms = terms("AE", refused, "AE");
        assertThat(code(send(terms, InventedDay.headed("4", "ADT^A08^ADT_A01", "9", "T|2.5.1"))))
                .isEqualTo(original);
        assertThat(code(send(terms, InventedDay.headed("4", "ADT^A08^ADT_A01", "9", "T|2.5.1" + ENHANCED))))
                .isEqualTo(enhanced);
        assertThat(jdbc.sql("SELECT count(*) FROM messages WHERE facility = ?")
                        .param(facility)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"AE, AE, CE", "AR, AR, CR", "close, close, close"})
    void aMessageThatCannotBeKeptNowIsAnsweredAsAgreed(String notNow, String original, String enhanced)
            throws IOException {
        PeerTerms terms = terms("AE", "AR", notNow);
        Path map = map("no map at all\n");
        byte[] plain = InventedDay.headed("4", "ADT^A08^ADT_A01", "9", "P|2.5.1");
        byte[] answeredTwice = InventedDay.headed("4", "ADT^A08^ADT_A01", "10", "P|2.5.1" + ENHANCED);
        assertThat(code(send(terms, plain))).isEqualTo(original);
        assertThat(code(send(terms, answeredTwice))).isEqualTo(enhanced);
        Files.delete(map);
        assertThat(code(send(terms, plain))).isEqualTo("AA");
        assertThat(code(send(terms, answeredTwice))).isEqualTo("CA");
    }

    private Path map(String text) throws IOException {
        Path maps = Files.createDirectories(facilities.directory(facility).resolve("maps"));
        return Files.writeString(maps.resolve("our-hl7.csv"), text);
    }

    @Test
    void theMapOfMessagesIsReadAgainWhenItOrItsParentChanges() throws IOException {
        Path parent = facilities.directory(facility).resolve("maps").resolve("ours.csv");
        Path own = map("kind,subject,value,source\nmap,label,Ours,test\nmap,parent,ours,test\n");
        byte[] message = InventedDay.headed("4", "ADT^A08^ADT_A01", "9", "P|2.5.1");
        assertThat(code(send(PeerTerms.USUAL, message))).isEqualTo("AE");
        Files.writeString(parent, "kind,subject,value,source\nmap,label,Parent,test\nmap,parent,hl7,test\n");
        assertThat(code(send(PeerTerms.USUAL, message))).isEqualTo("AA");
        Files.writeString(parent, "nothing\n");
        assertThat(code(send(PeerTerms.USUAL, InventedDay.headed("4", "ADT^A08^ADT_A01", "10", "P|2.5.1"))))
                .isEqualTo("AE");
        assertThat(own).exists();
    }
}
