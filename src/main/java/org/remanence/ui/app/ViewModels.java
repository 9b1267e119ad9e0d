package org.remanence.ui.app;

import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.settings.SettingsStore;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import org.remanence.training.baselines.Baselines;
import org.remanence.training.history.RunHistory;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.architectures.ArchitecturesViewModel;
import org.remanence.ui.architectures.TrainingSizes;
import org.remanence.ui.causal.CausalViewModel;
import org.remanence.ui.errors.ErrorsViewModel;
import org.remanence.ui.errors.TableTestViewModel;
import org.remanence.ui.gates.GatesViewModel;
import org.remanence.ui.keras.KerasViewModel;
import org.remanence.ui.memory.MemoryViewModel;
import org.remanence.ui.passages.PassagesViewModel;
import org.remanence.ui.playground.PlaygroundViewModel;
import org.remanence.ui.results.ClassStudyViewModel;
import org.remanence.ui.results.ResultsViewModel;
import org.remanence.ui.results.StudyViewModel;
import org.remanence.ui.results.tuning.TuningViewModel;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.shapes.ShapesViewModel;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.HistoryViewModel;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.units.UnitsViewModel;

/**
 * View models of the tabs, and the session that those share that look into networks. They live as
 * long as the program. For the JavaFX thread.
 */
public record ViewModels(
    InspectedModels classifiers,
    InspectionSession session,
    TrainingViewModel training,
    KerasViewModel keras,
    StatesViewModel states,
    UnitsViewModel units,
    CausalViewModel causalMap,
    PassagesViewModel passages,
    GatesViewModel gates,
    ShapesViewModel shapes,
    ArchitecturesViewModel architectures,
    MemoryViewModel memory,
    ResultsViewModel results,
    TuningViewModel tuning,
    StudyViewModel study,
    ClassStudyViewModel classStudy,
    ErrorsViewModel errors,
    PlaygroundViewModel playground) {

  /**
   * Makes them.
   *
   * @param onFailure shows a failure to the user
   */
  static ViewModels create(
      SettingsStore settings,
      TrainingService service,
      LanguageTrainingService languageService,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    InspectedModels classifiers = new InspectedModels();
    InspectionSession session = new InspectionSession(classifiers, tasks, onFailure);
    HistoryViewModel history =
        new HistoryViewModel(new RunHistory(settings.dataFolder("runs")), tasks, onFailure);
    TrainingViewModel training =
        new TrainingViewModel(
            service, tasks, classifiers, history, Baselines::measure, settings, onFailure);
    var data = classifiers.dataProperty();
    var texts = training.texts().datasetProperty();
    KerasViewModel keras = new KerasViewModel(session, tasks, onFailure);
    StatesViewModel states = new StatesViewModel(session, tasks, onFailure);
    StudyViewModel study = study(training, settings, tasks, onFailure);
    ClassStudyViewModel classStudy = new ClassStudyViewModel(tasks, onFailure);
    MemoryViewModel memory = new MemoryViewModel(service, tasks, settings, onFailure);
    ArchitecturesViewModel architectures =
        new ArchitecturesViewModel(
            tasks,
            training
                .busyProperty()
                .and(training.pausedProperty().not())
                .or(study.underWayProperty())
                .or(classStudy.workingProperty())
                .or(memory.trainsProperty()),
            settings,
            onFailure);
    followSizes(classifiers, architectures);
    ResultsViewModel results =
        new ResultsViewModel(ResultsViewModel.Sources.of(training), tasks, onFailure);
    return new ViewModels(
        classifiers,
        session,
        training,
        keras,
        states,
        new UnitsViewModel(session, states::follow, data, texts, tasks, onFailure),
        new CausalViewModel(session, data, texts, tasks, onFailure),
        new PassagesViewModel(session, states::open, data, texts, tasks, onFailure),
        new GatesViewModel(classifiers, session.sentenceProperty(), tasks, onFailure),
        new ShapesViewModel(session, tasks, onFailure),
        architectures,
        memory,
        results,
        new TuningViewModel(
            training,
            results::newest,
            study.times(),
            BackgroundTrainingService.defaultParallelism(),
            onFailure),
        study,
        classStudy,
        new ErrorsViewModel(
            training,
            classifiers,
            new TableTestViewModel(keras.chosenProperty(), keras::call, tasks, onFailure),
            settings,
            tasks,
            onFailure),
        new PlaygroundViewModel(languageService, tasks, settings, onFailure));
  }

  private static StudyViewModel study(
      TrainingViewModel training,
      SettingsStore settings,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    return new StudyViewModel(
        tasks,
        settings.dataFolder("studies"),
        new StudyViewModel.Sources(
            training.texts().datasetProperty(),
            training.texts().choiceProperty(),
            training.settings(),
            training.keepDuplicatesProperty()::get,
            training.history().runsProperty(),
            training.busyProperty()),
        settings,
        onFailure);
  }

  /** The sizes of the first network there is to look into: those of a training are all alike. */
  private static void followSizes(
      InspectedModels classifiers, ArchitecturesViewModel architectures) {
    Runnable update =
        () ->
            architectures.trained(
                classifiers.shown().values().stream()
                    .findFirst()
                    .map(each -> TrainingSizes.of(each, classifiers.dataProperty().get()))
                    .orElse(null));
    classifiers
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> update.run());
    classifiers.dataProperty().addListener((property, old, now) -> update.run());
  }
}
