package org.remanence.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.lab.LabReader;
import org.remanence.lesson.LessonYaml;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.format.OpenedModel;
import org.remanence.model.keras.ExpectedOutputs;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.input.NumberTable;
import org.remanence.model.keras.words.WordFile;
import org.remanence.model.language.Generator;
import org.remanence.model.language.Sampling;
import org.remanence.notebook.NotebookFile;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.FileCorpus;
import org.remanence.text.table.TableSource;
import org.remanence.text.tagging.ConllSource;
import org.remanence.text.vectors.WordVectorFile;

/**
 * A format that is read without trust. Whatever a file holds, it is read, or refused with a {@link
 * LocalizedException} that names it.
 */
enum Format {
  STUDY(Format::study),
  LESSON(LessonYaml::read),
  TABLE(file -> TableSource.of(file).read()),
  WORKBOOK(file -> TableSource.of(file).read()),
  TAGGED_WORDS(file -> new ConllSource(file).load()),
  CORPUS(file -> new FileCorpus(file).forEachLine(line -> {})),
  VECTORS(Format::vectors),
  NOTEBOOK(Format::notebook),
  MODEL(Format::model),
  WRITER(Format::model),
  TAGGER(Format::model),
  KERAS(Format::model),
  HDF5(Format::model),
  LAB(file -> LabReader.read(file, (epoch, classifier) -> {})),
  KERAS_WORDS(WordFile::read),
  NUMBERS(file -> NumberTable.read(file, 2)),
  EXPECTED_OUTPUTS(ExpectedOutputs::read);

  private static final int TOKENS = 8;

  private static final Vocabulary WORDS =
      Vocabulary.ofWords(List.of("le", "la", "bulletin", "été"), 100);

  /** Opens a file and looks at what is in it. */
  private final Consumer<Path> opening;

  Format(Consumer<Path> opening) {
    this.opening = opening;
  }

  private static void study(Path file) {
    StudyConfig config = StudyYaml.read(file);
    if (!StudyYaml.parse(file, StudyYaml.write(config)).equals(config)) {
      throw new AssertionError("a study that is written and read is another one");
    }
  }

  private static void vectors(Path file) {
    WordVectorFile.dimension(file);
    WordVectorFile.read(file, WORDS, share -> true);
  }

  private static void notebook(Path file) {
    ExperimentSummary.of(NotebookReport.of(NotebookFile.read(file)).experiment());
  }

  private static void model(Path file) {
    OpenedModel model = ModelFiles.open(file);
    if (model instanceof OpenedModel.OpenedClassifier opened) {
      opened.classifier().probabilities(List.of("le film était bon"));
    } else if (model instanceof OpenedModel.OpenedTagger opened) {
      opened.trained().classifier().inspect("le film, bon");
    } else if (model instanceof OpenedModel.OpenedLanguageModel opened) {
      Generator generator = opened.trained().model().generator("le vent", Sampling.DEFAULT);
      for (int i = 0; i < TOKENS; i++) {
        generator.step();
      }
    } else if (model instanceof OpenedModel.OpenedKeras opened) {
      KerasNetwork.of("model.keras", opened.model());
    }
  }

  /**
   * Reads a file; fails if it is neither read nor refused as it should be.
   *
   * @return whether it was read
   */
  boolean read(Path file) {
    try {
      opening.accept(file);
      return true;
    } catch (LocalizedException e) {
      if (!e.getLocalizedMessage().contains(String.valueOf(file.getFileName()))) {
        throw new AssertionError(this + ": the file is not named", e);
      }
      return false;
    }
  }
}
