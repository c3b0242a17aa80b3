package org.basilic.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of each address what goes in and what comes out; {@code docs/openapi.json} holds all of it. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final String TOKEN = "token";

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Basilic")
                .version("1")
                .description("Infusion visits in, the lines that the record supports out. The same bytes as the command"
                        + " line writes. Errors are problem+json with places, never values, of a record.")
                .license(new License().name("Apache-2.0")));
        api.servers(List.of(new Server().url("/")));
        api.schemaRequirement(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.security(List.of(new SecurityRequirement().addList(TOKEN)));
        api.getComponents().addSchemas("Problem", problem());
        for (Described described : Described.ALL) {
            PathItem path = api.getPaths().get(described.path());
            if (path == null) {
                throw new IllegalStateException("described, but not there: " + described.path());
            }
            describe(described, path);
        }
        api.getPaths().forEach((address, path) -> path.readOperations().forEach(ApiDescription::addErrors));
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    }

    private static void describe(Described described, PathItem path) {
        for (Operation operation : path.readOperations()) {
            operation.summary(described.summary());
            for (Described.Value value : described.values()) {
                Schema<?> schema = value.schema();
                Parameter parameter = new Parameter()
                        .in("query")
                        .name(value.name())
                        .description(value.says())
                        .required(value.needed())
                        .schema(value.repeated() ? Described.listOf(schema) : schema);
                operation.addParametersItem(parameter);
            }
            if (described.keyed()) {
                operation.addParametersItem(new Parameter()
                        .in("header")
                        .name(Idempotency.HEADER)
                        .description("done once for a key, and answered alike for 24 hours")
                        .schema(Described.text()));
            }
            if (!described.takes().isEmpty()) {
                operation.requestBody(body(described));
            }
            if (!described.gives().isEmpty()) {
                Content content = new Content();
                described.gives().forEach(type -> content.addMediaType(type, new MediaType().schema(any())));
                operation
                        .getResponses()
                        .addApiResponse(
                                "200", new ApiResponse().description("Done.").content(content));
            }
        }
    }

    private static RequestBody body(Described described) {
        Content content = new Content();
        for (String type : described.takes()) {
            Schema<?> schema = any();
            if (type.equals("multipart/form-data")) {
                schema = new Schema<>().types(Set.of("object"));
                for (String part : described.parts()) {
                    schema.addProperty(
                            part,
                            Described.listOf(new Schema<>()
                                    .types(Set.of("string"))
                                    .contentMediaType("application/octet-stream")));
                }
            }
            content.addMediaType(type, new MediaType().schema(schema));
        }
        return new RequestBody().required(true).content(content);
    }

    private static void addErrors(Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.remove("default");
        Content content = new Content()
                .addMediaType(
                        Answer.PROBLEM, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        responses.addApiResponse(
                "4XX",
                new ApiResponse().description("Refused; the body says why.").content(content));
        responses.addApiResponse(
                "5XX",
                new ApiResponse().description("Busy, or a fault of ours.").content(content));
    }

    private static Schema<?> problem() {
        Schema<?> found = new Schema<>().types(Set.of("object"));
        found.addProperty("record", Described.number());
        found.addProperty("line", Described.number());
        for (String name : List.of("path", "code", "found", "wanted")) {
            found.addProperty(name, Described.text());
        }
        Schema<?> problem = new Schema<>().types(Set.of("object"));
        problem.addProperty("type", Described.text());
        problem.addProperty("title", Described.text());
        problem.addProperty("status", Described.number());
        problem.addProperty("detail", Described.text());
        problem.addProperty("request", Described.text());
        problem.addProperty("problems", Described.listOf(found));
        problem.addProperty("messages", Described.listOf(Described.text()));
        return problem.required(List.of("type", "title", "status", "request"));
    }

    private static Schema<?> any() {
        return new Schema<>();
    }
}
