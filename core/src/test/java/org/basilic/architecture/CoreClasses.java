package org.basilic.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes of the core, tests left out, read once for all tests that look at them. */
public final class CoreClasses {

    /** Every class of the core. */
    public static final JavaClasses ALL = read();

    private CoreClasses() {}

    /** Returns the classes of the rules. */
    public static List<JavaClass> ofRules() {
        return ALL.stream()
                .filter(one -> one.getPackageName().startsWith("org.basilic.rules."))
                .toList();
    }

    private static JavaClasses read() {
        // Names are all that the tests need of the JDK's classes; reading those takes seconds.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.basilic");
    }
}
