package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Nd4jRuntimeTest {

  @Test
  void oneThreadForEachOperation() {
    Nd4jRuntime.warmUp();
    assertThat(Nd4j.getEnvironment().maxThreads()).isEqualTo(1);
  }
}
