package org.remanence.engine.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.remanence.engine.tensor.TensorNames;

/**
 * DL4J's configuration of a dense layer with softmax and cross-entropy, on {@link SoftmaxNode} or,
 * at every step of sequences, on {@link SequenceSoftmaxNode}.
 */
final class SoftmaxConf extends OutputLayer implements TensorKeys {
  static final String KERNEL = DefaultParamInitializer.WEIGHT_KEY;
  static final String BIAS = DefaultParamInitializer.BIAS_KEY;

  private static final long serialVersionUID = 1L;

  private final boolean everyStep;

  private SoftmaxConf(Builder builder, boolean everyStep) {
    super(builder);
    this.everyStep = everyStep;
  }

  @Override
  public String key(String tensor) {
    return tensor.equals(TensorNames.KERNEL) ? KERNEL : BIAS;
  }

  static SoftmaxConf of(int features, int classes) {
    return of(features, classes, false);
  }

  static SoftmaxConf atEveryStep(int features, int classes) {
    return of(features, classes, true);
  }

  private static SoftmaxConf of(int features, int classes, boolean everyStep) {
    return new SoftmaxConf(
        new Builder(LossFunctions.LossFunction.MCXENT)
            .activation(Activation.SOFTMAX)
            .nIn(features)
            .nOut(classes),
        everyStep);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int layerIndex,
      INDArray paramsView,
      boolean initializeParams,
      DataType networkDataType) {
    org.deeplearning4j.nn.layers.OutputLayer node =
        everyStep
            ? new SequenceSoftmaxNode(conf, networkDataType)
            : new SoftmaxNode(conf, networkDataType);
    node.setListeners(listeners);
    node.setIndex(layerIndex);
    node.setParamsViewArray(paramsView);
    Map<String, INDArray> table = initializer().init(conf, paramsView, initializeParams);
    node.setParamTable(table);
    node.setConf(conf);
    return node;
  }
}
