package org.remanence.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.stage.Window;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.model.format.ModelFiles;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.settings.SettingsStore;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import org.remanence.training.baselines.Baselines;
import org.remanence.training.history.RunHistory;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.architectures.ArchitecturesTab;
import org.remanence.ui.architectures.ArchitecturesViewModel;
import org.remanence.ui.architectures.TrainingSizes;
import org.remanence.ui.causal.CausalViewModel;
import org.remanence.ui.errors.ErrorsTab;
import org.remanence.ui.errors.ErrorsViewModel;
import org.remanence.ui.errors.TableTestViewModel;
import org.remanence.ui.gates.GatesTab;
import org.remanence.ui.gates.GatesViewModel;
import org.remanence.ui.keras.KerasBar;
import org.remanence.ui.keras.KerasViewModel;
import org.remanence.ui.kit.FileDrops;
import org.remanence.ui.kit.LazyPane;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.lab.Autosave;
import org.remanence.ui.lab.LabCommands;
import org.remanence.ui.lab.LabContents;
import org.remanence.ui.lab.LabMenu;
import org.remanence.ui.lab.OpenLab;
import org.remanence.ui.lab.UnsavedLabs;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.lesson.editor.LessonCommands;
import org.remanence.ui.lesson.editor.LessonEditor;
import org.remanence.ui.lesson.editor.LessonEditorView;
import org.remanence.ui.lesson.editor.LessonMenu;
import org.remanence.ui.lesson.editor.LessonRecorder;
import org.remanence.ui.memory.MemoryTab;
import org.remanence.ui.memory.MemoryViewModel;
import org.remanence.ui.notebook.NotebookForms;
import org.remanence.ui.notebook.NotebookPage;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.opening.FileOpener;
import org.remanence.ui.opening.RecentFiles;
import org.remanence.ui.passages.PassagesViewModel;
import org.remanence.ui.playground.PlaygroundTab;
import org.remanence.ui.playground.PlaygroundViewModel;
import org.remanence.ui.presenter.AnswersViewModel;
import org.remanence.ui.presenter.PresenterViewModel;
import org.remanence.ui.questions.QuestionsViewModel;
import org.remanence.ui.results.ClassStudyViewModel;
import org.remanence.ui.results.ResultsTab;
import org.remanence.ui.results.ResultsViewModel;
import org.remanence.ui.results.StudyViewModel;
import org.remanence.ui.results.tuning.TuningViewModel;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.shapes.ShapesTab;
import org.remanence.ui.shapes.ShapesViewModel;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.start.ShippedNetworks;
import org.remanence.ui.start.StartPage;
import org.remanence.ui.start.StartTab;
import org.remanence.ui.start.StartViewModel;
import org.remanence.ui.states.StatesTab;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.HistoryViewModel;
import org.remanence.ui.training.TrainingTab;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.units.UnitsViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents of the window: view models, which live as long as the program, and views of them, which
 * are rebuilt in another language. For the JavaFX thread.
 */
