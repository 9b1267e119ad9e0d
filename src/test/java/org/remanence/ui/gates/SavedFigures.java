package org.remanence.ui.gates;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import org.remanence.passport.Passport;
import org.remanence.ui.plot.PlotFiles;

/** Keeps in memory what figures would write to files. */
final class SavedFigures implements PlotFiles {
  final Map<String, String> texts = new LinkedHashMap<>();
  final Map<String, Node> images = new LinkedHashMap<>();

  @Override
  public void saveText(String name, String text) {
    texts.put(name, text);
  }

  @Override
  public void saveVector(String name, String svg) {
    texts.put(name, svg);
  }

  @Override
  public void savePassport(Passport passport) {
    texts.put(passport.title(), passport.program().orElseThrow().text());
  }

  @Override
  public void saveImage(String name, Node node) {
    images.put(name, node);
  }
}
