package org.remanence.engine.dl4j;

import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.TransformerKernel;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.TransformerWeights;
import org.remanence.engine.memory.NativeBlock;

/** The transformer's block that DL4J runs. */
final class TransformerNode extends StateNode<TransformerShape> {
  private static final long serialVersionUID = 1L;

  private final transient TransformerConf settings;
  private final transient TransformerKernel kernel;
  private final transient SplittableRandom random;

  TransformerNode(TransformerConf settings, NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    this.settings = settings;
    kernel = new TransformerKernel(settings.shape(), Nd4jArrays.precision(dataType));
    random = new SplittableRandom(settings.seed());
  }

  @Override
  NativeBlock forward(SequenceBatch batch, boolean training) {
    int inputs = batch.batch() * shape().inputs();
    return kernel.forward(
        batch,
        TransformerWeights.of(shape(), name -> KernelParams.view(params, name)),
        training ? DropoutMasks.ofInputs(inputs, settings.dropout(), random) : DropoutMasks.NONE);
  }

  @Override
  void backward(NativeBlock outputGradient, NativeBlock inputGradient) {
    kernel.backward(
        outputGradient,
        TransformerWeights.of(shape(), name -> KernelParams.view(gradientViews, name)),
        inputGradient);
  }
}
