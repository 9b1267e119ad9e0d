package org.remanence.ui.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.remanence.i18n.Messages;
import org.remanence.model.program.ProgramKind;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.model.program.PythonProgram;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.tab.FileDialogs;

/**
 * A network as a program: copied in Keras, PyTorch or NumPy, or saved as a file or a notebook, with
 * what it reads beside it.
 */
public final class ProgramMenu {
  private static final List<ProgramKind> SCRIPTS =
      List.of(ProgramKind.KERAS, ProgramKind.PYTORCH, ProgramKind.NUMPY);

  private final Supplier<Optional<ProgramNetwork>> network;
  private final FileDialogs files;
  private final Map<MenuItem, ProgramKind> kinds = new LinkedHashMap<>();

  private ProgramMenu(Supplier<Optional<ProgramNetwork>> network, FileDialogs files) {
    this.network = network;
    this.files = files;
  }

  /**
   * A button that opens the menu.
   *
   * @param network the one that is meant when an entry is chosen; without one nothing happens
   */
  public static MenuButton button(
      String id, Supplier<Optional<ProgramNetwork>> network, FileDialogs files) {
    MenuButton button = new MenuButton(Messages.text("python.menu"));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(Tips.of(Messages.text("python.menu.tip")));
    ProgramMenu menu = new ProgramMenu(network, files);
    button.getItems().setAll(menu.items());
    button.setOnShowing(event -> menu.disableWhatThereIsNot());
    return button;
  }

  /** The same entries as a part of another menu. */
  public static Menu submenu(Supplier<Optional<ProgramNetwork>> network, FileDialogs files) {
    Menu submenu = new Menu(Messages.text("python.submenu"));
    submenu.setId("program");
    ProgramMenu menu = new ProgramMenu(network, files);
    submenu.getItems().setAll(menu.items());
    submenu.setOnShowing(event -> menu.disableWhatThereIsNot());
    return submenu;
  }

  private void disableWhatThereIsNot() {
    Optional<ProgramNetwork> meant = network.get();
    kinds.forEach(
        (item, kind) -> item.setDisable(meant.filter(of -> of.isPossible(kind)).isEmpty()));
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    for (ProgramKind kind : SCRIPTS) {
      items.add(item("python.copy", "copy", kind, this::copy));
    }
    items.add(new SeparatorMenuItem());
    for (ProgramKind kind : SCRIPTS) {
      items.add(item("python.save", "save", kind, this::save));
    }
    items.add(item("python.save.notebook", "save", ProgramKind.NOTEBOOK, this::save));
    return items;
  }

  /** Use of the program of a network. */
  private interface Action {
    void on(ProgramNetwork network, ProgramKind kind);
  }

  private MenuItem item(String key, String id, ProgramKind kind, Action action) {
    MenuItem item = new MenuItem(Messages.text(key, kind.library()));
    item.setId(id + "-" + kind.name().toLowerCase(Locale.ROOT));
    item.setOnAction(event -> network.get().ifPresent(found -> action.on(found, kind)));
    kinds.put(item, kind);
    return item;
  }

  private void copy(ProgramNetwork meant, ProgramKind kind) {
    files.copy(
        () -> PythonProgram.pasted(kind, meant),
        Messages.text(
            copied(meant, kind), meant.key().title(), kind.library(), besides(meant, kind)));
  }

  private static String copied(ProgramNetwork meant, ProgramKind kind) {
    if (!meant.trains()) {
      return "python.copied.outputs";
    }
    return meant.files(kind).isEmpty() ? "python.copied.training" : "python.copied";
  }

  /** Names of the files that a program which was copied reads. */
  private static String besides(ProgramNetwork meant, ProgramKind kind) {
    return meant.files(kind).keySet().stream()
        .map(ending -> meant.key().id() + ending)
        .collect(Collectors.joining(", "));
  }

  private void save(ProgramNetwork meant, ProgramKind kind) {
    boolean notebook = kind == ProgramKind.NOTEBOOK;
    String ending = notebook ? ".ipynb" : ".py";
    files.write(
        meant.key().id() + ending,
        notebook ? "python.files.notebook" : "python.files.script",
        "*" + ending,
        file -> said(PythonProgram.write(file, kind, meant)));
  }

  private static String said(PythonProgram.Written written) {
    String beside =
        written.beside().stream()
            .map(Path::getFileName)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    return Messages.text(
        written.beside().isEmpty() ? "shell.saved" : "python.saved",
        written.program().getFileName().toString(),
        beside);
  }
}
