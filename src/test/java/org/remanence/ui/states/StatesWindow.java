package org.remanence.ui.states;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

/** The Hidden states tab in a window of its own. */
final class StatesWindow {
  private StatesWindow() {}

  static StatesViewModel model(WindowExtension window, InspectedModels classifiers) {
    return new StatesViewModel(
        new InspectionSession(classifiers, window.tasks(), window::fail),
        window.tasks(),
        window::fail);
  }

  /** Shows an LSTM and another network in it; returns its state. */
  static StatesViewModel show(
      WindowExtension window, InspectedModels classifiers, TrainedModel other) {
    StatesViewModel model = WindowFixture.call(() -> model(window, classifiers));
    window.show(1024, 900, () -> view(window, model));
    WindowFixture.run(
        () -> {
          classifiers.put(SampleModels.of(Architecture.LSTM));
          classifiers.put(other);
        });
    return model;
  }

  /** Its view, in which nothing can be trained or opened. */
  static Parent view(WindowExtension window, StatesViewModel model) {
    return new StatesView(
            model,
            new ViewContext(window.appearance(), null, new Subscriptions()),
            new ModelSources(
                new ReadOnlyBooleanWrapper(),
                () -> {},
                () -> {},
                () -> {},
                new SimpleStringProperty("")))
        .build();
  }
}
