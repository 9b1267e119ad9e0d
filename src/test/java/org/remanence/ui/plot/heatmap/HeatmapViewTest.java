package org.remanence.ui.plot.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.i18n.NumberText;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.color.OkLab;
import org.remanence.ui.plot.token.MatrixTable;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.plot.token.TokenMatrix;

@ExtendWith(WindowExtension.class)
class HeatmapViewTest {
  private HeatmapView heatmap;
  private TokenAxis axis;
  private TokenBars bars;

  @BeforeEach
  void open() {
    WindowFixture.run(this::openStage);
  }

  private void openStage() {
    heatmap = new HeatmapView();
    axis = new TokenAxis();
    bars = new TokenBars();
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    bars.setPrefHeight(40);
    axis.highlightedTokenProperty().bindBidirectional(heatmap.highlightedTokenProperty());
    bars.highlightedTokenProperty().bindBidirectional(heatmap.highlightedTokenProperty());
    Scene scene = new Scene(new VBox(axis, heatmap, bars), 600, 300);
    scene.getStylesheets().add("css/plot.css");
    scene
        .getRoot()
        .setStyle(
            "-color-fg-default: black; -color-bg-default: white; -color-fg-muted: gray;"
                + " -color-accent-emphasis: navy; -color-border-default: silver;");
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void everyCellHasTheColorOfItsValue() {
    TokenMatrix matrix = show(matrix(5, 8));
    WritableImage picture = onFx(() -> heatmap.snapshot(null, null));
    for (int t = 0; t < 5; t++) {
      for (int unit = 0; unit < 8; unit++) {
        int x = (int) ((heatmap.tokenLeft(t) + heatmap.tokenLeft(t + 1)) / 2);
        int y = (int) (heatmap.contentTop() + (unit + 0.5) * heatmap.contentHeight() / 8);
        assertThat(picture.getPixelReader().getArgb(x, y))
            .as("token %d, unit %d", t, unit)
            .isEqualTo(ColorScale.signed(1, false).argb(matrix.values()[t][unit]));
      }
    }
  }

  @Test
  void theLastOfManyChangesIsPainted() {
    onFx(
        () -> {
          for (int i = 0; i < 100; i++) {
            heatmap.matrixProperty().set(new TokenMatrix("h", List.of("a"), new float[][] {{-1}}));
            heatmap.matrixProperty().set(new TokenMatrix("h", List.of("a"), new float[][] {{1}}));
          }
          return null;
        });
    WritableImage picture = onFx(() -> heatmap.snapshot(null, null));
    assertThat(picture.getPixelReader().getArgb(300, 50)).isEqualTo(0xff67001f);
  }

  @Test
  void pointingTellsUnitTokenAndValueAndHighlightsTheTokenEverywhere() {
    show(matrix(5, 8));
    moveTo(3, 2);
    assertThat(heatmap.readoutText()).isEqualTo("unit 2 · word3 · " + text(matrix(5, 8), 3, 2));
    assertThat(axis.highlightedTokenProperty().get()).isEqualTo(3);
    assertThat(bars.highlightedTokenProperty().get()).isEqualTo(3);
    onFx(
        () -> {
          heatmap.getOnMouseExited().handle(null);
          return null;
        });
    assertThat(bars.highlightedTokenProperty().get()).isEqualTo(-1);
    assertThat(heatmap.readoutText()).isEmpty();
  }

  @Test
  void theArrowKeysTellValuesToScreenReaders() {
    show(matrix(5, 8));
    type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
    String value = "unit 2 · word2 · " + text(matrix(5, 8), 2, 2);
    assertThat(heatmap.readoutText()).isEqualTo(value);
    assertThat(heatmap.getAccessibleText()).isEqualTo("LSTM h, 5 tokens × 8 units. " + value);
    type(KeyCode.END, KeyCode.PAGE_DOWN, KeyCode.DOWN);
    assertThat(heatmap.readoutText()).startsWith("unit 7 · word4 · ");
  }

  @Test
  void copiesAllValuesAsATable() {
    show(matrix(2, 3));
    onFx(
        () -> {
          heatmap.fireEvent(key(KeyCode.C, true));
          return null;
        });
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(
            "token\tunit_0\tunit_1\tunit_2\n" + "word0\t-1.0\t-0.6\t-0.2\nword1\t0.2\t0.6\t1.0\n");
  }

  @Test
  void noTokensLeaveThePlaceholder() {
    onFx(
        () -> {
          heatmap.placeholderProperty().set("Type a sentence");
          heatmap.matrixProperty().set(new TokenMatrix("h", List.of(), new float[0][]));
          return null;
        });
    assertThat(heatmap.lookup(".placeholder").isVisible()).isTrue();
    assertThat(heatmap.getAccessibleText()).isEqualTo("Type a sentence");
    show(matrix(1, 1));
    assertThat(heatmap.lookup(".placeholder").isVisible()).isFalse();
  }

  @Test
  void manyTokensAndUnitsShareThePixels() {
    show(matrix(200, 512));
    WritableImage picture = onFx(() -> heatmap.snapshot(null, null));
    int left = (int) heatmap.tokenLeft(20);
    assertThat(OkLab.of(picture.getPixelReader().getArgb(left, 50) & 0xffffff).b())
        .as("lowest values are blue")
        .isNegative();
    int right = (int) heatmap.tokenLeft(180);
    assertThat(OkLab.of(picture.getPixelReader().getArgb(right, 50) & 0xffffff).a())
        .as("highest values are red")
        .isPositive();
  }

  @Test
  void aTokenThatWasNotReadSaysSo() {
    show(new TokenMatrix("h", List.of("a", "b"), new float[][] {{Float.NaN}, {0.5f}}));
    moveTo(0, 0);
    assertThat(heatmap.readoutText()).isEqualTo("a · not read by this model");
    assertThat(bars.getAccessibleText()).isEqualTo("a · not read by this model; b · ‖h‖ = 0.500");
  }

  @Test
  void theSavedPictureHoldsTitleWordsAndCells() {
    show(matrix(3, 4));
    WritableImage picture = onFx(() -> HeatmapPicture.of(heatmap).snapshot(null, null));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(IntStream.range(0, 1200).map(x -> picture.getPixelReader().getArgb(x, 300)))
        .contains(ColorScale.signed(1, false).argb(matrix(3, 4).values()[0][2]));
  }

  @Test
  void theTableHoldsEveryValue() {
    TokenMatrix matrix = matrix(3, 4);
    var table = onFx(() -> MatrixTable.of(matrix));
    assertThat(table.getItems()).hasSize(4);
    assertThat(table.getColumns())
        .extracting("text")
        .containsExactly("unit", "word0", "word1", "word2");
    assertThat(table.getColumns().get(2).getCellData(1)).isEqualTo(text(matrix, 1, 1));
  }

  private void moveTo(int token, int unit) {
    double x = (heatmap.tokenLeft(token) + heatmap.tokenLeft(token + 1)) / 2;
    double y =
        heatmap.contentTop()
            + (unit + 0.5) * heatmap.contentHeight() / heatmap.matrixProperty().get().unitCount();
    onFx(
        () -> {
          Point2D inScene = heatmap.localToScene(x, y);
          heatmap.fireEvent(
              new MouseEvent(
                  MouseEvent.MOUSE_MOVED,
                  inScene.getX(),
                  inScene.getY(),
                  inScene.getX(),
                  inScene.getY(),
                  MouseButton.NONE,
                  0,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  null));
          return null;
        });
  }

  private void type(KeyCode... codes) {
    onFx(
        () -> {
          for (KeyCode code : codes) {
            heatmap.fireEvent(key(code, false));
          }
          return null;
        });
  }

  private static KeyEvent key(KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
  }

  private TokenMatrix show(TokenMatrix matrix) {
    onFx(
        () -> {
          heatmap.matrixProperty().set(matrix);
          axis.show(matrix.tokens(), java.util.Set.of(0));
          double[] norms = new double[matrix.tokens().size()];
          for (int t = 0; t < norms.length; t++) {
            norms[t] = Math.abs(matrix.values()[t][0]);
          }
          bars.show("‖h‖", matrix.tokens(), norms, 0, 1);
          return null;
        });
    return matrix;
  }

  /** Values that rise evenly from −1 to 1. */
  private static TokenMatrix matrix(int tokens, int units) {
    float[][] values = new float[tokens][units];
    for (int i = 0; i < tokens * units; i++) {
      values[i / units][i % units] =
          Math.round(1000 * (2f * i / Math.max(1, tokens * units - 1) - 1)) / 1000f;
    }
    return new TokenMatrix(
        "LSTM h", IntStream.range(0, tokens).mapToObj(t -> "word" + t).toList(), values);
  }

  private static String text(TokenMatrix matrix, int token, int unit) {
    return NumberText.value(matrix.values()[token][unit]);
  }

  private <T> T onFx(Supplier<T> action) {
    return WindowFixture.call(
        () -> {
          T result = action.get();
          heatmap.getScene().getRoot().applyCss();
          heatmap.getScene().getRoot().layout();
          return result;
        });
  }
}
