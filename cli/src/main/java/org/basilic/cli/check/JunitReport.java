package org.basilic.cli.check;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.basilic.testkit.cases.CheckedCase;
import org.basilic.testkit.cases.Verdict;

/**
 * The report as JUnit XML: a test suite for each directory, and for each file that holds several cases. It has no times, so
 * that the same run gives the same bytes.
 */
final class JunitReport {

    private static final String MANY_CASES = ".jsonl";

    private final XMLStreamWriter xml;
    private int depth;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Checked checked) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitReport(xml).write(checked);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(Checked checked) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", "name", "basilic check");
        counts(checked.cases());
        Map<String, List<CheckedCase>> suites = new LinkedHashMap<>();
        for (CheckedCase one : checked.cases()) {
            suites.computeIfAbsent(suite(one), name -> new ArrayList<>()).add(one);
        }
        for (Map.Entry<String, List<CheckedCase>> suite : suites.entrySet()) {
            start("testsuite", "name", suite.getKey());
            counts(suite.getValue());
            properties(checked);
            for (CheckedCase one : suite.getValue()) {
                one(one);
            }
            end();
        }
        end();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static String suite(CheckedCase one) {
        Path directory = Path.of(one.file()).getParent();
        return one.file().endsWith(MANY_CASES) || !one.opened() || directory == null
                ? one.file()
                : directory.toString();
    }

    private void counts(List<CheckedCase> cases) throws XMLStreamException {
        count("tests", cases.size());
        count("failures", number(cases, Verdict.FAILED));
        count("errors", number(cases, Verdict.UNREADABLE));
        count("skipped", number(cases, Verdict.NOT_JUDGED));
    }

    private static int number(List<CheckedCase> cases, Verdict verdict) {
        return (int) cases.stream().filter(one -> one.verdict() == verdict).count();
    }

    private void count(String name, int number) throws XMLStreamException {
        xml.writeAttribute(name, String.valueOf(number));
    }

    private void properties(Checked checked) throws XMLStreamException {
        start("properties");
        property("program", checked.program());
        property("rulebook", checked.reference().rulebook());
        property("referenceData", checked.reference().edition());
        property("policy", checked.policy() == null ? "the payer of each case" : checked.policy());
        property(
                "switches",
                checked.switches().entrySet().stream()
                        .map(one -> one.getKey().written() + "=" + one.getValue())
                        .collect(Collectors.joining("; ")));
        end();
    }

    private void property(String name, String value) throws XMLStreamException {
        empty("property", "name", name, "value", value);
    }

    private void one(CheckedCase one) throws XMLStreamException {
        String title = one.title().isEmpty() ? one.file() : one.title();
        String[] attributes = {
            "classname", one.file(), "name", title, "file", one.file(), "line", String.valueOf(one.line())
        };
        String message = String.join("; ", one.differences());
        switch (one.verdict()) {
            case PASSED -> empty("testcase", attributes);
            case NOT_JUDGED -> {
                start("testcase", attributes);
                empty("skipped", "message", "nothing in it is judged");
                end();
            }
            case FAILED -> {
                start("testcase", attributes);
                text("failure", one.inWords(), "type", "difference", "message", message);
                end();
            }
            case UNREADABLE -> {
                start("testcase", attributes);
                text("error", one.inWords(), "type", "unreadable", "message", message);
                end();
            }
        }
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        attributes(attributes);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void text(String element, String text, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        attributes(attributes);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], XmlText.of(namesAndValues[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
