package org.remanence.ui.errors;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkName;
import org.remanence.study.lint.Remedy;
import org.remanence.study.lint.Warning;
import org.remanence.ui.errors.ErrorsViewModel.Section;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.session.NetworkBox;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.TrainingViewModel;

/** The Errors tab: what the networks get wrong, where, and how far the numbers can be trusted. */
public final class ErrorsView {
  private static final int WORST = 20;

  private final ErrorsViewModel model;
  private final TrainingViewModel training;
  private final Appearance appearance;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final ModelSources sources;
  private final Runnable onChooseData;
  private final Runnable onTune;
  private final BiConsumer<String, WindowTab> onOpen;
  private final Remedies remedies;
  private final Map<Section, Node> sections = new EnumMap<>(Section.class);
  private LintBox lint;
  private NetworkBox<Architecture> networks;
  private TagsSection tags;
  private Overview overview;
  private SentencesSection sentences;
  private DifficultySection difficulty;

  @FXML private StackPane root;
  @FXML private VBox empty;
  @FXML private Label emptyText;
  @FXML private Button trainButton;
  @FXML private ProgressIndicator waiting;
  @FXML private Hyperlink shippedLink;
  @FXML private Hyperlink openEmptyLink;
  @FXML private VBox content;
  @FXML private HBox segments;
  @FXML private HBox modelChoice;
  @FXML private ComboBox<Architecture> modelBox;
  @FXML private VBox warnings;
  @FXML private Label notice;
  @FXML private Hyperlink ownLink;
  @FXML private StackPane sectionPane;

  /**
   * @param onChooseData shows where other data are chosen
   * @param onTune offers to tune the networks
   * @param onOpen shows a sentence in a tab
   */
  public ErrorsView(
      ErrorsViewModel model,
      TrainingViewModel training,
      ViewContext context,
      ModelSources sources,
      Runnable onChooseData,
      Runnable onTune,
      BiConsumer<String, WindowTab> onOpen) {
    this.model = model;
    this.training = training;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
    this.sources = sources;
    this.onChooseData = onChooseData;
    this.onTune = onTune;
    this.onOpen = onOpen;
    this.remedies = new Remedies(training);
  }

  public Parent build() {
    FxmlView.ERRORS.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    sources.offer(trainButton, shippedLink, openEmptyLink);
    waiting.visibleProperty().bind(sources.training());
    ownLink.setOnAction(event -> model.sectionProperty().set(Section.OWN));
    lint =
        new LintBox(
            warning -> remedies.whyNot(warning, model.snapshotProperty().get()),
            this::mend,
            onTune,
            new ErrorsPassports(model)::warning,
            files);
    warnings.getChildren().setAll(lint);
    networks = new NetworkBox<>(modelBox, model::name, model::settingsOf);
    modelBox
        .valueProperty()
        .addListener(
            (property, old, chosen) -> {
              // Between one list of networks and the next the box has no value.
              if (chosen != null) {
                model.architectureProperty().set(chosen);
              }
            });
    makeSections();
    subscriptions.onChange(model.snapshotProperty(), this::show);
    subscriptions.onChange(model.tags().snapshotProperty(), this::show);
    subscriptions.onChange(model.tags().testingProperty(), this::show);
    subscriptions.onChange(model.tags().cellProperty(), this::show);
    subscriptions.onChange(model.progressProperty(), this::show);
    subscriptions.onChange(model.architectureProperty(), this::show);
    subscriptions.onChange(model.rowsProperty(), this::show);
    subscriptions.onChange(model.sectionProperty(), this::show);
    subscriptions.onChange(model.difficultyProperty(), this::show);
    subscriptions.onChange(model.ownSentences().rowsProperty(), this::showWhetherEmpty);
    subscriptions.onChange(model.tableTest().networkProperty(), this::show);
    subscriptions.onChange(appearance.themeProperty(), this::show);
    subscriptions.onChange(training.busyProperty(), this::show);
    subscriptions.onChange(sources.progress(), this::showWhetherEmpty);
    subscriptions.onChange(training.texts().datasetProperty(), this::show);
    show();
  }

