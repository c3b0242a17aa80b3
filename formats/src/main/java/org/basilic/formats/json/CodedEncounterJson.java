package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.basilic.coding.Explain;
import org.basilic.price.Prices;
import org.basilic.result.Alternative;
import org.basilic.result.Citation;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Denial;
import org.basilic.result.DrugAmount;
import org.basilic.result.EditAnswer;
import org.basilic.result.FactEvidence;
import org.basilic.result.Finding;
import org.basilic.result.MinuteStretch;
import org.basilic.result.NotReported;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/** A coded encounter in JSON, its properties in the order of the schema. */
final class CodedEncounterJson {

    private static final SerializedString ENCOUNTER = new SerializedString("encounter");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString POLICY = new SerializedString("policy");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString EFFECTIVE = new SerializedString("effective");
    private static final SerializedString RULEBOOK = new SerializedString("rulebook");
    private static final SerializedString REFERENCE_DATA = new SerializedString("referenceData");
    private static final SerializedString LINES = new SerializedString("lines");
    private static final SerializedString LINE = new SerializedString("line");
    private static final SerializedString CODE = new SerializedString("code");
    private static final SerializedString MODIFIERS = new SerializedString("modifiers");
    private static final SerializedString UNITS = new SerializedString("units");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString SERVICE_DATE = new SerializedString("serviceDate");
    private static final SerializedString ADMINISTRATIONS = new SerializedString("administrations");
    private static final SerializedString ACCESS = new SerializedString("access");
    private static final SerializedString MINUTES = new SerializedString("minutes");
    private static final SerializedString BECAUSE = new SerializedString("because");
    private static final SerializedString RULE = new SerializedString("rule");
    private static final SerializedString TEXT = new SerializedString("text");
    private static final SerializedString SOURCE = new SerializedString("source");
    private static final SerializedString NOT_REPORTED = new SerializedString("notReported");
    private static final SerializedString ADMINISTRATION = new SerializedString("administration");
    private static final SerializedString FROM = new SerializedString("from");
    private static final SerializedString TO = new SerializedString("to");
    private static final SerializedString DISPOSITION = new SerializedString("disposition");
    private static final SerializedString NDC = new SerializedString("ndc");
    private static final SerializedString DIAGNOSIS_POINTERS = new SerializedString("diagnosisPointers");
    private static final SerializedString AMOUNTS = new SerializedString("amounts");
    private static final SerializedString UNIT = new SerializedString("unit");
    private static final SerializedString OPENED = new SerializedString("opened");
    private static final SerializedString GIVEN = new SerializedString("given");
    private static final SerializedString WASTED = new SerializedString("wasted");
    private static final SerializedString KEPT = new SerializedString("kept");
    private static final SerializedString USED_FOR_OTHERS = new SerializedString("usedForOthers");
    private static final SerializedString UNEXPLAINED = new SerializedString("unexplained");
    private static final SerializedString HCPCS = new SerializedString("hcpcs");
    private static final SerializedString BILLING_UNIT = new SerializedString("billingUnit");
    private static final SerializedString UNITS_GIVEN = new SerializedString("unitsGiven");
    private static final SerializedString UNITS_WASTED = new SerializedString("unitsWasted");
    private static final SerializedString EDITS = new SerializedString("edits");
    private static final SerializedString CHECK = new SerializedString("check");
    private static final SerializedString ANSWER = new SerializedString("answer");
    private static final SerializedString OTHER = new SerializedString("other");
    private static final SerializedString MODIFIER = new SerializedString("modifier");
    private static final SerializedString TABLE = new SerializedString("table");
    private static final SerializedString EDITION = new SerializedString("edition");
    private static final SerializedString COVERAGE = new SerializedString("coverage");
    private static final SerializedString DENIAL = new SerializedString("denial");
    private static final SerializedString CARC = new SerializedString("carc");
    private static final SerializedString RARC = new SerializedString("rarc");
    private static final SerializedString FINDINGS = new SerializedString("findings");
    private static final SerializedString SEVERITY = new SerializedString("severity");
    private static final SerializedString MESSAGE = new SerializedString("message");
    private static final SerializedString QUERY = new SerializedString("query");
    private static final SerializedString ALTERNATIVES = new SerializedString("alternatives");
    private static final SerializedString SWITCH = new SerializedString("switch");
    private static final SerializedString VALUE = new SerializedString("value");
    private static final SerializedString EVIDENCE = new SerializedString("evidence");
    private static final SerializedString FACT = new SerializedString("fact");
    private static final SerializedString FEED = new SerializedString("feed");
    private static final SerializedString PLACE = new SerializedString("place");
    private static final SerializedString GRADE = new SerializedString("grade");

