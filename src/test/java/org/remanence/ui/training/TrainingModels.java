package org.remanence.ui.training;

import org.remanence.training.TrainingService;
import org.remanence.training.baselines.Baselines;
import org.remanence.training.history.RunHistory;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.session.InspectedModels;

/** View models of trainings, with the settings, tasks and folder of a test’s window. */
public final class TrainingModels {
  private TrainingModels() {}

  /** Of trainings whose runs are kept in that folder. */
  public static TrainingViewModel of(
      WindowExtension window, TrainingService service, InspectedModels networks) {
    return of(window, service, networks, history(window));
  }

  public static TrainingViewModel of(
      WindowExtension window,
      TrainingService service,
      InspectedModels networks,
      HistoryViewModel history) {
    return new TrainingViewModel(
        service,
        window.tasks(),
        networks,
        history,
        Baselines::measure,
        window.settings(),
        window::fail);
  }

  /** The runs in that folder. */
  public static HistoryViewModel history(WindowExtension window) {
    return new HistoryViewModel(
        new RunHistory(window.folder().resolve("runs")), window.tasks(), window::fail);
  }
}
