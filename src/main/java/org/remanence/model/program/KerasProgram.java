package org.remanence.model.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.OpenedFileKey;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.keras.KerasModel;
import org.remanence.python.PythonTemplate;

/**
 * A model that Keras trained. Programs of it read ids or numbers and give its outputs; how it was
 * trained its file does not tell.
 */
public record KerasProgram(OpenedFileKey key, KerasModel model) implements ProgramNetwork {
  private static final String FOLDER = "/programs/";

  /** So many steps are an example. */
  private static final int EXAMPLE = 5;

  @Override
  public boolean trains() {
    return false;
  }

  @Override
  public String source(ProgramKind kind, ProgramForm form, String name) {
    Set<String> flags = flags(form.flag(), kind.template());
    Map<String, Object> values = values(kind == ProgramKind.PYTORCH ? "torch" : "np");
    values.put("name", key.id());
    values.put("library", kind.library());
    values.put("weights_file", name + WEIGHTS);
    values.put("inputs", model.inputs());
    values.put("example", example());
    if (inKeras(kind)) {
      KerasCalls calls = new KerasCalls(model);
      flags.addAll(calls.flags());
      values.put("chain", calls.lines());
      return new PythonTemplate(FOLDER, flags, values).fill("opened/keras");
    }
    return formulas("opened/formulas", kind == ProgramKind.PYTORCH, flags, values);
  }

  /**
   * Functions in NumPy that run the model and keep what each of its directions does at each step.
   * They read the weights from the file that their variable {@code WEIGHTS} names.
   */
  public String traced() {
    return formulas("opened/traced", false, flags("traced"), values("np"));
  }

  private String formulas(
      String template, boolean torch, Set<String> flags, Map<String, Object> values) {
    KerasFormulas formulas = new KerasFormulas(model.layers(), torch);
    flags.addAll(formulas.flags());
    values.put("chain", formulas.lines());
    return new PythonTemplate(FOLDER, flags, values).fill(template);
  }

  private Set<String> flags(String... given) {
    Set<String> flags = new HashSet<>(Set.of(given));
    if (model.readsIds()) {
      flags.add("ids");
    }
    return flags;
  }

  private Map<String, Object> values(String library) {
    Map<String, Object> values = new HashMap<>();
    values.put("slope", model.version().startsWith("3") ? 1 / 6.0 : 0.2);
    values.put("xp", library);
    return values;
  }

  private static boolean inKeras(ProgramKind kind) {
    return kind == ProgramKind.KERAS || kind == ProgramKind.NOTEBOOK;
  }

  /** Ids that it knows, as many as it reads. */
  private String example() {
    int known = model.vocabulary().orElse(1);
    return IntStream.range(0, model.fixedSteps().orElse(EXAMPLE))
        .mapToObj(step -> String.valueOf((step + 1) % known))
        .collect(Collectors.joining(" "));
  }

  @Override
  public Map<String, ModelArchive.PartWriter> files(ProgramKind kind) {
    return Map.of(WEIGHTS, weights(!inKeras(kind)));
  }

  /** Weights as the functions of {@link #traced} read them. */
  public ModelArchive.PartWriter weights() {
    return weights(true);
  }

  private ModelArchive.PartWriter weights(boolean whole) {
    Map<String, Tensor> weights = KerasWeights.of(List.copyOf(model.layers()), whole);
    return out -> Npz.write(weights, out);
  }
}
