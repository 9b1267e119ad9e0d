package org.remanence.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorUnitTest {
  /** As the virtual machines tell it themselves. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "OpenJDK 64-Bit Server VM, mixed mode, sharing; 17.0.15+6; true",
        "OpenJDK 64-Bit Server VM, compiled mode, sharing; 25.0.3+9-LTS; true",
        "OpenJDK 64-Bit Server VM, interpreted mode, sharing; 17.0.15+6; false",
        "OpenJDK 64-Bit Server VM, mixed mode, emulated-client, sharing; 17.0.15+6; false",
        "OpenJDK 64-Bit Server VM, mixed mode, sharing; 21.0.5+9-jvmci-23.1-b48; false",
        "Eclipse OpenJ9 VM, JRE 17 Linux amd64-64-Bit; openj9-0.46.0; false",
      })
  void knowsHotSpotsServerCompiler(String compiler, String version, boolean c2) {
    assertThat(VectorUnit.compiledByC2(compiler, version)).isEqualTo(c2);
  }
}
