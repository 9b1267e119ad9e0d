package org.remanence.ui.passport;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.passport.CitedSource;
import org.remanence.passport.Input;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.Program;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.kit.WrappedLabel;

/**
 * A passport in a window of its own: how the number came about, and the program to copy or save.
 */
public final class PassportWindow {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 720;
  private static final int ROWS = 16;
  private static final double MEANING = 200;
  private static final double VALUE = 120;

  private PassportWindow() {}

  /**
   * Opens it.
   *
   * @param from where it was asked for; gives the window its look
   * @param files where to save; null for nowhere
   */
  public static void open(Node from, Passport passport, PassportFiles files) {
    open(from, Messages.text("passport.window", passport.title()), page(passport, files));
  }

  /** Opens one in which a number of a figure is chosen. */
  static void open(Node from, PassportChoice choice, PassportFiles files) {
    open(from, Messages.text("passport.ask"), new ChoicePage(choice, files));
  }

  private static void open(Node from, String title, Node page) {
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    SideWindow.open(from, title, scroll, WIDTH, HEIGHT);
    // Else the program has the focus, and the window begins in the middle.
    scroll.requestFocus();
    scroll.setVvalue(scroll.getVmin());
  }

  static VBox page(Passport passport, PassportFiles files) {
    VBox page = new VBox();
    page.getStyleClass().add("passport");
    page.setId("passport");
    page.setUserData(passport);
    Label title = WrappedLabel.of(passport.title());
    title.getStyleClass().add("plot-title");
    page.getChildren().add(title);
    add(page, "passport.value", WrappedLabel.of(passport.shown()));
    if (!passport.names().isEmpty()) {
      add(page, "passport.values", values(passport));
    } else if (passport.isShownRounded()) {
      add(page, "passport.full", WrappedLabel.of(passport.text(0)));
    }
    if (!passport.equation().isEmpty()) {
      add(page, "passport.equation", WrappedLabel.of(passport.equation()));
    }
    if (!passport.inputs().isEmpty()) {
      add(page, "passport.inputs", inputs(passport.inputs()));
    }
    addOrigin(page, passport.origin());
    passport
        .program()
        .ifPresentOrElse(
            program -> addProgram(page, passport, program, files),
            () -> addWhyNoProgram(page, passport));
    return page;
  }

  private static void addWhyNoProgram(VBox page, Passport passport) {
    if (passport.kind() == Kind.TIME) {
      page.getChildren().add(WrappedLabel.of(Messages.text("passport.program.none")));
    }
  }

  private static void addOrigin(VBox page, Origin origin) {
    if (!origin.data().isEmpty()) {
      add(page, "passport.data", WrappedLabel.of(origin.data()));
    }
    if (!origin.fingerprint().isEmpty()) {
      add(page, "passport.fingerprint", WrappedLabel.of(origin.fingerprint()));
    }
    origin
        .seed()
        .ifPresent(seed -> add(page, "passport.seed", WrappedLabel.of(String.valueOf(seed))));
    if (!origin.settings().isEmpty()) {
      String settings =
          origin.settings().stream()
              .map(each -> Messages.text("passport.setting", each.name(), each.value()))
              .collect(Collectors.joining(" · "));
      add(page, "passport.settings", WrappedLabel.of(settings));
    }
    if (!origin.sources().isEmpty()) {
      VBox sources = new VBox();
      origin.sources().forEach(source -> sources.getChildren().add(source(source)));
      add(page, "passport.source", sources);
    }
  }

  private static void addProgram(
      VBox page, Passport passport, Program program, PassportFiles files) {
    TextArea code = new TextArea(program.text());
    code.setId("program");
    code.setEditable(false);
    code.setPrefRowCount(ROWS);
    code.getStyleClass().add("program");
    Button copy = new Button(Messages.text("passport.copy"));
    copy.setId("copy-program");
    copy.setOnAction(event -> ClipboardText.put(program.text()));
    HBox actions = new HBox(copy);
    actions.getStyleClass().add("row");
    if (files != null) {
      Button save = new Button(Messages.text("passport.save"));
      save.setId("save-program");
      save.setOnAction(event -> files.savePassport(passport));
      actions.getChildren().add(save);
    }
    add(page, "passport.program", code);
    page.getChildren().add(WrappedLabel.of(Messages.text("passport.program.language")));
    page.getChildren().add(actions);
  }

  private static void add(VBox page, String key, Node content) {
    Label heading = new Label(Messages.text(key));
    heading.getStyleClass().add("passport-heading");
    heading.setLabelFor(content);
    page.getChildren().addAll(heading, content);
  }

  /** Each value beside its name, in the order in which the program prints them. */
  private static Node values(Passport passport) {
    GridPane grid = new GridPane();
    grid.setId("passport-values");
    grid.getStyleClass().add("passport-inputs");
    grid.getColumnConstraints().addAll(shrinking(MEANING), shrinking(VALUE));
    for (int row = 0; row < passport.names().size(); row++) {
      grid.addRow(
          row, WrappedLabel.of(passport.names().get(row)), WrappedLabel.of(passport.text(row)));
    }
    return grid;
  }

  /** Column that gives way to a long text beside it down to a width that words fit into. */
  private static ColumnConstraints shrinking(double least) {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(least);
    return column;
  }

  private static Node inputs(List<Input> inputs) {
    ColumnConstraints symbols = new ColumnConstraints();
    symbols.setMinWidth(Region.USE_PREF_SIZE);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("passport-inputs");
    grid.getColumnConstraints().addAll(symbols, shrinking(MEANING), shrinking(VALUE));
    for (int row = 0; row < inputs.size(); row++) {
      Input input = inputs.get(row);
      grid.addRow(
          row,
          WrappedLabel.of(input.name()),
          WrappedLabel.of(input.meaning()),
          WrappedLabel.of(input.value()));
    }
    return grid;
  }

  private static Node source(CitedSource source) {
    return source.link().isEmpty()
        ? WrappedLabel.of(source.citation())
        : new VBox(WrappedLabel.of(source.citation()), link(source.link()));
  }

  /** To be copied: a class has no browser to hand, and the program opens none. */
  private static Node link(String address) {
    Hyperlink link = new Hyperlink(address);
    link.setOnAction(event -> ClipboardText.put(address));
    return link;
  }
}
