package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.analysis.AbstractValue.Tensor;
import org.remanence.notebook.analysis.CallEvaluator.CallRule;
import org.remanence.notebook.python.Expression.Text;
import org.remanence.notebook.python.Expressions;

/** Models, their layers and trainings, and seeds. */
final class KerasCalls implements CallRule {
  private static final Pattern EXTREME =
      Pattern.compile("(np\\.)?(max|min|argmax|argmin|amax|amin)");

  /** Those of Keras, TensorFlow, NumPy and Python, and helpers that are not in the notebook. */
  private static final Pattern SEED = Pattern.compile("(.*_)?seed(_.*)?|seed\\w+");

  private final InterpreterState state;

  KerasCalls(InterpreterState state) {
    this.state = state;
  }

  @Override
  public Optional<AbstractValue> apply(Invocation call) {
    if (call.isTorch()) {
      return Optional.of(AbstractValue.UNKNOWN);
    }
    if (call.receiver() instanceof KerasModel network) {
      return ofNetwork(network, call);
    }
    Optional<AbstractValue> applied = applied(call);
    if (applied.isPresent()) {
      return applied;
    }
    return switch (call.name()) {
      case "Sequential" -> Optional.of(network(call, items(call.arguments().find(0, "layers"))));
      case "Model" ->
          call.arguments().find(1, "outputs").orElse(AbstractValue.UNKNOWN)
                  instanceof Tensor outputs
              ? Optional.of(network(call, outputs.layers()))
              : Optional.empty();
      case "Input" -> Optional.of(new Tensor(List.of()));
      case "fit" -> ofUnknownNetwork(call);
      default -> seedOrBest(call);
    };
  }

  private static List<AbstractValue> items(Optional<AbstractValue> layers) {
    return layers.orElse(AbstractValue.UNKNOWN) instanceof DataValue list
        ? list.known().stream().filter(layer -> !(layer instanceof Tensor)).toList()
        : layers.isPresent() ? List.of(AbstractValue.UNKNOWN) : List.of();
  }

  private KerasModel network(Invocation call, List<AbstractValue> layers) {
    KerasModel network = new KerasModel(call.location(), layers);
    state.experiment.add(network);
    return network;
  }

  /** A layer or model that is given a tensor. */
  private static Optional<AbstractValue> applied(Invocation call) {
    Optional<Instance> layer = call.instance();
    if (layer.isEmpty() || !call.path().equals(Invocation.ITSELF)) {
      return Optional.empty();
    }
    return tensor(call.arguments().first())
        .map(
            before -> {
              List<AbstractValue> layers = new ArrayList<>(before);
              boolean masked = call.arguments().find("mask").isPresent();
              if (masked) {
                layers.add(KerasLayer.masking(call.location()));
              }
              layers.add(layer.get());
              return new Tensor(layers);
            });
  }

  /** The layers behind a tensor, or behind several that are put together. */
  private static Optional<List<AbstractValue>> tensor(AbstractValue value) {
    if (value instanceof Tensor tensor) {
      return Optional.of(tensor.layers());
    }
    List<AbstractValue> items = value instanceof DataValue list ? list.known() : List.of();
    if (items.isEmpty() || !items.stream().allMatch(Tensor.class::isInstance)) {
      return Optional.empty();
    }
    List<AbstractValue> layers = new ArrayList<>();
    for (AbstractValue item : items) {
      ((Tensor) item)
          .layers().stream()
              .filter(layer -> layers.stream().noneMatch(other -> other == layer))
              .forEach(layers::add);
    }
    return Optional.of(layers);
  }

  private Optional<AbstractValue> ofNetwork(KerasModel network, Invocation call) {
    switch (call.name()) {
      case "add" -> network.add(call.arguments().first());
      case "compile" -> network.compile(call.arguments());
      case "fit" -> train(network, call);
      case "evaluate" ->
          state.experiment.add(
              new ExperimentEvent.Evaluated(
                  call.location(), call.arguments().find(0, "x").orElse(AbstractValue.UNKNOWN)));
      case "predict" -> {
        AbstractValue inputs = call.arguments().find(0, "x").orElse(AbstractValue.UNKNOWN);
        state.experiment.add(
            new ExperimentEvent.Predicted(call.location(), inputs, state.inside > 0));
        return Optional.of(
            inputs instanceof DataValue data && data.part() != DataPart.WHOLE
                ? data.ofUnknownSize()
                : AbstractValue.UNKNOWN);
      }
      case Invocation.ITSELF -> {
        return tensor(call.arguments().first())
            .map(
                before -> {
                  List<AbstractValue> layers = new ArrayList<>(before);
                  layers.addAll(network.values());
                  return new Tensor(layers);
                });
      }
      default -> {}
    }
    return Optional.of(AbstractValue.UNKNOWN);
  }

  private void train(KerasModel network, Invocation call) {
    state.experiment.add(
        new ExperimentEvent.Trained(
            call.location(), network, call.arguments(), state.repetitions > 0));
  }

  /** Keras’s own arguments tell its {@code fit} from others’. */
  private Optional<AbstractValue> ofUnknownNetwork(Invocation call) {
    Arguments arguments = call.arguments();
    if (arguments.find("epochs").isEmpty() && arguments.find("validation_data").isEmpty()) {
      return Optional.empty();
    }
    train(new KerasModel(call.location(), List.of(AbstractValue.UNKNOWN)), call);
    return Optional.of(AbstractValue.UNKNOWN);
  }

  private Optional<AbstractValue> seedOrBest(Invocation call) {
    if (SEED.matcher(call.name()).matches()) {
      boolean numpy = call.path().matches("(np|numpy)\\..*|seed");
      state.experiment.add(
          new ExperimentEvent.Seeded(call.location(), call.arguments().first().whole(), !numpy));
      return Optional.of(AbstractValue.UNKNOWN);
    }
    if (picksBest(call)) {
      state.experiment.add(new ExperimentEvent.BestPicked(call.location()));
      return Optional.of(AbstractValue.UNKNOWN);
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
