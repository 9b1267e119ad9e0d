package org.remanence.ui.session;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Tips;

/** A box in which one of the networks is chosen; pointed at, it tells the settings of that one. */
public final class NetworkBox<K extends NetworkKey> {
  private final ComboBox<K> box;
  private final Function<K, String> name;
  private final Function<K, String> settingsOf;
  private List<String> names = List.of();

  /**
   * @param name what the network of a key is called
   * @param settingsOf with which settings it was trained; empty if there is nothing to say
   */
  public NetworkBox(ComboBox<K> box, Function<K, String> name, Function<K, String> settingsOf) {
    this.box = box;
    this.name = name;
    this.settingsOf = settingsOf;
    box.setConverter(new LabelConverter<>(name));
  }

  /**
   * Offers networks; a network of another name is another one, and is read anew.
   *
   * @param chosen null for none
   */
  public void show(List<K> offered, K chosen) {
    List<String> now = offered.stream().map(name).toList();
    if (!now.equals(names)) {
      names = now;
      box.setValue(null);
      box.getItems().setAll(offered);
    }
    box.setValue(chosen);
    String settings = chosen == null ? "" : settingsOf.apply(chosen);
    box.setTooltip(settings.isEmpty() ? null : Tips.of(settings));
  }
}
