package org.basilic.bench;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentReader;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
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
 * Reading an 837P of 1,000 claims of four lines: the events of StAEDI, counted and with the charges summed, as StAEDI comes (it looks at
 * heads and trailers) and without its looking; our segments; our claims, with loops, elements, heads and trailers looked at.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class ClaimFileBenchmark {

    static final int CLAIMS = 1_000;
    private static final int LINES = 4;

    private final byte[] file = file();

    /** Looks first whether all count and sum the same. */
    @Setup(Level.Trial)
    public void check() throws IOException, EDIStreamException, BrokenInterchangeException {
        BigDecimal right = new BigDecimal(CLAIMS * LINES * 100L);
        if (events(true).compareTo(right) != 0
                || events(false).compareTo(right) != 0
                || segments().compareTo(right) != 0
                || claims().compareTo(right) != 0) {
            throw new IllegalStateException("not all read the same");
        }
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public BigDecimal staedi() throws EDIStreamException {
        return events(true);
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public BigDecimal staediWithoutEnvelope() throws EDIStreamException {
        return events(false);
    }

    private BigDecimal events(boolean envelope) throws EDIStreamException {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, envelope);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(file));
        int claims = 0;
        int lines = 0;
        BigDecimal sum = BigDecimal.ZERO;
        boolean service = false;
        while (reader.hasNext()) {
            EDIStreamEvent event = reader.next();
            if (event == EDIStreamEvent.START_SEGMENT) {
                String id = reader.getText();
                service = id.equals("SV1");
                claims += id.equals("CLM") ? 1 : 0;
                lines += service ? 1 : 0;
            } else if (service
                    && event == EDIStreamEvent.ELEMENT_DATA
                    && reader.getLocation().getElementPosition() == 2) {
                sum = sum.add(new BigDecimal(reader.getText()));
            }
        }
        return counted(claims, lines, sum);
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public BigDecimal segments() throws IOException, BrokenInterchangeException {
        int claims = 0;
        int lines = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(file))) {
            for (Segment segment = reader.next(); segment != null; segment = reader.next()) {
                claims += segment.id().equals("CLM") ? 1 : 0;
                if (segment.id().equals("SV1")) {
                    lines++;
                    sum = sum.add(new BigDecimal(segment.element(2)));
                }
            }
        }
        return counted(claims, lines, sum);
    }

    @Benchmark
    @OperationsPerInvocation(CLAIMS)
    public BigDecimal claims() throws IOException, BrokenInterchangeException {
        int claims = 0;
        int lines = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(file))) {
            for (ReadClaim read = reader.next(); read != null; read = reader.next()) {
                claims += read.faults().isEmpty() ? 1 : 0;
                for (ClaimLine line : read.claim().lines()) {
                    lines++;
                    sum = line.charge() == null ? sum : sum.add(line.charge());
                }
            }
        }
        return counted(claims, lines, sum);
    }

    private static BigDecimal counted(int claims, int lines, BigDecimal sum) {
        if (claims != CLAIMS || lines != CLAIMS * LINES) {
            throw new IllegalStateException(claims + " claims, " + lines + " lines");
        }
        return sum;
    }

    private static byte[] file() {
        StringBuilder text = new StringBuilder("ISA*00*          *00*          *ZZ*BASILIC        *ZZ*PAYER          "
                + "*261102*0800*^*00501*000000001*0*T*:~GS*HC*BASILIC*PAYER*20261102*0800*1*X*005010X222A1~"
                + "ST*837*0001*005010X222A1~BHT*0019*00*1*20261102*0800*CH~NM1*41*2*BASILIC*****46*SUB~"
                + "PER*IC*ANN*TE*5555550100~NM1*40*2*PAYER*****46*REC~HL*1**20*1~"
                + "NM1*85*2*ELM INFUSION*****XX*1234567893~N3*1 ELM ST~N4*SALEM*OR*97301~REF*EI*123456789~");
        int before = 12;
        for (int i = 0; i < CLAIMS; i++) {
            text.append("HL*%d*1*22*0~SBR*P*18*******CI~NM1*IL*1*INVENTED*PAT****MI*M%d~N3*2 OAK ST~"
                            .formatted(i + 2, i))
                    .append("N4*BEND*OR*97701~DMG*D8*19500101*F~NM1*PR*2*PLAN*****PI*P0001~")
                    .append("CLM*A%d*400***11:B:1*Y*A*Y*Y~HI*ABK:C50911*ABF:Z5111~".formatted(i));
            for (int line = 1; line <= LINES; line++) {
                text.append("LX*%d~SV1*HC:96413:59*100*UN*1***1:2~DTP*472*D8*20261101~REF*6R*A%d.%d~"
                        .formatted(line, i, line));
            }
        }
        int segments = before - 2 + CLAIMS * (9 + 4 * LINES) + 1;
        return text.append("SE*%d*0001~GE*1*1~IEA*1*000000001~".formatted(segments))
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
