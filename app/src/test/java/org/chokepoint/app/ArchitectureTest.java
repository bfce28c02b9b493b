package org.chokepoint.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** What Maven cannot say about the direction and manners of the code. */
@AnalyzeClasses(packages = "org.chokepoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "org.chokepoint.metrics..", "org.chokepoint.simulation..", "org.chokepoint.response.."
  };

  @ArchTest
  static final ArchRule importsFollowTheDrawnDiagram =
      classes()
          .should(
              adhereToPlantUmlDiagram(
                  Path.of("..", "docs", "architecture.puml"),
                  consideringOnlyDependenciesInAnyPackage("org.chokepoint..")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.chokepoint.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule foldersNameTheSubjectAndNotATechnique =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that()
          .resideInAPackage("org.chokepoint..")
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Data")
          .orShould()
          .haveSimpleNameEndingWith("Info")
          .orShould()
          .haveSimpleNameEndingWith("Processor");

  @ArchTest
  static final ArchRule nobodyReadsTheWallClockOutsideTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.chokepoint.app.cli..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(YearMonth.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nobodyUsesHiddenRandomness =
      noClasses()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class);

  @ArchTest
  static final ArchRule nobodyDependsOnTheDefaultLocale =
      noClasses().should().callMethod(Locale.class, "getDefault");

  // Streams are allowed: the heart reads parameters that are packed beside its classes.
  @ArchTest
  static final ArchRule theHeartIsPure =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "javax.sql..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File|RandomAccess|Console).*")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule onlyTheStoresSpeakSql =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.chokepoint.knowledge..",
              "org.chokepoint.app.store..",
              "org.chokepoint.app.accounts..",
              "org.chokepoint.app.watch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..");

  @ArchTest
  static final ArchRule onlyTheBriefWritesPdf =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.chokepoint.brief..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..");

  @ArchTest
  static final ArchRule theCommandLineAsksOnlyUseCases =
      noClasses()
          .that()
          .resideInAPackage("org.chokepoint.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.chokepoint.evidence..", "org.chokepoint.brief..");

  @ArchTest
  static final ArchRule theServerAsksOnlyUseCases =
      noClasses()
          .that()
          .resideInAPackage("org.chokepoint.app.rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.chokepoint.knowledge..",
              "org.chokepoint.evidence..",
              "org.chokepoint.metrics..",
              "org.chokepoint.simulation..",
              "org.chokepoint.response..",
              "org.chokepoint.brief..");
}
