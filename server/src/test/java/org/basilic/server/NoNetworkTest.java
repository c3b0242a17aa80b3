package org.basilic.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What runs without a server opens no connection, whatever it reads. */
class NoNetworkTest {

    private static final Set<String> CONNECTIONS = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.InetAddress",
            "java.net.http.HttpClient",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel");

    @Test
    void noClassOutsideTheServerOpensAConnection() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("/basilic/server/") && !place.contains("/testkit/"))
                .importPackages("org.basilic");
        assertThat(classes).hasSizeGreaterThan(500);
        noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("connect") {
                    @Override
                    public boolean test(JavaClass one) {
                        return CONNECTIONS.contains(one.getName());
                    }
                })
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .check(classes);
    }
}