public final class Workbench implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

  private final SettingsStore settings;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final FileDialogs files;
  private final FileOpener opener;
  private final InspectedModels classifiers = new InspectedModels();
  private final InspectionSession session;
  private final TrainingViewModel training;
  private final KerasViewModel keras;
  private final StatesViewModel states;
  private final UnitsViewModel units;
  private final ArchitecturesViewModel architectures;
  private final PlaygroundViewModel playground;
  private final OpenLab lab;
  private final UnsavedLabs unsavedLabs;
  private final Autosave autosave;
  private final LabCommands labCommands;
  private final LessonViewModel lessons;
  private final TabsOfLesson tabsOfLesson;
  private final LessonEditor lessonEditor;
  private final LessonRecorder lessonRecorder;
  private final LessonCommands lessonCommands;
  private final PresenterViewModel presenter = new PresenterViewModel();
  private final StartTab startTab;
  private final TrainingTab trainingTab;
  private final ResultsTab resultsTab;
  private final NotebookForms notebooks;
  private final ErrorsViewModel errors;
  private final List<WorkbenchTab> tabs;
  private final Appearance appearance;
  private final StepSounds sounds;
  private final AnswersViewModel answers;
  private ShellView shell;
  private ClassroomView classroom;
  private final ObjectProperty<WindowTab> front;
  private Subscriptions subscriptions = new Subscriptions();

  /**
   * @param window to own dialogs
   * @param onFailure shows a failure to the user
   */
  public Workbench(
      SettingsStore settings,
      TrainingService service,
      LanguageTrainingService languageService,
      TaskRunner tasks,
      Supplier<Window> window,
      Consumer<Throwable> onFailure) {
    this.settings = settings;
    front = new SimpleObjectProperty<>(ShellView.first(settings.get()));
    this.tasks = tasks;
    this.onFailure = onFailure;
    appearance = new Appearance(settings);
    appearance.presentingProperty().bind(presenter.onProperty());
    sounds = new StepSounds(settings, onFailure);
    files = new FileDialogs(window, settings, tasks);
    session = new InspectionSession(classifiers, tasks, onFailure);
    answers = new AnswersViewModel(session, tasks, onFailure);
    HistoryViewModel history =
        new HistoryViewModel(new RunHistory(settings.dataFolder("runs")), tasks, onFailure);
    training =
        new TrainingViewModel(
            service, tasks, classifiers, history, Baselines::measure, settings, onFailure);
    keras = new KerasViewModel(session, tasks, onFailure);
    states = new StatesViewModel(session, tasks, onFailure);
    units =
        new UnitsViewModel(
            session,
            states::follow,
            classifiers.dataProperty(),
            training.texts().datasetProperty(),
            tasks,
            onFailure);
    StudyViewModel study = study();
    ClassStudyViewModel classroom = new ClassStudyViewModel(tasks, onFailure);
    MemoryViewModel memory = new MemoryViewModel(service, tasks, settings, onFailure);
    architectures =
        new ArchitecturesViewModel(
            tasks,
            training
                .busyProperty()
                .and(training.pausedProperty().not())
                .or(study.underWayProperty())
                .or(classroom.workingProperty())
                .or(memory.trainsProperty()),
            settings,
            onFailure);
    playground = new PlaygroundViewModel(languageService, tasks, settings, onFailure);
    unsavedLabs = new UnsavedLabs(settings.dataFolder("labs"));
    lab =
        new OpenLab(
            new LabContents(session, training, playground, settings, front::get),
            unsavedLabs,
            tasks,
            onFailure);
    autosave = new Autosave(lab, unsavedLabs, tasks, onFailure);
    labCommands = new LabCommands(lab, files, this::openAny);
    ShippedNetworks shipped =
        new ShippedNetworks(session, playground::addShipped, tasks, onFailure);
    tabsOfLesson =
        new TabsOfLesson(
            shipped, session, training, playground, front, this::select, this::tab, onFailure);
    lessons = new LessonViewModel(tabsOfLesson, settings);
    lessonEditor = new LessonEditor(lessons, tasks, onFailure);
    lessonRecorder = new LessonRecorder(lessonEditor, lessons, tabsOfLesson);
    lessonCommands = new LessonCommands(lessonEditor, files, tasks, onFailure);
    errors =
        new ErrorsViewModel(
            training,
            classifiers,
            new TableTestViewModel(keras.chosenProperty(), keras::call, tasks, onFailure),
            settings,
            tasks,
            onFailure);
    OpenedFiles opened =
        new OpenedFiles(
            classifiers,
            keras,
            training.texts(),
            () -> front.get() == WindowTab.ERRORS ? errors.wantedTable() : Optional.empty(),
            playground,
            this::showNotebook,
            this::readLab,
            lessons,
            this::showClassStudy,
            () -> tab(front.get()),
            this::select);
    opener =
        new FileOpener(
            tasks, opened.readers(), file -> RecentFiles.remember(settings, file), onFailure);
    ModelSources sources =
        new ModelSources(
            training.busyProperty(),
            training::trainOnBuiltIn,
            this::openModel,
            () -> shipped.take(() -> {}),
            training.progressTextProperty());
    trainingTab = new TrainingTab(training, this::offerTuning);
    resultsTab = resultsTab(study, classroom, sources);
    notebooks =
        new NotebookForms(
            training, study, settings.dataFolder("notebooks"), files::confirm, tasks, onFailure);
    startTab = new StartTab(start(shipped), questions(shipped));
    tabs =
        List.of(
            startTab,
            trainingTab,
            new StatesTab(states, units, causalMap(), passages(), sources),
            new GatesTab(
                new GatesViewModel(classifiers, session.sentenceProperty(), tasks, onFailure),
                sources,
                sounds),
            new ShapesTab(new ShapesViewModel(session, tasks, onFailure), sources),
            new ArchitecturesTab(architectures),
            new MemoryTab(memory),
            resultsTab,
            new ErrorsTab(errors, training, sources, this::select, this::offerTuning, this::open),
            new PlaygroundTab(playground, this::openModel, () -> shipped.takeWriter(() -> {})));
    training.texts().datasetProperty().addListener((property, old, read) -> rememberData());
    training.askWith(files::confirm);
    classifiers
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> updateTrainedSizes());
    classifiers.dataProperty().addListener((property, old, now) -> updateTrainedSizes());
  }

  /** Questions page’s state; answers in networks are shown on shipped ones if there are none. */
  private QuestionsViewModel questions(ShippedNetworks shipped) {
    return new QuestionsViewModel(
        question -> {
          WorkbenchTab tab = tab(question.tab());
          select(tab.id());
          Runnable show = () -> AnswerPlace.show(question, tab, (Parent) shell.content(tab.id()));
          if (tab.showsEpochs() && classifiers.shown().isEmpty()) {
            shipped.take(show);
          } else {
            show.run();
          }
        });
  }

  private StartViewModel start(ShippedNetworks shipped) {
    return new StartViewModel(
        session,
        shipped,
        training,
        new StartViewModel.Places(
            this::readOn,
            this::write,
            () -> select(WindowTab.TRAINING),
            trainingTab::trainOnBuiltIn,
            this::openAny,
            this::open,
            lessons::open,
            lessonCommands),
        unsavedLabs,
        settings,
        tasks,
        onFailure);
  }

  /** Data that were read are offered to be opened again, whichever way they were. */
  private void rememberData() {
    if (training.texts().datasetProperty().get() != null) {
      training
          .texts()
          .choiceProperty()
          .get()
          .file()
          .ifPresent(file -> RecentFiles.remember(settings, file));
    }
  }

  private StudyViewModel study() {
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

  private ResultsTab resultsTab(
      StudyViewModel study, ClassStudyViewModel classroom, ModelSources sources) {
    ResultsViewModel results =
        new ResultsViewModel(ResultsViewModel.Sources.of(training), tasks, onFailure);
    TuningViewModel tuning =
        new TuningViewModel(
            training,
            results::newest,
            study.times(),
            BackgroundTrainingService.defaultParallelism(),
            onFailure);
    return new ResultsTab(results, tuning, study, classroom, sources);
  }

  private WorkbenchTab tab(WindowTab id) {
    return tabs.get(id.ordinal());
  }

  /** The tabs, from left to right. */
  List<WorkbenchTab> tabs() {
    return tabs;
  }

  /** Session that the tabs share that look into networks. */
  public InspectionSession session() {
    return session;
  }

  public InspectedModels classifiers() {
    return classifiers;
  }

  public Appearance appearance() {
    return appearance;
  }

  /** Steps of a played cell as they are heard. */
  StepSounds sounds() {
    return sounds;
  }

  ArchitecturesViewModel architectures() {
    return architectures;
  }

  private CausalViewModel causalMap() {
    return new CausalViewModel(
        session, classifiers.dataProperty(), training.texts().datasetProperty(), tasks, onFailure);
  }

  private PassagesViewModel passages() {
    return new PassagesViewModel(
        session,
        states::open,
        classifiers.dataProperty(),
        training.texts().datasetProperty(),
        tasks,
        onFailure);
  }

  public TrainingViewModel training() {
    return training;
  }

  public StatesViewModel states() {
    return states;
  }

  UnitsViewModel units() {
    return units;
  }

  public KerasViewModel keras() {
    return keras;
  }

  public PlaygroundViewModel playground() {
    return playground;
  }

  /** State of the window as it is presented to a class. */
  public PresenterViewModel presenter() {
    return presenter;
  }

  /** The lesson that is being written. */
  LessonEditor lessonEditor() {
    return lessonEditor;
  }

  /** Commands that begin, save and end the writing of a lesson. */
  LessonCommands lessonCommands() {
    return lessonCommands;
  }

  /** The lesson that is being given. */
  public LessonViewModel lessons() {
    return lessons;
  }

  /**
   * Builds the window in the language in use, and ends the views built before; those of tabs that
   * are not in front are built when they first are.
   *
   * @param onLanguage called after another language was chosen, to rebuild them
   */
  public Parent build(Runnable onLanguage) {
    subscriptions.end();
    subscriptions = new Subscriptions();
    ViewContext context = new ViewContext(appearance, files, subscriptions);
    Map<WindowTab, Supplier<Parent>> contents = new EnumMap<>(WindowTab.class);
    for (WorkbenchTab tab : tabs) {
      contents.put(tab.id(), () -> content(tab, context));
    }
    shell =
        new ShellView(
            appearance,
            settings,
            contents,
            front.get(),
            this::fillLabMenu,
            button -> AccessMenu.fill(button, appearance, sounds, subscriptions),
            onLanguage);
    Parent built = shell.build();
    classroom =
        new ClassroomView(
            lessons, lessonEditor, presenter, answers, shell, this::select, subscriptions);
    LessonEditorView editor = lessonEditorView();
    classroom.build(
        built, new LazyPane(lessonEditor.editingProperty(), editor::build, subscriptions));
    editor.listenTo(built);
    FileDrops.accept(built, built, this::open);
    shell.onTab(this::cameForward);
    return built;
  }

  private LessonEditorView lessonEditorView() {
    return new LessonEditorView(
        lessonEditor, lessonRecorder, lessonCommands, lessons, tabsOfLesson, subscriptions);
  }

  private void fillLabMenu(MenuButton button) {
    LabMenu.fill(button, lab, labCommands, subscriptions);
    LessonMenu.add(button, lessonCommands, lessons, subscriptions);
  }

  /** The lab that the window shows. */
  public OpenLab lab() {
    return lab;
  }

  /** Commands about the lab that the window shows. */
  public LabCommands labCommands() {
    return labCommands;
  }

  /** Keeps the lab for the case of a crash, if it has changed. */
  public void autosave() {
    autosave.keep();
  }

  /** Keeps the lab before the program ends without anybody being asked; before {@link #close}. */
  public void keepLab() {
    try {
      autosave.keepAtTheEnd();
    } catch (IOException | LocalizedException e) {
      // There is nobody to tell; what was kept before is still there.
      LOG.warn("the lab could not be kept", e);
    }
  }

  /** Forgets the lab that was kept: the window was closed, after asking where that is to be. */
  public void discardUnsavedLab() {
    try {
      unsavedLabs.discard();
    } catch (IOException e) {
      // The next start offers it, and can discard it.
      LOG.warn("the lab that was kept could not be deleted", e);
    }
  }

  private Runnable readLab(Path file) {
    Runnable show = lab.read(file, files::confirm, this::select);
    return () -> {
      show.run();
      errors.sentencesChanged();
    };
  }

  /**
   * Builds ahead what the start page and models lead to; to be called while the user does nothing.
   */
  void buildAhead() {
    if (front.get() == WindowTab.START) {
      shell.buildAhead(WindowTab.STATES);
    }
  }

  private void cameForward(WindowTab now) {
    front.set(now);
    tabs.forEach(tab -> tab.setShown(tab.id() == now));
    classroom.cameForward(now);
  }

  private Parent content(WorkbenchTab tab, ViewContext context) {
    Parent view = tab.build(context);
    Parent whole = tab.showsKeras() ? KerasBar.above(view, keras, files, subscriptions) : view;
    return tab.showsEpochs() ? withEpochs(whole) : whole;
  }

  /** Shows a sentence in a tab that looks into the networks. */
  void open(String sentence, WindowTab tab) {
    session.sentenceProperty().set(sentence);
    select(tab);
  }

  /** Shows the start page, to type a sentence there. */
  void openStart() {
    open(StartPage.BEGIN);
  }

  /** Shows the questions, to search them. */
  void openQuestions() {
    open(StartPage.QUESTIONS);
  }

  private void open(StartPage page) {
    startTab.pageProperty().set(page);
    select(WindowTab.START);
    shell.content(WindowTab.START).requestFocus();
  }

  /** Has a language model write, unless one does. */
  private void write() {
    select(WindowTab.PLAYGROUND);
    if (!playground.isWriting()) {
      playground.generate();
    }
  }

  /** Goes on typing the sentence where the networks are looked into. */
  private void readOn() {
    select(WindowTab.STATES);
    shell.content(WindowTab.STATES).lookup("#sentence").requestFocus();
  }

  /** Brings a tab to the front. */
  public void select(WindowTab tab) {
    shell.select(tab);
  }

  /** The sizes of the first network there is to look into: those of a training are all alike. */
  private void updateTrainedSizes() {
    architectures.trained(
        classifiers.shown().values().stream()
            .findFirst()
            .map(each -> TrainingSizes.of(each, classifiers.dataProperty().get()))
            .orElse(null));
  }

  /** Asks in the Results tab whether to tune what is chosen in the Training tab. */
  public void offerTuning() {
    resultsTab.offerTuning();
    select(WindowTab.RESULTS);
  }

  private void showNotebook(NotebookReport report, ExperimentSummary summary) {
    NotebookPage.open(
        shell.content(front.get()), report, summary, notebooks, this::select, this::showStudy);
  }

  private void showClassStudy(ClassStudy study) {
    resultsTab.show(study);
    select(WindowTab.RESULTS);
  }

  private void showStudy() {
    resultsTab.showStudy();
    select(WindowTab.RESULTS);
  }

  private Parent withEpochs(Parent view) {
    return EpochBar.above(
        view, session.epochs(), training.busyProperty(), trainingTab::trainAgain, subscriptions);
  }

  /** Before {@link #build} in another language. */
  public void languageChanged() {
    tabs.forEach(WorkbenchTab::languageChanged);
    lessons.languageChanged();
  }

  /** Trains as the form says, after asking where models would be lost. */
  void train() {
    trainingTab.action(TrainingTab.TRAIN).run();
  }

  /** Asks for a model file and opens it in the tab where its kind is at home. */
  void openModel() {
    files
        .open("model.files", ModelFiles.patterns().toArray(String[]::new))
        .ifPresent(file -> open(List.of(file)));
  }

  /** The same of a file of any kind that opens in the window. */
  void openAny() {
    files
        .open("start.open.files", FileKind.allPatterns().toArray(String[]::new))
        .ifPresent(file -> open(List.of(file)));
  }

  /**
   * Opens files that the program was started with. Before {@link #build}: where networks come, it
   * begins with the tab that looks into them.
   *
   * @param then is run once all that can be are open
   */
  void openAtStart(List<Path> chosen, Runnable then) {
    if (front.get() == WindowTab.START && chosen.stream().allMatch(FileKind.MODEL::includes)) {
      front.set(WindowTab.STATES);
    }
    classifiers.comingProperty().set(true);
    open(
        chosen,
        () -> {
          classifiers.comingProperty().set(false);
          then.run();
        });
  }

  /** Opens models, tables and texts, each in the tab where its kind is at home. */
  void open(List<Path> chosen) {
    open(chosen, () -> {});
  }

  /**
   * @param then is run once all that can be are open
   */
  void open(List<Path> chosen, Runnable then) {
    opener.open(chosen, then);
  }

  /** Returns whether nothing would be lost, or the user does not mind. */
  boolean mayClose() {
    List<String> questions =
        Stream.concat(
                tabs.stream().flatMap(tab -> tab.closingQuestion().stream()),
                Stream.concat(
                    lab.closingQuestion().stream(), lessonCommands.closingQuestion().stream()))
            .distinct()
            .toList();
    return questions.isEmpty() || files.confirm(String.join("\n", questions));
  }

  @Override
  public void close() {
    sounds.hush();
    tabs.forEach(WorkbenchTab::close);
    try {
      unsavedLabs.close();
      classifiers.archive().close();
    } catch (IOException e) {
      // The window is gone; what is left lies in the system's folder for temporary files.
      LOG.warn("epochs could not be deleted, or the lab's lock not given back", e);
    }
  }
}
