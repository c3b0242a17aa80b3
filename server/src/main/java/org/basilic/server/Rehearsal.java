package org.basilic.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.server.store.PrivateDirectory;
import org.springframework.context.ConfigurableApplicationContext;

/** One start of a server that nobody uses, so that Java can archive the classes and start faster from then on. */
public final class Rehearsal {

    private Rehearsal() {}

    /** Starts a server with an empty store of its own at any free port, asks it for two pages and stops it. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("basilic-rehearsal");
        ConfigurableApplicationContext running = Start.server(Settings.in(data));
        String home = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
        HttpClient client = HttpClient.newHttpClient();
        for (String page : new String[] {"/health/ready", "/sign-in", "/"}) {
            client.send(
                    HttpRequest.newBuilder(URI.create(home + page)).build(), HttpResponse.BodyHandlers.discarding());
        }
        running.close();
        PrivateDirectory.remove(data);
    }
}
