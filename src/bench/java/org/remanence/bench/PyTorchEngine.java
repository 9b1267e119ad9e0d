package org.remanence.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.recurrent.RNN;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remanence.model.Architecture;

/** PyTorch's fused recurrent operators through DJL, with DJL's Adam. */
final class PyTorchEngine implements org.remanence.bench.Engine {
  private final Task task;
  private final Architecture architecture;
  private final int layers;
  private final int directions;
  private final NDManager manager = NDManager.newBaseManager();
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();
  private final NDArray embeddings;
  private final NDList recurrent = new NDList();
  private final NDArray kernel;
  private final NDArray bias;
  private final Loss loss = Loss.softmaxCrossEntropyLoss();
  private final Optimizer adam =
      Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build();

  PyTorchEngine(Task task, Architecture architecture) {
    this.task = task;
    this.architecture = architecture;
    layers = architecture == Architecture.STACKED_LSTM ? 2 : 1;
    directions = architecture == Architecture.BIDIRECTIONAL_LSTM ? 2 : 1;
    embeddings = parameter("embeddings", task.vocabulary(), task.embedding());
    int gates =
        switch (architecture) {
          case RNN -> 1;
          case GRU -> 3;
          default -> 4;
        };
    long rows = (long) gates * task.hidden();
    for (int layer = 0; layer < layers; layer++) {
      int inputs = layer == 0 ? task.embedding() : task.hidden() * directions;
      for (int direction = 0; direction < directions; direction++) {
        String name = layer + "." + direction;
        recurrent.add(parameter("kernel" + name, rows, inputs));
        recurrent.add(parameter("recurrent" + name, rows, task.hidden()));
        recurrent.add(parameter("bias" + name, rows));
        recurrent.add(parameter("recurrent_bias" + name, rows));
      }
    }
    kernel = parameter("dense", Task.CLASSES, (long) task.hidden() * directions);
    bias = parameter("dense_bias", Task.CLASSES);
  }

  @Override
  public double train(int[][] ids, int[] labels) {
    try (NDManager scope = manager.newSubManager()) {
      float value;
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray result =
            loss.evaluate(
                new NDList(scope.create(labels).toType(DataType.FLOAT32, false)),
                new NDList(logits(ids, scope, true)));
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
  public Object read(int[] ids) {
    try (NDManager scope = manager.newSubManager()) {
      return logits(new int[][] {ids}, scope, false).softmax(-1).toFloatArray();
    }
  }

  @Override
  public void close() {
    manager.close();
  }

  private NDArray logits(int[][] ids, NDManager scope, boolean training) {
    int batch = ids.length;
    long[] flat = new long[batch * task.steps()];
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < task.steps(); t++) {
        flat[b * task.steps() + t] = ids[b][t];
      }
    }
    NDArray words = scope.create(flat, new Shape(batch, task.steps()));
    NDArray vectors = ex(words).embedding(words, embeddings, SparseFormat.DENSE).get(0);
    vectors.attach(scope);
    Shape state = new Shape((long) layers * directions, batch, task.hidden());
    NDArray start = scope.zeros(state);
    NDArrayEx ex = ex(vectors);
    NDArray hidden =
        switch (architecture) {
          case RNN ->
              ex.rnn(
                      vectors,
                      start,
                      recurrent,
                      true,
                      layers,
                      RNN.Activation.TANH,
                      0,
                      training,
                      false,
                      true)
                  .get(0);
          case GRU ->
              ex.gru(vectors, start, recurrent, true, layers, 0, training, false, true).get(0);
          default ->
              ex.lstm(
                      vectors,
                      new NDList(start, scope.zeros(state)),
                      recurrent,
                      true,
                      layers,
                      0,
                      training,
                      directions == 2,
                      true)
                  .get(0);
        };
    NDArray features = hidden.get(":,-1");
    if (directions == 2) {
      String forward = ":,-1,0:" + task.hidden();
      String backward = ":,0," + task.hidden() + ":";
      features = hidden.get(forward).concat(hidden.get(backward), 1);
    }
    return ex.linear(features, kernel, bias).get(0);
  }

  private static NDArrayEx ex(NDArray array) {
    return array.getNDArrayInternal();
  }

  private NDArray parameter(String name, long... extent) {
    NDArray values = manager.randomNormal(0, 0.08f, new Shape(extent), DataType.FLOAT32);
    values.setRequiresGradient(true);
    parameters.put(name, values);
    return values;
  }
}
