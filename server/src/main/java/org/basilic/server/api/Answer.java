package org.basilic.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer of HTTP.
 *
 * @param headers beside the type of the content
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body) {

    static final String PROBLEM = "application/problem+json";
    static final String JSON = "application/json";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Copies the headers, so that nobody changes them later. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Returns what is answered when all went well. */
    public static Answer of(String type, byte[] body) {
        return new Answer(200, type, Map.of(), body);
    }

    /** Returns the answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, more, body);
    }

    /** Returns an error, as {@code application/problem+json}. */
    public static Answer of(ApiException error, String request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", error.trouble().type());
            json.writeStringField("title", error.trouble().title());
            json.writeNumberField("status", error.trouble().status());
            if (error.detail() != null) {
                json.writeStringField("detail", error.detail());
            }
            json.writeStringField("request", request);
            if (!error.problems().isEmpty()) {
                json.writeArrayFieldStart("problems");
                for (FoundProblem problem : error.problems()) {
                    problem.write(json);
                }
                json.writeEndArray();
            }
            if (!error.messages().isEmpty()) {
                json.writeArrayFieldStart("messages");
                for (String message : error.messages()) {
                    json.writeString(message);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        Answer answer = new Answer(error.trouble().status(), PROBLEM, Map.of(), out.toByteArray());
        String wait = error.retryAfter();
        return wait == null ? answer : answer.with("Retry-After", wait);
    }

    /** Returns the answer as it is kept: a line of headers before the body. */
    byte[] kept() {
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        byte[] head = (String.join("\r", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Returns the answer that was kept. */
    static Answer kept(int status, @Nullable String type, byte[] all) {
        int end = 0;
        while (all[end] != '\n') {
            end++;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line : new String(all, 0, end, StandardCharsets.UTF_8).split("\r", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        byte[] body = Arrays.copyOfRange(all, end + 1, all.length);
        return new Answer(status, type == null ? JSON : type, headers, body);
    }
}
