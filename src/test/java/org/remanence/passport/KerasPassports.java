package org.remanence.passport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;
import org.remanence.model.export.StockLayers;
import org.remanence.model.keras.GoldenModels;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.KerasInput;
import org.remanence.model.keras.input.NumberRows;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Padding.Side;
import org.remanence.passport.network.KerasReading;

/** Passports of numbers inside networks that Keras trained, with padding and without. */
final class KerasPassports {
  private static final Path OWN = Path.of("src", "test", "resources", "keras");
  private static final Path COLLECTION = Path.of("..", "shared", "keras");
  private static final int STEPS = 4;

  private KerasPassports() {}

  static Stream<Passport> all() {
    return Stream.concat(
            Stream.of(Architecture.values())
                .filter(architecture -> StockLayers.has(architecture.cell()))
                .map(KerasPassports::exported)
                .flatMap(KerasPassports::padded),
            Stream.concat(files(OWN), files(COLLECTION)).map(KerasPassports::plain))
        .map(network -> KerasReading.of(network, network.inspect("")).orElseThrow())
        .flatMap(KerasPassports::of);
  }

  private static KerasModel exported(Architecture architecture) {
    try {
      Path file = Files.createTempFile("network", ".keras");
      try {
        KerasExport.write(file, SampleModels.of(architecture).classifier());
        return KerasFile.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<KerasModel> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try {
      return GoldenModels.outputs(folder).stream().map(GoldenModels::modelOf).map(KerasFile::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KerasNetwork plain(KerasModel model) {
    return KerasNetwork.answering("network", model)
        .reading(input(model, model.fixedSteps().orElse(STEPS)));
  }

  private static Stream<KerasNetwork> padded(KerasModel model) {
    KerasNetwork network = plain(model);
    Padding behind = new Padding(OptionalInt.of(STEPS + 2), Side.BEHIND, Side.FRONT);
    Padding front = new Padding(OptionalInt.of(STEPS + 3), Side.FRONT, Side.FRONT);
    KerasNetwork before = network.reading(network.input().padded(front));
    return Stream.of(
        network,
        network.reading(network.input().padded(behind)),
        before,
        before.showingPadding(true));
  }

  private static KerasInput input(KerasModel model, int steps) {
    if (model.readsIds()) {
      int known = model.vocabulary().orElseThrow();
      int[] ids = IntStream.range(0, steps).map(step -> 1 + step % (known - 1)).toArray();
      return new IdInput(ids, Padding.NONE);
    }
    double[][] rows = new double[steps][model.inputs()];
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < rows[step].length; i++) {
        rows[step][i] = Math.sin(1 + step + 0.3 * i);
      }
    }
    return new NumberRows(rows);
  }

  private static Stream<Passport> of(KerasReading reading) {
    Inspection inspection = reading.inspection();
    List<Passport> passports = new ArrayList<>();
    List<LayerTrace> layers = inspection.trace().layers();
    int last = inspection.tokens().size() - 1;
    for (int layer = 0; layer < layers.size(); layer++) {
      Signal first = layers.get(layer).cell().signals().iterator().next();
      passports.add(reading.signal(layer, first, last, 0));
      passports.add(reading.signal(layer, Signal.HIDDEN_STATE, 1, 1));
      passports.add(reading.norm(layer, 0));
    }
    if (inspection.hasClasses()) {
      passports.add(reading.probability(0));
      passports.add(reading.probability(inspection.labels().size() - 1));
    }
    return passports.stream();
  }
}
