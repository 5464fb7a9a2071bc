package org.foedus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the program that ARCHITECTURE.md tells, as a test. */
class ArchitectureTest {
  private static final String ROOT = "org.foedus";
  private static final Path SOURCES = Path.of("src/main/java/org/foedus");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "atop", "clean", "language", "claims", "rdf"})
  void aStageKnowsOnlyTheModel(String stage) {
    noClasses()
        .that()
        .resideInAPackage(inside(stage))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "other packages of the program than the model",
                (JavaClass other) ->
                    other.getPackageName().startsWith(ROOT + ".")
                        && !within(other, stage)
                        && !within(other, "model")))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theModelKnowsNothing() {
    noClasses()
        .that()
        .resideInAPackage(inside("model"))
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", inside("model"))
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "com.rometools, source",
    "org.netpreserve, source",
    "crawlercommons, source",
    "org.apache.hc, source",
    "com.ibm.icu, clean",
    "org.apache.commons.csv, atop",
    "com.fasterxml.jackson, source;clean;records;cli;web",
    "jakarta.servlet, web",
    "org.eclipse.jetty, web",
    "org.jsoup, clean",
    "edu.stanford.nlp, language",
    "ai.onnxruntime, claims.pairs",
    "org.apache.jena, rdf;store;reason;web",
    "org.apache.jena.tdb2, store",
    "org.apache.jena.fuseki, web",
    "picocli, cli"
  })
  void eachLibraryHasItsHome(String library, String homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(homes.split(";", -1)).map(ArchitectureTest::inside).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndNamedForWhatItDoes() throws Exception {
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      List<Path> packages =
          folders.filter(Files::isDirectory).filter(ArchitectureTest::holdsJava).toList();
      assertThat(packages).isNotEmpty();
      for (Path folder : packages) {
        assertThat(folder.getFileName().toString())
            .isNotIn("util", "utils", "common", "helper", "helpers", "impl", "manager", "misc");
        assertThat(Files.readString(folder.resolve("package-info.java"))).contains("@NullMarked");
      }
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String inside(String part) {
    return ROOT + "." + part + "..";
  }

  private static boolean within(JavaClass type, String part) {
    String home = ROOT + "." + part;
    return type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".");
  }
}
