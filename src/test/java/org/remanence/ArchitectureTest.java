package org.remanence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/** The arrows of docs/architecture.md. */
@AnalyzeClasses(packages = "org.remanence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule LAYERS_LOOK_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("launcher")
          .definedBy("org.remanence")
          .layer("ui")
          .definedBy("..remanence.ui..")
          .layer("cli")
          .definedBy("..remanence.cli..")
          .layer("passport")
          .definedBy("..remanence.passport..")
          .layer("lesson")
          .definedBy("..remanence.lesson..")
          .layer("handout")
          .definedBy("..remanence.handout..")
          .layer("lab")
          .definedBy("..remanence.lab..")
          .layer("explain")
          .definedBy("..remanence.explain..")
          .layer("notebook")
          .definedBy("..remanence.notebook..")
          .layer("study")
          .definedBy("..remanence.study..")
          .layer("training")
          .definedBy("..remanence.training..")
          .layer("model")
          .definedBy("..remanence.model..")
          .layer("engine")
          .definedBy("..remanence.engine..")
          .layer("text")
          .definedBy("..remanence.text..")
          .layer("settings")
          .definedBy("..remanence.settings..")
          .layer("pdf")
          .definedBy("..remanence.pdf..")
          .whereLayer("launcher")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("ui")
          .mayOnlyBeAccessedByLayers("launcher")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("launcher")
          .whereLayer("passport")
          .mayOnlyBeAccessedByLayers("ui", "cli")
          .whereLayer("lesson")
          .mayOnlyBeAccessedByLayers("ui", "cli")
          .whereLayer("handout")
          .mayOnlyBeAccessedByLayers("ui", "cli")
          .whereLayer("lab")
          .mayOnlyBeAccessedByLayers("ui", "cli", "handout")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers("handout", "ui", "cli", "passport", "lesson", "study")
          .whereLayer("notebook")
          .mayOnlyBeAccessedByLayers("ui", "cli")
          .whereLayer("study")
          .mayOnlyBeAccessedByLayers("handout", "ui", "cli", "passport", "notebook")
          .whereLayer("training")
          .mayOnlyBeAccessedByLayers("handout", "ui", "cli", "passport", "lab", "study")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "handout",
              "ui",
              "cli",
              "passport",
              "lesson",
              "lab",
              "study",
              "explain",
              "training",
              "notebook")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers(
              "handout",
              "ui",
              "cli",
              "passport",
              "lesson",
              "lab",
              "study",
              "explain",
              "training",
              "model")
          .whereLayer("pdf")
          .mayOnlyBeAccessedByLayers("handout", "lesson")
          .whereLayer("settings")
          .mayOnlyBeAccessedByLayers("handout", "launcher", "ui", "cli", "lab");

  @ArchTest
  static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackage("..remanence.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DL4J =
      noClasses()
          .that()
          .resideOutsideOfPackage("..engine.dl4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_KNOWS_NATIVE_MEMORY =
      noClasses()
          .that()
          .resideOutsideOfPackage("..remanence.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.remanence.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_OF_LAYERS =
      slices().matching("org.remanence.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_OF_TABS =
      slices().matching("org.remanence.ui.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_OF_STUDIES =
      slices().matching("org.remanence.study.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackages("..remanence.cli..", "org.remanence")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(PrintStream.class);

  @ArchTest
  static final ArchRule CSV_IS_WRITTEN_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..remanence.files..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.siegmar.fastcsv.writer..");

  @ArchTest
  static final ArchRule COMMANDS_PRINT_THROUGH_WHAT_MAKES_TEXT_INERT =
      noClasses()
          .that()
          .resideInAPackage("..remanence.cli..")
          .and()
          .doNotHaveSimpleName("RemanenceCommand")
          .and()
          .doNotHaveSimpleName("InertWriter")
          .should()
          .callConstructor(PrintWriter.class, Writer.class)
          .orShould()
          .callConstructor(PrintWriter.class, OutputStream.class);

  @ArchTest
  static final ArchRule NO_JAVA_SERIALISATION_IS_READ =
      noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);
}