  private void makeSections() {
    overview =
        new Overview(model::showCell, Optional.of(new ErrorsPassports(model)), files, onOpen);
    sentences = new SentencesSection(model, files, onOpen);
    difficulty = new DifficultySection(model, files);
    sections.put(Section.OVERVIEW, overview);
    sections.put(Section.SENTENCES, sentences);
    sections.put(Section.DIFFICULTY, difficulty);
    tags = new TagsSection(model.tags(), files, onOpen);
    tags.setId("tagsPane");
    sectionPane.getChildren().add(tags);
    sections.put(
        Section.OWN,
        new MySentencesSection(
            model.ownSentences(),
            model::network,
            new ErrorsPassports(model),
            files,
            subscriptions,
            onOpen));
    sections.put(
        Section.TABLE,
        new TableSection(model.tableTest(), files, appearance, subscriptions, onOpen));
    sectionPane.getChildren().addAll(sections.values());
    SegmentedButton segmented = new SegmentedButton();
    Map<Section, ToggleButton> toggles = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      String id = section.name().toLowerCase(Locale.ROOT);
      ToggleButton toggle = new ToggleButton(Messages.text("errors.section." + id));
      toggle.setId("section-" + id);
      toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
      toggles.put(section, toggle);
      segmented.getButtons().add(toggle);
    }
    PageButtons.choose(model.sectionProperty(), toggles, subscriptions);
    segments.getChildren().setAll(segmented);
  }

  private void showWhetherEmpty() {
    boolean nothing = !model.hasNetworks();
    empty.setVisible(nothing);
    content.setVisible(!nothing);
    emptyText.setText(sources.whyEmpty("errors.empty", "errors.empty.training"));
  }

  private void show() {
    showWhetherEmpty();
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    Section section = model.sectionProperty().get();
    boolean ofTest = section != Section.OWN && section != Section.TABLE;
    Visibility.show(tags, section == Section.OVERVIEW && model.hasTags() && showTags());
    boolean tested =
        model.architectureProperty().get() != null
            && !snapshot.networks().isEmpty()
            && !isOfOtherTexts(snapshot);
    lint.show(snapshot.lint());
    // They are about the networks trained here, not about one that was opened.
    Visibility.show(warnings, section != Section.TABLE);
    showModels(section);
    boolean missing = !tested && ofTest;
    String said =
        missing
            ? whyNotTested(snapshot, section)
            : section == Section.TABLE ? "" : incompatible(snapshot);
    Visibility.show(notice, said);
    Visibility.show(ownLink, missing && model.hasClassifiers() && model.data() == null);
    sections.forEach((key, node) -> node.setVisible(key == section && !missing));
    if (tested) {
      switch (section) {
        case OVERVIEW -> overview.show(chosen(snapshot), isDark());
        case SENTENCES -> sentences.show(snapshot);
        case DIFFICULTY -> difficulty.show(snapshot);
        case TABLE, OWN -> {} // They follow what is their own.
      }
    }
  }

  /** Shows the test of the chosen network that tags words; false if there is none. */
  private boolean showTags() {
    Architecture chosen = model.architectureProperty().get();
    boolean some = model.tested().contains(chosen);
    if (some) {
      tags.show(chosen, model.name(chosen), isDark());
    }
    return some;
  }

  private boolean isDark() {
    return appearance.themeProperty().get().isDark();
  }

  private NetworkTest chosen(ErrorsSnapshot snapshot) {
    Architecture architecture = model.architectureProperty().get();
    NetworkName name = model.network(architecture);
    return new NetworkTest(
        architecture,
        name.text(),
        ArchitectureStyle.shape(name),
        snapshot.network(architecture).orElseThrow().predictions(),
        Messages.text("errors.worst"),
        SentenceFilter.surest(snapshot.rows(), architecture, WORST));
  }

  private void showModels(Section section) {
    networks.show(model.tested(), model.architectureProperty().get());
    boolean ofOne = section == Section.OVERVIEW || section == Section.SENTENCES || model.hasTags();
    modelChoice.setVisible(ofOne && !model.tested().isEmpty());
  }

  private String whyNotTested(ErrorsSnapshot snapshot, Section section) {
    if (!model.hasOwnNetworks()) {
      return Messages.text("errors.only-keras");
    } else if (model.hasTags()) {
      return whyNoTags(section);
    } else if (!model.hasClassifiers()) {
      return Messages.text("errors.only-taggers");
    } else if (!snapshot.incompatible().isEmpty()) {
      return incompatible(snapshot);
    }
    TestProgress progress = model.progressProperty().get();
    if (model.data() == null) {
      return Messages.text("errors.no-tests");
    } else if (progress != null) {
      return Messages.text(
          "errors.testing", progress.texts(), progress.done(), progress.networks());
    }
    return Messages.text(training.busyProperty().get() ? "errors.training" : "errors.untested");
  }

  /** Reason that there are no tags to show; empty if there are. */
  private String whyNoTags(Section section) {
    if (section != Section.OVERVIEW) {
      return Messages.text("errors.tags.overview");
    } else if (!model.tested().isEmpty()) {
      return "";
    } else if (model.tags().testingProperty().get()) {
      return Messages.text("errors.tags.testing");
    }
    return Messages.text(
        training.busyProperty().get() ? "errors.tags.training" : "errors.tags.untested");
  }

  /** Returns whether the networks are still reading the texts of a newer training. */
  private boolean isOfOtherTexts(ErrorsSnapshot snapshot) {
    return model.progressProperty().get() != null && snapshot.prepared() != model.data();
  }

  private static String incompatible(ErrorsSnapshot snapshot) {
    String names = NameList.of(snapshot.incompatible().stream().map(ArchitectureStyle::name));
    return names.isEmpty() ? "" : Messages.text("errors.incompatible", names);
  }

  /** Takes a warning's remedy, once the user agrees to lose what is not saved. */
  private void mend(Warning warning) {
    if (warning.remedy() == Remedy.OTHER_DATA) {
      onChooseData.run();
    } else if (training.mayLose()) {
      remedies.train(warning);
    }
  }
}
