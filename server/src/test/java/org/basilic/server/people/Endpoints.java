package org.basilic.server.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The endpoints of a running server, and how a test calls them. */
final class Endpoints {

    private static final Pattern NAME = Pattern.compile("\\{[^}]*}");

    private Endpoints() {}

    /** Returns every mapped endpoint, as {@code METHOD path}. */
    static Set<String> mapped(ApplicationContext server) {
        Set<String> found = new TreeSet<>();
        server.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, found)));
        return found;
    }

    private static void add(RequestMappingInfo info, Set<String> found) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            if (methods.isEmpty()) {
                found.add("GET " + path);
            }
            methods.forEach(method -> found.add(method + " " + path));
        }
    }

    /** Calls the endpoint of a row with ids that nothing has. */
    static MvcTestResult call(MockMvcTester http, AccessRow row, RequestPostProcessor... as) {
        return callFor(http, row, name -> UUID.randomUUID().toString(), as);
    }

    /** Calls the endpoint of a row with these ids in the place of the names in braces. */
    static MvcTestResult callFor(
            MockMvcTester http, AccessRow row, Function<MatchResult, String> ids, RequestPostProcessor... as) {
        String path = NAME.matcher(row.path()).replaceAll(ids).replace("**", "nothing");
        MockMvcTester.MockMvcRequestBuilder request = http.method(HttpMethod.valueOf(row.method()))
                .uri(path)
                .accept(
                        row.path().startsWith("/api") || row.path().startsWith("/fhir")
                                ? MediaType.APPLICATION_JSON
                                : MediaType.TEXT_HTML);
        for (RequestPostProcessor one : as) {
            request = request.with(one);
        }
        return request.with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    /** Returns the status of an answer; 500 where the program fell over. */
    static int status(MvcTestResult result) {
        return result.getUnresolvedException() == null ? result.getResponse().getStatus() : 500;
    }

    /** Whether the one who called came as far as the endpoint, whatever became of the call there. */
    static boolean letIn(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            return true;
        }
        int status = result.getResponse().getStatus();
        String to = result.getResponse().getHeader("Location");
        boolean refusedInside = result.getMvcResult().getHandler() != null;
        return status != 401 && (status != 403 || refusedInside) && !(to != null && to.startsWith("/sign-in"));
    }
}
