package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

class RemaFilePropertyTest {
  private Path file;

  @BeforeProperty
  void create() throws IOException {
    file = Files.createTempFile("property", ".rema");
  }

  @AfterProperty
  void delete() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 60)
  void everyFiniteFloatComesBackBitByBit(
      @ForAll Architecture architecture,
      @ForAll @IntRange(min = 1, max = 9) int embedding,
      @ForAll @IntRange(min = 1, max = 9) int hidden,
      @ForAll long seed) {
    Classifier sample =
        SampleModels.of(architecture, SampleModels.hyperparameters(embedding, hidden, true), 1)
            .classifier();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Random random = new Random(seed);
    sample
        .shape()
        .tensors()
        .forEach((name, shape) -> tensors.put(name, new Tensor(shape, anyFloats(shape, random))));
    Classifier classifier =
        new Classifier(
            architecture,
            sample.hyperparameters(),
            sample.vocabulary(),
            sample.labels(),
            new Weights(tensors));
    TrainedModel model = SampleModels.of(architecture);
    RemaFile.write(
        file,
        new TrainedModel(classifier, model.metrics(), model.history(), model.dataFingerprint()));

    Map<String, Tensor> read = RemaFile.read(file).classifier().weights().tensors();
    assertThat(read.keySet()).containsExactlyElementsOf(tensors.keySet());
    tensors.forEach(
        (name, tensor) -> assertThat(bits(read.get(name))).as(name).isEqualTo(bits(tensor)));
  }

  @Property(tries = 300)
  void aFileWithAWrongByteIsRefusedOrStillTheSame(
      @ForAll @IntRange(max = 1_000_000) int position, @ForAll byte value) throws IOException {
    TrainedModel model = SampleModels.of(Architecture.GRU);
    RemaFile.write(file, model);
    byte[] bytes = Files.readAllBytes(file);
    bytes[position % bytes.length] = value;
    Files.write(file, bytes);
    assertRefusedOrEqual(model);
  }

  @Property(tries = 200)
  void aFileCutAnywhereIsRefused(@ForAll @IntRange(max = 1_000_000) int length) throws IOException {
    TrainedModel model = SampleModels.of(Architecture.RNN);
    RemaFile.write(file, model);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, length % bytes.length));
    try {
      RemaFile.read(file);
      assertThat(false).as("a cut file was accepted").isTrue();
    } catch (LocalizedException e) {
      assertThat(e).hasMessageContaining(file.toString());
    }
  }

  private void assertRefusedOrEqual(TrainedModel model) {
    try {
      TrainedModel read = RemaFile.read(file);
      assertThat(read.history()).isEqualTo(model.history());
      model
          .classifier()
          .weights()
          .tensors()
          .forEach(
              (name, tensor) ->
                  assertThat(bits(read.classifier().weights().get(name))).isEqualTo(bits(tensor)));
    } catch (LocalizedException e) {
      assertThat(e).hasMessageContaining(file.toString());
    }
  }

  private static float[] anyFloats(int[] shape, Random random) {
    float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      do {
        values[i] = Float.intBitsToFloat(random.nextInt());
      } while (!Float.isFinite(values[i]));
    }
    return values;
  }

  private static int[] bits(Tensor tensor) {
    int[] bits = new int[tensor.values().length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(tensor.values()[i]);
    }
    return bits;
  }
}
