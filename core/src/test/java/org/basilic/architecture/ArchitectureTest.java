package org.basilic.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.result.Reason;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the core. */
class ArchitectureTest {

    /** Every class of the rules that other packages may call; a new one is added here on purpose. */
    private static final Set<String> DOORS = Set.of(
            "amount.AmountLedger",
            "amount.AmountRules",
            "amount.DrugLines",
            "claim.Claim",
            "claim.ClaimEdits",
            "claim.ClaimRules",
            "claim.EditsWhenAsked",
            "delivery.BagChange",
            "delivery.DeliveryRules",
            "delivery.Single",
            "diagnosis.DiagnosisRules",
            "diagnosis.Pointers",
            "drug.DrugRules",
            "drug.Identity",
            "drug.Path",
            "drug.ProductCode",
            "drug.Screening",
            "edit.AddOnParents",
            "edit.EditRules",
            "edit.Modifiers",
            "edit.Pairs",
            "edit.Services",
            "edit.UnitLimits",
            "hydration.Hydration",
            "hydration.HydrationRules",
            "ladder.InitialChoice",
            "ladder.LadderRules",
            "ladder.Ladders",
            "ladder.MinuteLedger",
            "ladder.Pushes",
            "ladder.SecondSite",
            "ledger.LedgerRules",
            "ledger.Stretches",
            "needle.Injections",
            "needle.NeedleRules",
            "needle.SubcutaneousInfusion",
            "payer.PayerAccepts",
            "payer.PayerRules",
            "pump.PortCare",
            "pump.ProlongedPump",
            "pump.PumpRules",
            "record.OpenPoints",
            "record.RecordRules",
            "region.Arterial",
            "region.Cavity",
            "region.Lesions",
            "region.RegionRules",
            "site.SiteRules",
            "site.Sites",
            "time.Clock",
            "time.ExtraHours",
            "time.MissingStop",
            "time.NearThreshold",
            "time.PushOrInfusion",
            "time.ShownTwice",
            "time.StoppedEarly",
            "time.TimeRules",
            "time.Volumes",
            "visit.EmptyVisit",
            "visit.LineDates",
            "visit.PlaceOfService",
            "visit.SecondVisit",
            "visit.UncheckedDay",
            "visit.VisitRules");

    private static final JavaClasses CORE = CoreClasses.ALL;

    @Test
    void theWholeCoreIsLookedAt() {
        assertThat(CORE.size()).isGreaterThan(250);
    }

    @Test
    void theCoreNeedsNothingButTheJdkAndAnnotations() {
        classes()
                .that()
                .resideInAPackage("org.basilic..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.basilic..", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void nothingAsksWhatTimeItIs() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(describe(
                        "reads the clock of the machine",
                        target -> (target.getName().equals("now")
                                        && target.getOwner().getPackageName().startsWith("java.time"))
                                || target.getName().equals("currentTimeMillis")
                                || target.getName().equals("nanoTime")
                                || (target.getOwner().isEquivalentTo(java.time.Clock.class)
                                        && target.getName().startsWith("system")))))
                .check(CORE);
    }

    @Test
    void nothingIsHeldInFloatingPoint() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");
        for (JavaClass one : CORE) {
            for (JavaField field : one.getFields()) {
                assertThat(floating)
                        .as(field.getFullName())
                        .doesNotContain(field.getRawType().getName());
            }
            for (JavaCodeUnit unit : one.getCodeUnits()) {
                assertThat(floating)
                        .as(unit.getFullName())
                        .doesNotContain(unit.getRawReturnType().getName());
                assertThat(unit.getRawParameterTypes())
                        .as(unit.getFullName())
                        .noneMatch(type -> floating.contains(type.getName()));
            }
        }
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }

    @Test
    void nothingKnowsJson() {
        noClasses().should().haveSimpleNameContaining("Json").check(CORE);
    }

    @Test
    void theModelImportsNothingOfOurs() {
        onlyKnows("model", "model");
    }

    @Test
    void theResultKnowsItselfAndTheModel() {
        onlyKnows("result", "result", "model");
    }

    @Test
    void theReferenceKnowsTheModelAlone() {
        onlyKnows("reference", "reference", "model");
    }

    @Test
    void theWorksheetKnowsNeitherRulesNorSteps() {
        onlyKnows("worksheet", "worksheet", "model", "result", "reference");
    }

    @Test
    void theRulesDoNotKnowTheSteps() {
        onlyKnows("rules", "rules", "worksheet", "model", "result", "reference");
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("org.basilic.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void topicsOfRulesHaveNoCircles() {
        slices().matching("org.basilic.rules.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void rulesAreHiddenButForTheDoorsOfTheirTopics() {
        Set<String> open = new TreeSet<>();
        for (JavaClass rule : CORE) {
            if (rule.getPackageName().startsWith("org.basilic.rules.")
                    && rule.isTopLevelClass()
                    && rule.getModifiers().contains(JavaModifier.PUBLIC)
                    && !rule.getSimpleName().equals("package-info")) {
                open.add(rule.getName().substring("org.basilic.rules.".length()));
            }
        }

        assertThat(open).containsExactlyElementsOf(new TreeSet<>(DOORS));
    }

    @Test
    void reasonsAreHidden() {
        classes()
                .that()
                .implement(Reason.class)
                .and()
                .areNotInterfaces()
                .should()
                .notBePublic()
                .check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        for (JavaClass one : CORE) {
            packages.add(one.getPackageName());
            if (one.getSimpleName().equals("package-info") && one.isAnnotatedWith(NullMarked.class)) {
                marked.add(one.getPackageName());
            }
        }

        assertThat(marked).containsExactlyElementsOf(packages);
    }

    @Test
    void valuesOfTheModelAndTheResultAreRecordsOrEnums() {
        for (JavaClass one : CORE) {
            if (one.getPackageName().equals("org.basilic.model")
                    || one.getPackageName().equals("org.basilic.result")) {
                assertThat(one.isRecord() || one.isEnum() || one.isInterface())
                        .as(one.getName())
                        .isTrue();
            }
        }
    }

    private static void onlyKnows(String one, String... others) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.."));
        for (String other : others) {
            allowed.add("org.basilic." + other + "..");
        }
        classes()
                .that()
                .resideInAPackage("org.basilic." + one + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CORE);
    }
}
