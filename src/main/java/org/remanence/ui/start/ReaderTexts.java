package org.remanence.ui.start;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.ShippedNetwork;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Texts about the networks that would read the sentence of the start page, and about how well they
 * are trained.
 */
final class ReaderTexts {
  private final StartViewModel model;
  private final InspectedModels networks;

  ReaderTexts(StartViewModel model) {
    this.model = model;
    networks = model.networks();
  }

  /** A label for each network, with its mark. */
  List<Node> names() {
    if (!model.shipped().areAlone()) {
      return networks.shown().values().stream().map(this::own).toList();
    }
    return model.trainingProperty().get()
        ? List.of()
        : shipped().stream().map(this::shipped).toList();
  }

  private List<ShippedNetwork> shipped() {
    ShippedNetworks.Loaded loaded = model.shipped().loadedProperty().get();
    return loaded == null ? List.of() : loaded.readers();
  }

  private Node own(Classifier classifier) {
    Label label = label(classifier.architecture(), networks.name(classifier));
    String settings = networks.settingsOf(classifier);
    if (!settings.isEmpty()) {
      label.setTooltip(Tips.of(settings));
    }
    return label;
  }

  private Node shipped(ShippedNetwork network) {
    String right = NumberText.accuracy(network.model().metrics().testAccuracy());
    Architecture architecture = network.model().classifier().architecture();
    String name = new NetworkName(architecture, Provenance.SHIPPED).text();
    Label label = label(architecture, Messages.text("start.reader", name, right));
    label.setTooltip(Tips.of(network.text()));
    return label;
  }

  private static Label label(Architecture architecture, String text) {
    Label label = new Label(text, ArchitectureStyle.of(architecture).shape());
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  /** Describes what is to be known of them. */
  String about() {
    if (model.trainingProperty().get()) {
      return Messages.text("start.readers.training");
    }
    if (!model.shipped().areAlone()) {
      return Messages.text("start.readers.own");
    }
    List<TrainedModel> shipped = shipped().stream().map(ShippedNetwork::model).toList();
    return shipped.isEmpty() ? Messages.text("start.readers.reading") : settings(shipped);
  }

  /** All of them have the same; patience may have ended some. */
  private static String settings(List<TrainedModel> shipped) {
    Hyperparameters settings = shipped.get(0).classifier().hyperparameters();
    String stopped =
        NameList.of(
            shipped.stream()
                .filter(model -> model.metrics().epochs() < settings.epochs())
                .map(model -> ArchitectureStyle.name(model.classifier().architecture())));
    String text =
        Messages.text(
            "start.readers.shipped",
            NumberText.setting(settings.learningRate()),
            settings.epochs(),
            settings.patience());
    return stopped.isEmpty() ? text : text + " " + Messages.text("start.readers.stopped", stopped);
  }
}
