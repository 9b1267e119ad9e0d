package org.remanence.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import org.remanence.passport.Passport;
import org.remanence.ui.tab.FileDialogs;

/** Keeps in memory what a view would write to files; its dialogs cannot be opened. */
public class SavedFiles extends FileDialogs {
  /** By file name, or the title of a passport. */
  public final Map<String, String> texts = new LinkedHashMap<>();

  /** By file name. */
  public final Map<String, Node> images = new LinkedHashMap<>();

  /** The names of all of these in the order in which they were saved. */
  public final List<String> names = new ArrayList<>();

  public SavedFiles() {
    super(() -> null, null, null);
  }

  @Override
  public void saveText(String name, String text) {
    names.add(name);
    texts.put(name, text);
  }

  /** Under what is said of it. */
  @Override
  public void copy(Callable<String> text, String said) {
    try {
      saveText(said, text.call());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void saveVector(String name, String svg) {
    saveText(name, svg);
  }

  @Override
  public void savePassport(Passport passport) {
    saveText(passport.title(), passport.program().orElseThrow().text());
  }

  @Override
  public void saveImage(String name, Node node) {
    names.add(name);
    images.put(name, node);
  }
}
