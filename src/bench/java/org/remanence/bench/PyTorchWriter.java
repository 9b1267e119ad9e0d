package org.remanence.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;

/**
 * A language model of LSTM layers by PyTorch's fused operators through DJL, with DJL's Adam. It
 * does less than ours: states start at zero in every window, gradients are not clipped.
 */
final class PyTorchWriter implements WindowTrainer {
  private static final int GATES = 4;

  private final NetworkShape shape;
  private final NDManager manager = NDManager.newBaseManager();
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final NDList recurrent = new NDList();
  private final NDArray embeddings;
  private final NDArray kernel;
  private final NDArray bias;
  private final Loss loss = Loss.softmaxCrossEntropyLoss();
  private final Optimizer adam =
      Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build();

  PyTorchWriter(NetworkShape shape) {
    this.shape = shape;
    embeddings = parameter("embeddings", shape.vocabulary(), shape.embedding());
    for (int layer = 0; layer < shape.recurrent().size(); layer++) {
      RecurrentShape sizes = shape.recurrent().get(layer);
      long rows = (long) GATES * sizes.units();
      recurrent.add(parameter("kernel" + layer, rows, sizes.inputs()));
      recurrent.add(parameter("recurrent" + layer, rows, sizes.units()));
      recurrent.add(parameter("bias" + layer, rows));
      recurrent.add(parameter("recurrent_bias" + layer, rows));
    }
    kernel = parameter("dense", shape.vocabulary(), hidden());
    bias = parameter("dense_bias", shape.vocabulary());
  }

  @Override
  public double train(int[][] ids, int[][] next) {
    try (NDManager scope = manager.newSubManager()) {
      float value;
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray labels = flat(next, scope).toType(DataType.FLOAT32, false);
        NDArray result = loss.evaluate(new NDList(labels), new NDList(logits(ids, scope)));
        collector.backward(result);
        value = result.getFloat();
      }
      parameters.forEach(
          (name, parameter) -> {
            try (NDArray gradient = parameter.getGradient()) {
              adam.update(name, parameter, gradient);
            }
          });
      return value;
    }
  }

  @Override
  public void close() {
    manager.close();
  }

  private int hidden() {
    return shape.recurrent().get(0).units();
  }

  /** [B·T, V]. */
  private NDArray logits(int[][] ids, NDManager scope) {
    NDArray words = flat(ids, scope).reshape(ids.length, ids[0].length);
    NDArray vectors =
        words.getNDArrayInternal().embedding(words, embeddings, SparseFormat.DENSE).get(0);
    vectors.attach(scope);
    int layers = shape.recurrent().size();
    Shape state = new Shape(layers, ids.length, hidden());
    NDArray states =
        vectors
            .getNDArrayInternal()
            .lstm(
                vectors,
                new NDList(scope.zeros(state), scope.zeros(state)),
                recurrent,
                true,
                layers,
                0,
                true,
                false,
                true)
            .get(0)
            .reshape(-1, hidden());
    return states.getNDArrayInternal().linear(states, kernel, bias).get(0);
  }

  private static NDArray flat(int[][] ids, NDManager scope) {
    return scope.create(Arrays.stream(ids).flatMapToInt(Arrays::stream).asLongStream().toArray());
  }

  private NDArray parameter(String name, long... extent) {
    NDArray values = manager.randomNormal(0, 0.08f, new Shape(extent), DataType.FLOAT32);
    values.setRequiresGradient(true);
    parameters.put(name, values);
    return values;
  }
}
