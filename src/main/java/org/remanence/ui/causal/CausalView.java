package org.remanence.ui.causal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkKey;
import org.remanence.passport.Passport;
import org.remanence.passport.network.PatchPassport;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.CausalText;
import org.remanence.study.causal.SentencePair;
import org.remanence.study.causal.Site;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ViewContext;

/** The causal map beside the heatmaps: what each gate and state carries at each word. */
public final class CausalView {
  private static final double EM_PER_ROW = 1.6;

  private final CausalViewModel model;
  private final Appearance appearance;
  private final PlotFiles files;
  private final Subscriptions subscriptions;

  @FXML private ScrollPane root;
  @FXML private ComboBox<NetworkKey> networkBox;
  @FXML private TextField other;
  @FXML private Button searchButton;
  @FXML private ProgressBar progress;
  @FXML private Button cancelButton;
  @FXML private Label found;
  @FXML private Label note;
  @FXML private Label problem;
  @FXML private VBox result;
  @FXML private Label pair;
  @FXML private Label answers;
  @FXML private TokenAxis axis;
  @FXML private HeatmapView map;
  @FXML private Label site;
  @FXML private Label change;
  @FXML private Button repeatButton;
  @FXML private Label whyNot;
  @FXML private VBox repeated;
  @FXML private Label outdated;
  @FXML private Label verdict;
  @FXML private Label control;

  public CausalView(CausalViewModel model, ViewContext context) {
    this.model = model;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.CAUSAL.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    networkBox.setConverter(new LabelConverter<>(NetworkKey::title));
    networkBox.setItems(model.networks());
    networkBox.valueProperty().bindBidirectional(model.networkProperty());
    other.textProperty().bindBidirectional(model.otherProperty());
    searchButton.setOnAction(event -> model.searchSwap());
    cancelButton.setOnAction(event -> model.work().cancel());
    repeatButton.setOnAction(event -> model.repeat());
    progress.progressProperty().bind(model.work().progressProperty());
    axis.highlightedTokenProperty().bindBidirectional(map.highlightedTokenProperty());
    map.filesProperty().set(files);
    map.setAccessibleHelp(Messages.text("causal.map.help"));
    map.setOnCell(this::choose);
    map.setPassports(this::passport);
    explain(
        site,
        () ->
            model
                .passports()
                .flatMap(
                    each -> Optional.ofNullable(model.siteProperty().get()).map(each::effect)));
    explain(change, () -> model.passports().map(PatchPassport::change));
    for (Label text : List.of(verdict, control)) {
      explain(
          text,
          () -> Optional.ofNullable(model.repeatedProperty().get()).map(RepeatedAnswer::passport));
    }
    for (ObservableValue<?> property :
        List.of(
            model.networkProperty(),
            model.work().runningProperty(),
            model.problemProperty(),
            model.swapProperty(),
            model.siteProperty(),
            model.repeatedProperty())) {
      subscriptions.onChange(property, this::showQuestion);
    }
    subscriptions.onChange(model.answerProperty(), this::showMap);
    subscriptions.onChange(appearance.themeProperty(), this::showMap);
    showMap();
  }

  private void explain(Label text, Supplier<Optional<Passport>> passport) {
    HowDoWeKnow.on(text, () -> passport.get().map(it -> it.shownAs(text.getText())), files);
  }

  /** Passport of the number in a row of the map. */
  private Optional<Passport> passport(int token, int row) {
    return model.passports().map(each -> each.effect(each.map().site(row, token)));
  }

  /** Asks about the gate or state in a row of the map. */
  private void choose(int token, int row) {
    model.answerProperty().get().map().ifPresent(shown -> model.choose(shown.site(row, token)));
  }

  private void showMap() {
    Optional<CausalMap> shown = model.answerProperty().get().map();
    Visibility.show(result, shown.isPresent());
    shown.ifPresent(this::draw);
    showQuestion();
  }

  private void draw(CausalMap shown) {
    SentencePair read = shown.pair();
    pair.setText(differing(read));
    answers.setText(CausalText.answers(shown));
    change.setText(CausalText.change(shown));
    axis.show(read.words(), read.base().unknown());
    axis.mark(read.differing().stream().findFirst().orElse(-1));
    List<String> rows = SiteNames.rows(read);
    String title =
        Messages.text(
            shown.isTelling() ? "causal.map.title" : "causal.map.title.effect",
            read.base().network().title());
    map.setStyle("-fx-min-height: " + (rows.size() * EM_PER_ROW + 2) + "em;");
    boolean dark = appearance.themeProperty().get().isDark();
    TokenMatrix matrix = TokenMatrix.ofQuantities(title, read.words(), values(shown), rows);
    map.scaleProperty().set(ColorScale.signed(NiceNumbers.atLeast(matrix.largest()), dark));
    map.matrixProperty().set(matrix);
  }

  private static String differing(SentencePair read) {
    List<Integer> places = read.differing();
    if (places.isEmpty()) {
      return "";
    }
    String first =
        Messages.text(
            "causal.pair",
            read.base().tokens().get(places.get(0)).text(),
            read.source().tokens().get(places.get(0)).text());
    return places.size() == 1 ? first : Messages.text("causal.pairs", places.size(), first);
  }

  /** A row for each word: shares, or changes of the score where these are too small for shares. */
  private static float[][] values(CausalMap shown) {
    float[][] values = new float[shown.pair().tokens()][shown.rows()];
    for (int token = 0; token < values.length; token++) {
      for (int row = 0; row < shown.rows(); row++) {
        int index = shown.index(row, token);
        values[token][row] = (float) (shown.isTelling() ? shown.share(index) : shown.effect(index));
      }
    }
    return values;
  }

  private void showQuestion() {
    boolean working = model.work().runningProperty().get();
    boolean askable = model.question().isPresent() && model.hasTexts();
    Visibility.show(progress, working);
    Visibility.show(cancelButton, working);
    searchButton.setDisable(working || !model.canSearch());
    repeatButton.setDisable(working || !askable);
    Visibility.show(found, model.shownSwap().map(FoundSwap::text).orElse(""));
    Visibility.show(note, note());
    LocalizedException why = model.problemProperty().get();
    Visibility.show(problem, why == null ? "" : why.getLocalizedMessage());
    showSite();
    showRepeated();
  }

  private String note() {
    PairAnswer answer = model.answerProperty().get();
    if (answer.map().isPresent()) {
      return "";
    }
    if (model.networks().isEmpty()) {
      return Messages.text("causal.no-network");
    }
    return answer
        .problem()
        .map(LocalizedException::getLocalizedMessage)
        .orElseGet(() -> Messages.text("causal.empty"));
  }

  private void showSite() {
    Optional<CausalMap> shown = model.answerProperty().get().map();
    Site asked = model.siteProperty().get();
    boolean told = asked != null && shown.filter(CausalMap::isTelling).isPresent();
    Visibility.show(site, told ? CausalText.share(shown.get(), asked) : "");
    Visibility.show(repeatButton, told);
    Visibility.show(
        whyNot,
        !told
            ? ""
            : model.question().isEmpty()
                ? Messages.text("causal.one-word")
                : model.hasTexts() ? "" : Messages.text("causal.no-texts"));
  }

  private void showRepeated() {
    RepeatedAnswer told = model.repeatedProperty().get();
    Visibility.show(repeated, told != null);
    if (told != null) {
      Visibility.show(outdated, model.isOutdated());
      verdict.setText(told.verdict());
      control.setText(told.control());
    }
  }
}