    private final JsonGenerator out;
    private final PrettyLayout pretty;
    private final Explain explain;

    CodedEncounterJson(JsonGenerator out, PrettyLayout pretty, Explain explain) {
        this.out = out;
        this.pretty = pretty;
        this.explain = explain;
    }

    void write(CodedEncounter coded) throws IOException {
        write(coded, null);
    }

    void write(CodedEncounter coded, @Nullable Prices prices) throws IOException {
        out.writeStartObject();
        text(ENCOUNTER, coded.encounter());
        text(STATUS, coded.status().written());
        policy(coded);
        lines(coded.lines(), explain != Explain.NONE);
        if (explain == Explain.ALL) {
            notReported(coded.notReported());
            minutes(coded.minutes());
            amounts(coded.amounts());
            edits(coded.edits());
        }
        findings(coded.findings());
        if (explain == Explain.ALL) {
            alternatives(coded.alternatives());
            evidence(coded.evidence());
        }
        if (prices != null) {
            PricesJson.write(prices, out);
        }
        out.writeEndObject();
    }

    private void policy(CodedEncounter coded) throws IOException {
        out.writeFieldName(POLICY);
        out.writeStartObject();
        text(ID, coded.policy());
        text(EFFECTIVE, coded.effective().toString());
        text(RULEBOOK, coded.rulebook());
        text(REFERENCE_DATA, coded.referenceData());
        out.writeEndObject();
    }

