package org.remanence.bench;

import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.dl4j.TrainableLanguageModel;
import org.remanence.engine.optimiser.Clipping;

/** A language model and its optimiser in one of the libraries compared; for one thread. */
@FunctionalInterface
interface WindowTrainer extends AutoCloseable {
  /**
   * Trains one window.
   *
   * @param ids [B][T]
   * @param next [B][T], the token after each
   * @return the window's loss, or what makes the library finish computing
   */
  double train(int[][] ids, int[][] next);

  /** This project's engine, as the application uses it but for the dropout. */
  static WindowTrainer remanence(NetworkShape shape, int streams) {
    TrainableLanguageModel model =
        new TrainableLanguageModel(
            shape,
            InitialWeights.draw(shape, 1),
            new TrainableLanguageModel.Options(
                streams, 1e-3, 0, new Clipping(Clipping.Kind.NORM, 1), 1));
    return model::train;
  }

  @Override
  default void close() {
    // Nothing to let go.
  }
}
