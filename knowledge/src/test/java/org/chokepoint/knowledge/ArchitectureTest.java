package org.chokepoint.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.chokepoint.knowledge",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule databasesAreKnownToTheStoreOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.chokepoint.knowledge.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..");

  @ArchTest
  static final ArchRule ofThisProductOnlyTheModelIsImported =
      classes()
          .that()
          .resideInAPackage("org.chokepoint.knowledge..")
          .should()
          .onlyDependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                      "org.chokepoint..")
                  .or(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                          "org.chokepoint.knowledge..", "org.chokepoint.model..")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.chokepoint.knowledge.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noWallClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.YearMonth.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
