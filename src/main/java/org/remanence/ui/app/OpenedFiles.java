package org.remanence.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonYaml;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.format.OpenedModel;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.notebook.NotebookFile;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.settings.ProgramVersion;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.text.corpus.FileCorpus;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.rows.OpenTable;
import org.remanence.text.tagging.ConllSource;
import org.remanence.ui.keras.KerasViewModel;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.playground.PlaygroundViewModel;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.training.form.DataSelection;

/**
 * Destinations in the window of the files of each kind. Each file is read in the background, and
 * only one that is as it should be changes what the window shows.
 */
final class OpenedFiles {
  private final InspectedModels classifiers;
  private final KerasViewModel keras;
  private final DataSelection texts;
  private final Supplier<Optional<DataSelection>> tested;
  private final PlaygroundViewModel playground;
  private final BiConsumer<NotebookReport, ExperimentSummary> notebooks;
  private final Function<Path, Runnable> labs;
  private final LessonViewModel lessons;
  private final Consumer<ClassStudy> classStudies;
  private final Supplier<WorkbenchTab> front;
  private final Consumer<WindowTab> select;

  /**
   * @param tested takes tables to test on, while one is wanted in front
   * @param notebooks shows what is wrong with one, and what was recognised
   * @param labs reads a lab in the background; what is returned shows it
   * @param classStudies looks on at one
   * @param front the tab in front
   * @param select brings a tab to the front
   */
  OpenedFiles(
      ViewModels models,
      Supplier<Optional<DataSelection>> tested,
      BiConsumer<NotebookReport, ExperimentSummary> notebooks,
      Function<Path, Runnable> labs,
      LessonViewModel lessons,
      Consumer<ClassStudy> classStudies,
      Supplier<WorkbenchTab> front,
      Consumer<WindowTab> select) {
    classifiers = models.classifiers();
    keras = models.keras();
    texts = models.training().texts();
    playground = models.playground();
    this.tested = tested;
    this.notebooks = notebooks;
    this.labs = labs;
    this.lessons = lessons;
    this.classStudies = classStudies;
    this.front = front;
    this.select = select;
  }

  /** For each kind what reads a file in the background; what is returned shows it. */
  Map<FileKind, Function<Path, Runnable>> readers() {
    return Map.of(
        FileKind.MODEL,
        this::model,
        FileKind.LAB,
        labs,
        FileKind.TABLE,
        this::table,
        FileKind.TAGGED,
        this::tagged,
        FileKind.TEXT,
        this::text,
        FileKind.NOTEBOOK,
        this::notebook,
        FileKind.LESSON,
        this::lesson,
        FileKind.CLASS_STUDY,
        this::classStudy);
  }

  private Runnable model(Path file) {
    OpenedModel opened = ModelFiles.open(file);
    if (opened instanceof OpenedModel.OpenedLanguageModel language) {
      return () -> {
        playground.add(language.trained());
        select.accept(WindowTab.PLAYGROUND);
      };
    }
    if (opened instanceof OpenedModel.OpenedKeras read) {
      KerasNetwork network = KerasNetwork.of(String.valueOf(file.getFileName()), read.model());
      return () -> {
        keras.open(network);
        show(WorkbenchTab::showsKeras);
      };
    }
    if (opened instanceof OpenedModel.OpenedClassifier classifier) {
      return () -> show(classifier);
    }
    if (opened instanceof OpenedModel.OpenedTagger tagger) {
      return () -> {
        classifiers.put(tagger.trained());
        show(WorkbenchTab::showsEpochs);
      };
    }
    throw opened.isNotWanted(file);
  }

  private void show(OpenedModel.OpenedClassifier opened) {
    opened
        .trained()
        .ifPresentOrElse(classifiers::put, () -> classifiers.putOpened(opened.classifier()));
    show(WorkbenchTab::showsEpochs);
  }

  /** Stays in the tab in front if it shows what was opened. */
  private void show(Predicate<WorkbenchTab> showsIt) {
    if (!showsIt.test(front.get())) {
      select.accept(WindowTab.STATES);
    }
  }

  /** For the test that is wanted in front, else to train on. */
  private Runnable table(Path file) {
    TableSource source = TableSource.of(file);
    if (source.isLarge() || Files.isDirectory(file)) {
      // Read where it is shown how far that is, and can be stopped.
      return () ->
          tested
              .get()
              .ifPresentOrElse(
                  table -> table.openFile(file),
                  () -> {
                    select.accept(WindowTab.TRAINING);
                    texts.openFile(file);
                  });
    }
    DataSelection.Reading read = DataSelection.read(source);
    return () ->
        tested
            .get()
            .ifPresentOrElse(
                table -> table.take(source, read.unchecked()),
                () -> {
                  texts.take(source, read);
                  select.accept(WindowTab.TRAINING);
                });
  }

  /** Tagged sentences, to train on. */
  private Runnable tagged(Path file) {
    ConllSource source = new ConllSource(file);
    DataSelection.Reading read = DataSelection.read(source);
    return () -> {
      texts.take(source, read);
      select.accept(WindowTab.TRAINING);
    };
  }

  private Runnable notebook(Path file) {
    NotebookReport report = NotebookReport.of(NotebookFile.read(file));
    ExperimentSummary summary = ExperimentSummary.of(report.experiment());
    return () -> notebooks.accept(report, summary);
  }

  private Runnable lesson(Path file) {
    Lesson lesson = LessonYaml.read(file);
    return () -> lessons.open(lesson, file.toAbsolutePath().toString());
  }

  /** A class study by its folder or its description. */
  private Runnable classStudy(Path file) {
    Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
    ClassStudy study = ClassStudy.open(folder, ProgramVersion.number());
    return () -> classStudies.accept(study);
  }

  /** Running text, unless what is in it is a table. */
  private Runnable text(Path file) {
    if (OpenTable.isTable(file)) {
      return table(file);
    }
    new FileCorpus(file).forEachLine(line -> {});
    return () -> {
      playground.openText(file);
      select.accept(WindowTab.PLAYGROUND);
    };
  }
}