    private void lines(List<CodedLine> lines, boolean reasons) throws IOException {
        startArray(LINES);
        for (int i = 0; i < lines.size(); i++) {
            CodedLine line = lines.get(i);
            out.writeStartObject();
            number(LINE, i + 1);
            text(CODE, line.code());
            texts(MODIFIERS, line.modifiers());
            number(UNITS, line.units());
            text(KIND, line.kind().written());
            text(SERVICE_DATE, line.serviceDate().toString());
            texts(ADMINISTRATIONS, line.administrations());
            text(ACCESS, line.access());
            number(MINUTES, line.minutes());
            text(NDC, line.ndc());
            if (!line.diagnosisPointers().isEmpty()) {
                numbers(DIAGNOSIS_POINTERS, line.diagnosisPointers());
            }
            if (reasons) {
                because(line.because());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void notReported(List<NotReported> left) throws IOException {
        startArray(NOT_REPORTED);
        for (NotReported one : left) {
            out.writeStartObject();
            text(ADMINISTRATION, one.administration());
            text(CODE, one.code());
            because(one.because());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void minutes(List<MinuteStretch> stretches) throws IOException {
        startArray(MINUTES);
        for (MinuteStretch stretch : stretches) {
            out.writeStartObject();
            text(ADMINISTRATION, stretch.administration());
            time(FROM, stretch.from());
            time(TO, stretch.to());
            number(MINUTES, stretch.minutes());
            text(DISPOSITION, stretch.disposition().written());
            text(CODE, stretch.code());
            out.writeFieldName(BECAUSE);
            reason(stretch.because());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void amounts(List<DrugAmount> amounts) throws IOException {
        startArray(AMOUNTS);
        for (DrugAmount amount : amounts) {
            out.writeStartObject();
            text(ADMINISTRATION, amount.administration());
            text(UNIT, amount.unit());
            number(OPENED, amount.opened());
            number(GIVEN, amount.given());
            number(WASTED, amount.wasted());
            number(KEPT, amount.kept());
            number(USED_FOR_OTHERS, amount.usedForOthers());
            number(UNEXPLAINED, amount.unexplained());
            text(HCPCS, amount.hcpcs());
            text(BILLING_UNIT, amount.billingUnit());
            number(UNITS_GIVEN, amount.unitsGiven());
            number(UNITS_WASTED, amount.unitsWasted());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void edits(List<EditAnswer> edits) throws IOException {
        startArray(EDITS);
        for (EditAnswer edit : edits) {
            out.writeStartObject();
            number(LINE, edit.line());
            text(CHECK, edit.check().written());
            text(ANSWER, edit.answer().written());
            text(OTHER, edit.other());
            text(MODIFIER, edit.modifier());
            text(TABLE, edit.table());
            text(EDITION, edit.edition());
            text(COVERAGE, edit.coverage());
            text(RULE, edit.because().rule().id());
            text(TEXT, edit.because().inWords());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void denial(@Nullable Denial denial) throws IOException {
        if (denial != null) {
            out.writeFieldName(DENIAL);
            out.writeStartObject();
            text(CARC, denial.carc());
            text(RARC, denial.rarc());
            out.writeEndObject();
        }
    }

    private void findings(List<Finding> findings) throws IOException {
        startArray(FINDINGS);
        for (Finding finding : findings) {
            out.writeStartObject();
            text(SEVERITY, finding.severity().written());
            text(RULE, finding.because().rule().id());
            text(MESSAGE, finding.because().inWords());
            if (!finding.administrations().isEmpty()) {
                texts(ADMINISTRATIONS, finding.administrations());
            }
            if (!finding.lines().isEmpty()) {
                numbers(LINES, finding.lines());
            }
            denial(finding.denial());
            text(QUERY, finding.because() instanceof Query query ? query.question() : null);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void alternatives(List<Alternative> alternatives) throws IOException {
        startArray(ALTERNATIVES);
        for (Alternative alternative : alternatives) {
            out.writeStartObject();
            text(SWITCH, alternative.switchName());
            text(VALUE, alternative.value());
            lines(alternative.lines(), false);
            text(SOURCE, alternative.source());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes where the facts were read; nothing of a record told by hand. */
    private void evidence(List<FactEvidence> evidence) throws IOException {
        if (evidence.isEmpty()) {
            return;
        }
        startArray(EVIDENCE);
        for (FactEvidence one : evidence) {
            out.writeStartObject();
            text(ADMINISTRATION, one.administration());
            text(FACT, one.fact());
            text(FEED, one.feed());
            text(PLACE, one.place());
            text(GRADE, one.grade().written());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void because(List<Reason> reasons) throws IOException {
        startArray(BECAUSE);
        for (Reason reason : reasons) {
            reason(reason);
        }
        out.writeEndArray();
    }

    private void reason(Reason reason) throws IOException {
        out.writeStartObject();
        text(RULE, reason.rule().id());
        text(TEXT, reason.inWords());
        text(SOURCE, cited(reason.rule().cites()));
        out.writeEndObject();
    }

    private static String cited(List<Citation> cites) {
        String cited = cites.get(0).toString();
        for (Citation further : cites.subList(1, cites.size())) {
            cited = cited + "; " + further;
        }
        return cited;
    }

    private void startArray(SerializedString name) throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
    }

    private void text(SerializedString name, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeFieldName(name);
            out.writeString(text);
        }
    }

    private void time(SerializedString name, @Nullable LocalDateTime time) throws IOException {
        text(name, time == null ? null : time.toString());
    }

    private void number(SerializedString name, @Nullable Integer number) throws IOException {
        if (number != null) {
            out.writeFieldName(name);
            out.writeNumber(number.intValue());
        }
    }

    /** Writes a decimal number without an exponent and without zeros behind it. */
    private void number(SerializedString name, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            out.writeFieldName(name);
            BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            out.writeNumber(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
        }
    }

    private void numbers(SerializedString name, List<Integer> numbers) throws IOException {
        out.writeFieldName(name);
        pretty.plainList(true);
        out.writeStartArray();
        for (Integer number : numbers) {
            out.writeNumber(number.intValue());
        }
        out.writeEndArray();
        pretty.plainList(false);
    }

    private void texts(SerializedString name, List<String> texts) throws IOException {
        out.writeFieldName(name);
        pretty.plainList(true);
        out.writeStartArray();
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
        pretty.plainList(false);
    }
}
