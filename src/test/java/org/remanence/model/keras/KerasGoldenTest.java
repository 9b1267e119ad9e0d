package org.remanence.model.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.file.KerasFile;

/** Real files of many authors and versions, beside what an independent program computed. */
class KerasGoldenTest {
  private static final Path FILES = Path.of("..", "shared", "keras");
  private static final double EXACT = 1e-9;

  @Test
  void everyOutputAndStateIsThatOfTheIndependentProgram() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(FILES), "the collection of real files is not here");
    List<Path> expected = GoldenModels.outputs(FILES);
    assertThat(expected).isNotEmpty();
    for (Path golden : expected) {
      KerasModel model = KerasFile.read(GoldenModels.modelOf(golden));
      assertThat(ExpectedOutputs.read(golden).compare(model))
          .as(golden.toString())
          .hasSizeGreaterThanOrEqualTo(3 * 2)
          .allSatisfy(
              each -> assertThat(each.largest()).as(each.toString()).isLessThanOrEqualTo(EXACT));
    }
  }

  @Test
  void whatIsNoWholeModelIsRefusedWithTheReason() {
    Assumptions.assumeTrue(Files.isDirectory(FILES), "the collection of real files is not here");
    assertThat(refusal("90-half-saved-bilstm.h5")).contains("only in part", "bidirectional");
    assertThat(refusal("91-weights-only.keras")).contains("without a model", "model.save(");
    assertThat(refusal("92-no-recurrent-layer.h5")).contains("no recurrent layer", "Dense");
    assertThat(refusal("96-lfs-pointer.keras")).contains("Git LFS pointer");
    assertThat(refusal("93-tokenizer.json")).contains("no Keras model");
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void changedBytesOfRealFilesDoNoHarm(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(FILES), "the collection of real files is not here");
    byte[] whole = Files.readAllBytes(FILES.resolve("01-emotion-lstm.h5"));
    Path file = folder.resolve("changed.h5");
    Random random = new Random(11);
    int refused = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] changed = whole.clone();
      for (int i = 0; i < 1 + trial % 4; i++) {
        // Most of the structure stands in the first kilobytes.
        changed[random.nextInt(16 << 10)] = (byte) random.nextInt();
      }
      Files.write(file, changed);
      try {
        KerasFile.read(file);
      } catch (LocalizedException e) {
        assertThat(e.getMessage()).contains(file.toString());
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static String refusal(String name) {
    Path file = FILES.resolve(name);
    return assertThatThrownBy(() -> KerasFile.read(file))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining(file.toString())
        .actual()
        .getMessage();
  }
}
