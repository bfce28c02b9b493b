package org.chokepoint.brief;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.chokepoint.brief",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.chokepoint.brief.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pdfAndJsonStayWithTheWriters =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.chokepoint.brief.write..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "com.fasterxml..");

  @ArchTest
  static final ArchRule writersKnowNoResults =
      noClasses()
          .that()
          .resideInAnyPackage("org.chokepoint.brief.write..", "org.chokepoint.brief.document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.chokepoint.metrics..",
              "org.chokepoint.simulation..",
              "org.chokepoint.response..");

  @ArchTest
  static final ArchRule noWallClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
