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
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.stage.Window;
import org.remanence.model.format.ModelFiles;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.settings.SettingsStore;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.training.TrainingService;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.architectures.ArchitecturesTab;
import org.remanence.ui.errors.ErrorsTab;
import org.remanence.ui.gates.GatesTab;
import org.remanence.ui.keras.KerasBar;
import org.remanence.ui.kit.FileDrops;
import org.remanence.ui.kit.LazyPane;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.lab.KeptLab;
import org.remanence.ui.lab.LabCommands;
import org.remanence.ui.lab.LabContents;
import org.remanence.ui.lab.LabMenu;
import org.remanence.ui.lab.OpenLab;
import org.remanence.ui.lab.UnsavedLabs;
import org.remanence.ui.lesson.editor.LessonEditorView;
import org.remanence.ui.memory.MemoryTab;
import org.remanence.ui.notebook.NotebookForms;
import org.remanence.ui.notebook.NotebookPage;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.opening.FileOpener;
import org.remanence.ui.opening.RecentFiles;
import org.remanence.ui.playground.PlaygroundTab;
import org.remanence.ui.presenter.AnswersViewModel;
import org.remanence.ui.presenter.PresenterViewModel;
import org.remanence.ui.questions.QuestionsViewModel;
import org.remanence.ui.results.ResultsTab;
import org.remanence.ui.shapes.ShapesTab;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.start.ShippedNetworks;
import org.remanence.ui.start.StartPage;
import org.remanence.ui.start.StartTab;
import org.remanence.ui.start.StartViewModel;
import org.remanence.ui.states.StatesTab;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.TrainingTab;
import org.remanence.ui.training.form.DataSelection;
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
  private final ViewModels models;
  private final KeptLab keptLab;
  private final LabCommands labCommands;
  private final Lessons lessons;
  private final PresenterViewModel presenter = new PresenterViewModel();
  private final StartTab startTab;
  private final TrainingTab trainingTab;
  private final ResultsTab resultsTab;
  private final NotebookForms notebooks;
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
    models = ViewModels.create(settings, service, languageService, tasks, onFailure);
    answers = new AnswersViewModel(models.session(), tasks, onFailure);
    UnsavedLabs unsavedLabs = new UnsavedLabs(settings.dataFolder("labs"));
    keptLab =
        new KeptLab(
            new LabContents(
                models.session(), models.training(), models.playground(), settings, front::get),
            unsavedLabs,
            tasks,
            onFailure);
    labCommands = new LabCommands(keptLab.lab(), files, this::openAny);
    ShippedNetworks shipped =
        new ShippedNetworks(models.session(), models.playground()::addShipped, tasks, onFailure);
    lessons =
        new Lessons(
            new TabsOfLesson(models, shipped, front, this::select, this::tab, onFailure),
            settings,
            files,
            tasks,
            onFailure);
    opener =
        new FileOpener(
            tasks,
            openedFiles().readers(),
            file -> RecentFiles.remember(settings, file),
            onFailure);
    notebooks =
        new NotebookForms(
            models.training(),
            models.study(),
            settings.dataFolder("notebooks"),
            files::confirm,
            tasks,
            onFailure);
    trainingTab = new TrainingTab(models.training(), this::offerTuning);
    ModelSources sources = sources(shipped);
    resultsTab =
        new ResultsTab(
            models.results(), models.tuning(), models.study(), models.classStudy(), sources);
    startTab = new StartTab(start(shipped, unsavedLabs), questions(shipped));
    tabs = tabs(sources, shipped);
    models
        .training()
        .texts()
        .datasetProperty()
        .addListener((property, old, read) -> rememberData());
    models.training().askWith(files::confirm);
  }

  private OpenedFiles openedFiles() {
    return new OpenedFiles(
        models,
        () -> front.get() == WindowTab.ERRORS ? models.errors().wantedTable() : Optional.empty(),
        this::showNotebook,
        this::readLab,
        lessons.given(),
        this::showClassStudy,
        () -> tab(front.get()),
        this::select);
  }

  private ModelSources sources(ShippedNetworks shipped) {
    return new ModelSources(
        models.training().busyProperty(),
        models.training()::trainOnBuiltIn,
        this::openModel,
        () -> shipped.take(() -> {}),
        models.training().progressTextProperty());
  }

  private List<WorkbenchTab> tabs(ModelSources sources, ShippedNetworks shipped) {
    return List.of(
        startTab,
        trainingTab,
        new StatesTab(
            models.states(), models.units(), models.causalMap(), models.passages(), sources),
        new GatesTab(models.gates(), sources, sounds),
        new ShapesTab(models.shapes(), sources),
        new ArchitecturesTab(models.architectures()),
        new MemoryTab(models.memory()),
        resultsTab,
        new ErrorsTab(
            models.errors(),
            models.training(),
            sources,
            this::select,
            this::offerTuning,
            this::open),
        new PlaygroundTab(
            models.playground(), this::openModel, () -> shipped.takeWriter(() -> {})));
  }

  /** Questions page’s state; answers in networks are shown on shipped ones if there are none. */
  private QuestionsViewModel questions(ShippedNetworks shipped) {
    return new QuestionsViewModel(
        question -> {
          WorkbenchTab tab = tab(question.tab());
          select(tab.id());
          Runnable show = () -> AnswerPlace.show(question, tab, (Parent) shell.content(tab.id()));
          if (tab.showsEpochs() && models.classifiers().shown().isEmpty()) {
            shipped.take(show);
          } else {
            show.run();
          }
        });
  }

  private StartViewModel start(ShippedNetworks shipped, UnsavedLabs unsavedLabs) {
    return new StartViewModel(
        models.session(),
        shipped,
        models.training(),
        new StartViewModel.Places(
            this::readOn,
            this::write,
            () -> select(WindowTab.TRAINING),
            trainingTab::trainOnBuiltIn,
            this::openAny,
            this::open,
            lessons.given()::open,
            lessons.commands()),
        unsavedLabs,
        settings,
        tasks,
        onFailure);
  }

  /** Data that were read are offered to be opened again, whichever way they were. */
  private void rememberData() {
    DataSelection texts = models.training().texts();
    if (texts.datasetProperty().get() != null) {
      texts.choiceProperty().get().file().ifPresent(file -> RecentFiles.remember(settings, file));
    }
  }

  private WorkbenchTab tab(WindowTab id) {
    return tabs.get(id.ordinal());
  }

  /** The tabs, from left to right. */
  List<WorkbenchTab> tabs() {
    return tabs;
  }

  /** State of the tabs. */
  public ViewModels models() {
    return models;
  }

  public Appearance appearance() {
    return appearance;
  }

  /** Steps of a played cell as they are heard. */
  StepSounds sounds() {
    return sounds;
  }

  /** State of the window as it is presented to a class. */
  public PresenterViewModel presenter() {
    return presenter;
  }

  /** The lesson that is given, and the one that is written. */
  public Lessons lessons() {
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
            lessons.given(),
            lessons.editor(),
            presenter,
            answers,
            shell,
            this::select,
            subscriptions);
    LessonEditorView editor = lessons.editorView(subscriptions);
    classroom.build(
        built, new LazyPane(lessons.editor().editingProperty(), editor::build, subscriptions));
    editor.listenTo(built);
    FileDrops.accept(built, built, this::open);
    shell.onTab(this::cameForward);
    return built;
  }

  private void fillLabMenu(MenuButton button) {
    LabMenu.fill(button, lab(), labCommands, subscriptions);
    lessons.addTo(button, subscriptions);
  }

  /** The lab that the window shows. */
  public OpenLab lab() {
    return keptLab.lab();
  }

  /** The same, and what is kept of it for the case of a crash. */
  KeptLab keptLab() {
    return keptLab;
  }

  /** Commands about the lab that the window shows. */
  public LabCommands labCommands() {
    return labCommands;
  }

  private Runnable readLab(Path file) {
    Runnable show = lab().read(file, files::confirm, this::select);
    return () -> {
      show.run();
      models.errors().sentencesChanged();
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
    Parent whole =
        tab.showsKeras() ? KerasBar.above(view, models.keras(), files, subscriptions) : view;
    return tab.showsEpochs() ? withEpochs(whole) : whole;
  }

  /** Shows a sentence in a tab that looks into the networks. */
  void open(String sentence, WindowTab tab) {
    models.session().sentenceProperty().set(sentence);
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
    if (!models.playground().isWriting()) {
      models.playground().generate();
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
        view,
        models.session().epochs(),
        models.training().busyProperty(),
        trainingTab::trainAgain,
        subscriptions);
  }

  /** Before {@link #build} in another language. */
  public void languageChanged() {
    tabs.forEach(WorkbenchTab::languageChanged);
    lessons.given().languageChanged();
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
    models.classifiers().comingProperty().set(true);
    open(
        chosen,
        () -> {
          models.classifiers().comingProperty().set(false);
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
                    lab().closingQuestion().stream(),
                    lessons.commands().closingQuestion().stream()))
            .distinct()
            .toList();
    return questions.isEmpty() || files.confirm(String.join("\n", questions));
  }

  @Override
  public void close() {
    sounds.hush();
    tabs.forEach(WorkbenchTab::close);
    keptLab.close();
    try {
      models.classifiers().archive().close();
    } catch (IOException e) {
      // The window is gone; what is left lies in the system's folder for temporary files.
      LOG.warn("epochs could not be deleted", e);
    }
  }
}
