package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the walk over the screens looks for is found. */
class WindowAuditTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void whatCanBeReadAndReachedIsNoProblem() {
    assertThat(
            problems(
                () -> {
                  Label name = new Label("Name");
                  TextField field = new TextField();
                  name.setLabelFor(field);
                  Slider slider = new Slider();
                  slider.setAccessibleText("Speed");
                  slider.setStyle("-color-slider-track: #6e7781;");
                  return List.of(name, field, slider, new Button("Train"));
                }))
        .isEmpty();
  }

  @Test
  void aTextThatIsCut() {
    assertThat(
            problems(
                () -> {
                  Label label = new Label("Much longer than its place");
                  label.setMaxWidth(60);
                  return List.of(label);
                }))
        .singleElement()
        .asString()
        .startsWith("cut");
  }

  @Test
  void aTextThatIsCutInABoxOrATable() {
    assertThat(
            problems(
                () -> {
                  ComboBox<String> box = new ComboBox<>();
                  box.setAccessibleText("Choice");
                  box.getItems().setAll("Much longer than its place");
                  box.getSelectionModel().select(0);
                  box.setMaxWidth(90);
                  return List.of(box);
                }))
        .anySatisfy(problem -> assertThat(problem).startsWith("cut"));
    assertThat(
            problems(
                () -> {
                  TableView<String> table = new TableView<>();
                  table.setAccessibleText("Answers");
                  TableColumn<String, String> column = new TableColumn<>("A");
                  column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
                  column.setMaxWidth(60);
                  table.getColumns().add(column);
                  table.getItems().add("Much longer than its place");
                  return List.of(table);
                }))
        .anySatisfy(problem -> assertThat(problem).startsWith("cut"));
  }

  @Test
  void aTextOutsideTheWindow() {
    assertThat(
            problems(
                () -> {
                  Label label = new Label("Beyond the edge");
                  label.setLayoutX(180);
                  return List.of(new Pane(label));
                }))
        .anySatisfy(problem -> assertThat(problem).startsWith("outside the window"));
  }

  @Test
  void aControlOutsideTheWindow() {
    assertThat(
            problems(
                () -> {
                  TextField field = new TextField();
                  field.setAccessibleText("Rate");
                  field.setLayoutX(180);
                  return List.of(new Pane(field));
                }))
        .anySatisfy(problem -> assertThat(problem).startsWith("outside the window"));
  }

  @Test
  void whatNoScrollBarLeadsTo() {
    assertThat(problems(() -> List.of(scrolled(ScrollBarPolicy.NEVER, 400, 20))))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).startsWith("outside its view"));
    assertThat(problems(() -> List.of(scrolled(ScrollBarPolicy.AS_NEEDED, 400, 20)))).isEmpty();
    assertThat(problems(() -> List.of(scrolled(ScrollBarPolicy.NEVER, 100, 400)))).isEmpty();
  }

  /** A button in the far corner of something so large. */
  private static ScrollPane scrolled(ScrollBarPolicy across, double width, double height) {
    Button button = new Button("Save");
    StackPane large = new StackPane(button);
    large.setAlignment(Pos.BOTTOM_RIGHT);
    large.setMinSize(width, height);
    ScrollPane pane = new ScrollPane(large);
    pane.setHbarPolicy(across);
    pane.setFitToWidth(true);
    pane.setPrefHeight(150);
    return pane;
  }

  @Test
  void aHeadingThatIsCut() {
    assertThat(
            problems(
                () -> {
                  TableView<String> table = new TableView<>();
                  table.setAccessibleText("Answers");
                  TableColumn<String, String> column = new TableColumn<>("Much longer than it");
                  column.setMaxWidth(60);
                  table.getColumns().add(column);
                  return List.of(table);
                }))
        .anySatisfy(problem -> assertThat(problem).startsWith("cut"));
  }

  @Test
  void aFieldThatBeginsInMidWord() {
    assertThat(problems(() -> List.of(field(TextField::end))))
        .singleElement()
        .asString()
        .startsWith("without its beginning");
    assertThat(problems(() -> List.of(field(TextField::home)))).isEmpty();
  }

  private static TextField field(Consumer<TextField> move) {
    TextField field = new TextField("A sentence that is much longer than the field");
    field.setAccessibleText("Sentence");
    field.setMaxWidth(120);
    move.accept(field);
    return field;
  }

  @Test
  void controlsWithoutNames() {
    assertThat(problems(() -> List.of(new TextField("its content"), new Button("⋮"))))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("without a name"));
  }

  @Test
  void aPaleText() {
    assertThat(
            problems(
                () -> {
                  Label pale = new Label("pale");
                  pale.setStyle("-fx-text-fill: #999999;");
                  Label large = new Label("pale and large");
                  large.setStyle("-fx-text-fill: #888888; -fx-font-size: 24px;");
                  return List.of(pale, large);
                }))
        .singleElement()
        .asString()
        .startsWith("contrast 2.8");
  }

  @Test
  void palePartsOfDrawingsAndInputs() {
    assertThat(
            problems(
                () -> {
                  TextField pale = new TextField();
                  pale.setAccessibleText("pale");
                  pale.setStyle("-fx-background-color: #cccccc, white;");
                  TextField edged = new TextField();
                  edged.setAccessibleText("edged");
                  edged.setStyle("-fx-background-color: #707070, white;");
                  Line thin = new Line(0, 0, 100, 0);
                  thin.setStroke(Color.web("#cccccc"));
                  Line dark = new Line(0, 0, 100, 0);
                  dark.setStroke(Color.web("#707070"));
                  VBox apart = new VBox(20, thin, dark, pale, edged);
                  apart.setStyle("-fx-padding: 20;");
                  return List.of(apart);
                }))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("graphics contrast 1.6"));
  }

  @Test
  void paleTracksAndEdgesOfColorScales() {
    assertThat(
            problems(
                () -> {
                  Slider slider = new Slider();
                  slider.setAccessibleText("Speed");
                  slider.setStyle("-color-slider-track: #cccccc;");
                  StackPane scale = new StackPane(new Rectangle(60, 20, Color.web("#fefefe")));
                  Region edge = new Region();
                  edge.getStyleClass().add("frame");
                  edge.setStyle("-fx-border-color: #cccccc;");
                  scale.getChildren().add(edge);
                  scale.getStyleClass().add("color-strip");
                  scale.setMaxWidth(60);
                  VBox apart = new VBox(20, slider, scale);
                  apart.setStyle("-fx-padding: 20;");
                  return List.of(apart);
                }))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("graphics contrast 1.6"));
  }

  private interface Content {
    List<Node> make();
  }

  private List<String> problems(Content content) {
    return WindowFixture.call(
        () -> {
          VBox root = new VBox(content.make().toArray(Node[]::new));
          root.setStyle("-fx-background-color: white;");
          Scene scene = new Scene(root, 240, 200);
          // Whatever theme another test has left.
          window.appearance().follow(scene);
          return WindowAudit.problems(root, scene.snapshot(null));
        });
  }
}
