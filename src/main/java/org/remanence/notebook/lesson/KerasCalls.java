package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remanence.notebook.lesson.CallEvaluator.CallRule;
import org.remanence.notebook.lesson.Value.Instance;
import org.remanence.notebook.lesson.Value.Tensor;
import org.remanence.notebook.python.Expression.Text;
import org.remanence.notebook.python.Expressions;

/** Models, their layers and trainings, and seeds. */
final class KerasCalls implements CallRule {
  private static final Pattern EXTREME =
      Pattern.compile("(np\\.)?(max|min|argmax|argmin|amax|amin)");

  /** Those of Keras, TensorFlow, NumPy and Python, and helpers that are not in the notebook. */
  private static final Pattern SEED = Pattern.compile("(.*_)?seed(_.*)?|seed\\w+");

  private final Walk walk;

  KerasCalls(Walk walk) {
    this.walk = walk;
  }

  @Override
  public Optional<Value> apply(Invocation call) {
    if (call.isTorch()) {
      return Optional.of(Value.UNKNOWN);
    }
    if (call.receiver() instanceof Network network) {
      return ofNetwork(network, call);
    }
    Optional<Value> applied = applied(call);
    if (applied.isPresent()) {
      return applied;
    }
    return switch (call.name()) {
      case "Sequential" -> Optional.of(network(call, items(call.arguments().find(0, "layers"))));
      case "Model" ->
          call.arguments().find(1, "outputs").orElse(Value.UNKNOWN) instanceof Tensor outputs
              ? Optional.of(network(call, outputs.layers()))
              : Optional.empty();
      case "Input" -> Optional.of(new Tensor(List.of()));
      case "fit" -> ofUnknownNetwork(call);
      default -> seedOrBest(call);
    };
  }

  private static List<Value> items(Optional<Value> layers) {
    return layers.orElse(Value.UNKNOWN) instanceof Data list
        ? list.known().stream().filter(layer -> !(layer instanceof Tensor)).toList()
        : layers.isPresent() ? List.of(Value.UNKNOWN) : List.of();
  }

  private Network network(Invocation call, List<Value> layers) {
    Network network = new Network(call.place(), layers);
    walk.lesson.add(network);
    return network;
  }

  /** A layer or model that is given a tensor. */
  private static Optional<Value> applied(Invocation call) {
    Optional<Instance> layer = call.instance();
    if (layer.isEmpty() || !call.path().equals(Invocation.ITSELF)) {
      return Optional.empty();
    }
    return tensor(call.arguments().first())
        .map(
            before -> {
              List<Value> layers = new ArrayList<>(before);
              layers.add(layer.get());
              return new Tensor(layers);
            });
  }

  /** The layers behind a tensor, or behind several that are put together. */
  private static Optional<List<Value>> tensor(Value value) {
    if (value instanceof Tensor tensor) {
      return Optional.of(tensor.layers());
    }
    List<Value> items = value instanceof Data list ? list.known() : List.of();
    if (items.isEmpty() || !items.stream().allMatch(Tensor.class::isInstance)) {
      return Optional.empty();
    }
    List<Value> layers = new ArrayList<>();
    for (Value item : items) {
      ((Tensor) item)
          .layers().stream()
              .filter(layer -> layers.stream().noneMatch(other -> other == layer))
              .forEach(layers::add);
    }
    return Optional.of(layers);
  }

  private Optional<Value> ofNetwork(Network network, Invocation call) {
    switch (call.name()) {
      case "add" -> network.add(call.arguments().first());
      case "compile" -> network.compile(call.arguments());
      case "fit" -> train(network, call);
      case "evaluate" ->
          walk.lesson.add(
              new Event.Evaluated(
                  call.place(), call.arguments().find(0, "x").orElse(Value.UNKNOWN)));
      case "predict" -> {
        Value inputs = call.arguments().find(0, "x").orElse(Value.UNKNOWN);
        walk.lesson.add(new Event.Predicted(call.place(), inputs, walk.inside > 0));
        return Optional.of(
            inputs instanceof Data data && data.part() != Part.WHOLE
                ? data.ofUnknownSize()
                : Value.UNKNOWN);
      }
      case Invocation.ITSELF -> {
        return tensor(call.arguments().first())
            .map(
                before -> {
                  List<Value> layers = new ArrayList<>(before);
                  layers.addAll(network.values());
                  return new Tensor(layers);
                });
      }
      default -> {}
    }
    return Optional.of(Value.UNKNOWN);
  }

  private void train(Network network, Invocation call) {
    walk.lesson.add(
        new Event.Trained(call.place(), network, call.arguments(), walk.repetitions > 0));
  }

  /** Keras’s own arguments tell its {@code fit} from others’. */
  private Optional<Value> ofUnknownNetwork(Invocation call) {
    Arguments arguments = call.arguments();
    if (arguments.find("epochs").isEmpty() && arguments.find("validation_data").isEmpty()) {
      return Optional.empty();
    }
    train(new Network(call.place(), List.of(Value.UNKNOWN)), call);
    return Optional.of(Value.UNKNOWN);
  }

  private Optional<Value> seedOrBest(Invocation call) {
    if (SEED.matcher(call.name()).matches()) {
      boolean numpy = call.path().matches("(np|numpy)\\..*|seed");
      walk.lesson.add(new Event.Seeded(call.place(), call.arguments().first().whole(), !numpy));
      return Optional.of(Value.UNKNOWN);
    }
    if (picksBest(call)) {
      walk.lesson.add(new Event.BestPicked(call.place()));
      return Optional.of(Value.UNKNOWN);
    }
    return Optional.empty();
  }

  /** The lowest loss or the highest of anything else; other extremes are for axes of plots. */
  private static boolean picksBest(Invocation call) {
    return EXTREME.matcher(call.path()).matches()
        && call.source().arguments().stream()
            .flatMap(argument -> Expressions.all(argument.value()))
            .filter(Text.class::isInstance)
            .map(part -> ((Text) part).value())
            .filter(name -> name.startsWith("val_"))
            .anyMatch(name -> name.endsWith("loss") == call.name().contains("min"));
  }
}
