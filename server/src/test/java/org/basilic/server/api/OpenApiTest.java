package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.server.ServerTest;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API as it is described is the API as it is. With {@code -Dbasilic.write=true} the file is written anew. */
@ServerTest
class OpenApiTest {

    private static final Path FILE = Path.of("../docs/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void theFileDescribesTheApi() throws IOException {
        String described = described();
        if (Boolean.getBoolean("basilic.write")) {
            Files.writeString(FILE, described);
        }
        assertThat(Files.readString(FILE)).isEqualTo(described);
    }

    @Test
    void everyRouteIsDescribedAndNoOther() throws IOException {
        Set<String> there = new TreeSet<>();
        routes.getHandlerMethods().keySet().forEach(route -> {
            for (String path : route.getPatternValues()) {
                if (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi")) {
                    route.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + path));
                }
            }
        });
        Set<String> described = new TreeSet<>();
        JSON.readTree(described())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(there).isNotEmpty();
    }

    private String described() throws IOException {
        MvcTestResult answer = new ApiCalls(http, Facilities.MAIN).get("/api/v1/openapi");
        assertThat(answer).hasStatusOk();
        JsonNode api = JSON.readTree(ApiCalls.bytes(answer));
        assertThat(api.get("openapi").asText()).startsWith("3.1");
        Map<?, ?> ordered = JSON.convertValue(api, TreeMap.class);
        return JSON.writeValueAsString(ordered) + "\n";
    }
}
