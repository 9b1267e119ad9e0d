package org.remanence.model.keras.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;
import org.remanence.model.file.ModelArchive;

/** Whatever a file holds, it opens, or is refused with a reason; nothing else happens. */
class HostileKerasFileTest {
  private static final int TRIALS = 300;

  @TempDir Path folder;

  private Path exported() {
    Path file = folder.resolve("model.keras");
    KerasExport.write(file, SampleModels.of(Architecture.BIDIRECTIONAL_LSTM).classifier());
    return file;
  }

  private Map<String, byte[]> parts() throws IOException {
    return parts(exported());
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private Path write(Map<String, byte[]> parts) throws IOException {
    Map<String, ModelArchive.PartWriter> writers = new LinkedHashMap<>();
    parts.forEach((name, bytes) -> writers.put(name, out -> out.write(bytes)));
    Path file = folder.resolve("changed.keras");
    try (var out = Files.newOutputStream(file)) {
      ModelArchive.write(out, writers);
    }
    return file;
  }

  private Path withConfig(String from, String to) throws IOException {
    return withConfig(parts(), from, to);
  }

  private Path withConfig(Map<String, byte[]> parts, String from, String to) throws IOException {
    String config = new String(parts.get("config.json"), StandardCharsets.UTF_8);
    assertThat(config).contains(from);
    parts.put("config.json", config.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return write(parts);
  }

  private static void assertRefused(Path file, String... reasons) {
    assertThatThrownBy(() -> KerasFile.read(file))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(reasons);
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void changedBytesOfTheWeightsDoNoHarm() throws IOException {
    Map<String, byte[]> parts = parts();
    byte[] weights = parts.get("model.weights.h5");
    Random random = new Random(7);
    int refused = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      byte[] changed = weights.clone();
      for (int i = 0; i < 1 + trial % 4; i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      parts.put("model.weights.h5", changed);
      refused += isRefused(write(parts)) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void cutFilesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(exported());
    for (int length : new int[] {0, 1, 4, 40, whole.length / 2, whole.length - 1}) {
      Path file = Files.write(folder.resolve("cut.keras"), Arrays.copyOf(whole, length));
      assertThat(isRefused(file)).as(length + " bytes").isTrue();
    }
    Map<String, byte[]> parts = parts();
    byte[] weights = parts.get("model.weights.h5");
    parts.put("model.weights.h5", Arrays.copyOf(weights, weights.length / 2));
    assertThat(isRefused(write(parts))).isTrue();
    parts.remove("model.weights.h5");
    assertRefused(write(parts), "“model.weights.h5” is missing");
  }

  private static boolean isRefused(Path file) {
    try {
      KerasFile.read(file);
      return false;
    } catch (LocalizedException e) {
      assertThat(e.getMessage()).contains(file.toString());
      return true;
    }
  }

  @Test
  void whatIsNotComputedIsRefusedByName() throws IOException {
    assertRefused(withConfig("\"Dense\"", "\"Conv1D\""), "“dense” is a Conv1D", "Embedding");
    assertRefused(withConfig("\"softmax\"", "\"mish\""), "“dense” (Dense)", "activation = mish");
    assertRefused(withConfig("\"concat\"", "\"sometimes\""), "merge_mode = sometimes");
    assertRefused(
        withConfig("\"use_bias\" : true", "\"return_state\" : true"), "return_state = true");
    assertRefused(withConfig("\"Sequential\"", "\"Custom\""), "class Custom");
    assertRefused(
        withConfig("\"recurrent_activation\" : \"sigmoid\"", "\"unroll\" : false"),
        "recurrent_activation");
  }

  @Test
  void optionsOfLayersThatAreActivationsAreNotPassedOver() throws IOException {
    Path file = Path.of("src", "test", "resources", "keras", "activations.keras");
    assertRefused(
        withConfig(parts(file), "\"negative_slope\": 0.0", "\"negative_slope\": 0.1"),
        "(ReLU)",
        "negative_slope = 0.1");
    assertRefused(
        withConfig(parts(file), "\"threshold\": 0.0", "\"threshold\": {\"value\": 1}"),
        "threshold");
    assertRefused(
        withConfig(parts(file), "\"max_value\": 6.0", "\"max_value\": 5.0"), "max_value = 5.0");
    assertRefused(withConfig(parts(file), "\"axis\": -1", "\"axis\": 0"), "(Softmax)", "axis = 0");
  }

  @Test
  void aClassOfTheAuthorsOwnIsRefusedWhateverItIsCalled() throws IOException {
    assertRefused(
        withConfig("\"registered_name\" : null", "\"registered_name\" : \"own>Dense\""),
        "which is not computed here");
  }

  @Test
  void weightsThatDoNotFitTheConfigurationAreRefused() throws IOException {
    assertRefused(withConfig("\"units\" : 3,", "\"units\" : 5,"), "the shape", "is expected");
    assertRefused(withConfig("\"use_bias\" : true", "\"use_bias\" : false"), "has the shape [12]");
  }

  @Test
  void layersThatDoNotFitEachOtherAreRefused() throws IOException {
    // Merged by addition two directions are half as wide as side by side.
    assertRefused(
        withConfig("\"concat\"", "\"sum\""), "“dense” reads", "the layer before it gives");
    Map<String, byte[]> parts = parts();
    parts.put("config.json", new byte[] {'{', '}'});
    assertRefused(write(parts), "describes no layers");
  }

  @Test
  void legacyFilesWithoutAModelOrHalfSavedAreRefused() {
    Path weights = folder.resolve("weights.h5");
    try (WritableHdfFile file = HdfFile.write(weights)) {
      file.putGroup("model_weights").putGroup("lstm");
    }
    assertRefused(weights, "weights without a model", "model.save(");

    Path half = folder.resolve("half.h5");
    try (WritableHdfFile file = HdfFile.write(half)) {
      file.putAttribute(
          "model_config",
          "{\"class_name\":\"Sequential\",\"config\":[{\"class_name\":\"LSTM\",\"config\":"
              + "{\"name\":\"lstm\",\"units\":2,\"recurrent_activation\":\"sigmoid\"}}]}");
      file.putGroup("model_weights").putGroup("lstm");
    }
    assertRefused(half, "only in part", "“lstm” (LSTM)");
  }

  @Test
  void pointersAndOtherFilesSayWhatTheyAre() throws IOException {
    Path pointer = folder.resolve("lfs.h5");
    Files.writeString(pointer, "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
    assertRefused(pointer, "Git LFS pointer", "git lfs pull");
    Path other = Files.writeString(folder.resolve("notes.h5"), "no model at all");
    assertRefused(other, "neither an HDF5 file");
    assertThat(KerasFile.recognises(other)).isFalse();
    assertRefused(folder.resolve("absent.keras"), "no such file");
    assertRefused(folder, "folder");
  }
}
