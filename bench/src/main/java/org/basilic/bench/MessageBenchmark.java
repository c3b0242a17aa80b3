package org.basilic.bench;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v251.group.RAS_O17_ADMINISTRATION;
import ca.uhn.hl7v2.model.v251.group.RAS_O17_ORDER;
import ca.uhn.hl7v2.model.v251.message.RAS_O17;
import ca.uhn.hl7v2.model.v251.segment.RXA;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.basilic.formats.hl7.MessageReading;
import org.basilic.formats.hl7.MessageReading.Asked;
import org.basilic.formats.hl7.MessageReading.Part;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading an administration message (RAS^O17) of eight administrations, and the fields of it from which rows are made: by our
 * reader from its bytes, and by HAPI's pipe parser with the model of version 2.5.1 and no validation from its text.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class MessageBenchmark {

    static final int FILE = 500;

    private static final List<Asked> ASKED = asked();

    private final MessageReading reading = new MessageReading(ASKED);
    private final PipeParser hapi = parser();
    private final String text = message();
    private final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    private final byte[] file = file(bytes);

    private static PipeParser parser() {
        HapiContext context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        return context.getPipeParser();
    }

    /** Looks first whether both read the same. */
    @Setup(Level.Trial)
    public void check() throws HL7Exception, IOException {
        String ours = ours();
        if (!ours.equals(hapi()) || !ours.contains("20260302113000") || file() != FILE * ours.length()) {
            throw new IllegalStateException("the two do not read the same");
        }
    }

    @Benchmark
    public String ours() {
        return reading.ofOne(bytes);
    }

    /** The same message many times, framed, cut from a stream. */
    @Benchmark
    @OperationsPerInvocation(FILE)
    public int file() throws IOException {
        return reading.ofFile(file);
    }

    @Benchmark
    public String hapi() throws HL7Exception {
        RAS_O17 message = (RAS_O17) hapi.parse(text);
        StringBuilder texts = new StringBuilder();
        append(texts, message.getMSH());
        append(texts, message.getPATIENT().getPID());
        append(texts, message.getPATIENT().getPATIENT_VISIT().getPV1());
        for (RAS_O17_ORDER order : message.getORDERAll()) {
            append(texts, order.getORC());
            for (RAS_O17_ADMINISTRATION administration : order.getADMINISTRATIONAll()) {
                for (RXA given : administration.getRXAAll()) {
                    append(texts, given);
                }
                append(texts, administration.getRXR());
            }
        }
        return texts.toString();
    }

    private static void append(StringBuilder texts, Segment segment) throws HL7Exception {
        for (int i = 0; i < ASKED.size(); i++) {
            if (ASKED.get(i).segment().equals(segment.getName())) {
                for (Part part : ASKED.get(i).parts()) {
                    String value = Terser.get(segment, part.field(), 0, part.component(), 1);
                    texts.append(value == null ? "" : value);
                }
            }
        }
    }

    /** The fields that rows are made of, those that a message may leave out too. */
    private static List<Asked> asked() {
        return List.of(
                of("MSH", 31, 41, 71, 91, 92, 101, 111, 121),
                of("PID", 31, 34, 35, 71, 81, 181),
                of("PV1", 21, 31, 191, 441, 451),
                of("ORC", 11, 21, 31, 51, 91),
                of("RXA", 11, 21, 31, 41, 51, 52, 53, 61, 71, 91, 101, 111, 121, 181, 201, 211, 221),
                of("RXR", 11, 12, 21, 31, 41));
    }

    /** Asks for parts, each ten times its field and its component. */
    private static Asked of(String segment, int... parts) {
        return new Asked(
                segment,
                IntStream.of(parts)
                        .mapToObj(part -> new Part(part / 10, part % 10))
                        .toList());
    }

    /** Returns a message of eight orders, each given once, of an invented patient: some 2 kB. */
    static String message() {
        StringBuilder text = new StringBuilder(
                "MSH|^~\\&|MAR|HOSP|BASILIC|HOSP|20260302123000||RAS^O17^RAS_O17|MSG00001|P|2.5.1||||||UNICODE UTF-8\r"
                        + "PID|1||P0001^^^HOSP^MR||Sample^Jo||19610203|F||||||||||A0001\r"
                        + "PV1|1|O|ONC^2^1|||||||||||||||||V0001|||||||||||||||||||||||||20260302080000\r");
        String[] drugs = {
            "0338-0049-04^sodium chloride^NDC|1000|mL", "0641-6141-25^ondansetron^NDC|8|mg",
                    "63323-165-01^dexamethasone^NDC|12|mg",
            "61703-363-22^oxaliplatin^NDC|150|mg", "0703-5140-01^leucovorin^NDC|700|mg",
                    "61703-349-16^irinotecan^NDC|300|mg",
            "63323-117-20^fluorouracil^NDC|700|mg", "63323-117-61^fluorouracil^NDC|4200|mg"
        };
        for (int i = 0; i < drugs.length; i++) {
            text.append("ORC|RE|PL%04d^HIS|FI%04d^PHARM||CM||||20260302074500|||D001\r".formatted(i, i))
                    .append(
                            "RXA|0|1|202603021%d0000|202603021%d3000|%s||00^new record^NIP001|N017^Example^Lee|ONC^2^1|250^mL/h|||L%05d||||CP|A|202603021%d3200\r"
                                    .formatted(i % 3, i % 3, drugs[i], i, i % 3))
                    .append("RXR|IV^Intravenous^HL70162|LA^left arm^HL70163\r");
        }
        return text.toString();
    }

    private static byte[] file(byte[] message) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < FILE; i++) {
            file.write(0x0B);
            file.writeBytes(message);
            file.write(0x1C);
            file.write('\r');
        }
        return file.toByteArray();
    }
}
