package org.remanence.engine.dl4j;

/** DL4J’s configuration of a layer, which has keys of its own for the layer’s tensors. */
interface TensorKeys {

  /** DL4J’s key of a tensor by its name within the layer, as files have it. */
  String key(String tensor);
}
