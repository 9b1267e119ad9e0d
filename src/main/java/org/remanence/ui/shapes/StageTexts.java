package org.remanence.ui.shapes;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.PoolingShape;
import org.remanence.engine.StateShape;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.text.EncodedText;
import org.remanence.text.Padding;

/** Texts about the stages of a batch, in the language in use. */
record StageTexts(BatchRun run) {

  /** Shape of a stage with the names of its axes. */
  String shape(Stage stage) {
    int batch = run.sentences();
    int time = run.steps();
    NetworkShape network = run.network().shape();
    return switch (stage) {
      case TEXT -> axes("shapes.axes.texts", batch);
      case TOKENS, NUMBERS -> Messages.text("shapes.axes.lists", batch, lengths());
      case BATCH -> axes("shapes.axes.batch", batch, time);
      case VECTORS -> axes("shapes.axes.vectors", batch, time, network.embedding());
      case STATES ->
          network.states().stream()
              .map(layer -> axes("shapes.axes.states", batch, time, layer.outputs()))
              .collect(Collectors.joining("\n"));
      case OUTPUT ->
          run.options().everyState()
              ? axes("shapes.axes.states", batch, time, network.features())
              : axes("shapes.axes.last", batch, network.features());
      case SOFTMAX ->
          run.options().everyState()
              ? axes("shapes.axes.step-classes", batch, time, network.classes())
              : axes("shapes.axes.classes", batch, network.classes());
    };
  }

  /** Tensors are written as in Python, with plain digits. */
  static String tensor(int... extents) {
    return IntStream.of(extents)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String axes(String key, int... extents) {
    return Messages.text(key, tensor(extents));
  }

  private String lengths() {
    return run.encoded().stream()
        .map(text -> Integer.toString(text.ids().length))
        .collect(Collectors.joining(", "));
  }

  /** Meaning of a stage: what happens there. */
  String meaning(Stage stage) {
    NetworkShape network = run.network().shape();
    boolean mask = run.options().mask();
    return switch (stage) {
      case TEXT -> Messages.text("shapes.text.text");
      case TOKENS -> Messages.text("shapes.tokens.text") + dropped();
      case NUMBERS -> Messages.text("shapes.numbers.text", network.vocabulary());
      case BATCH ->
          sentences(
                  run.options().padding() == Padding.FRONT
                      ? "shapes.batch.front"
                      : "shapes.batch.behind",
                  mask ? "shapes.batch.mask" : "shapes.batch.no-mask")
              + notDrawn();
      case VECTORS ->
          Messages.text(
              "shapes.vectors.text", network.embedding(), found(run.sentences(), run.steps()));
      case STATES -> sentences(states(), mask ? "shapes.states.mask" : "shapes.states.no-mask");
      case OUTPUT -> output();
      case SOFTMAX -> Messages.text(softmax());
    };
  }

  private String softmax() {
    boolean every = run.options().everyState();
    if (answersEachToken()) {
      return "shapes.softmax.tags";
    } else if (run.network().shape().pooling().isPresent()) {
      return every ? "shapes.softmax.every-pooled" : "shapes.softmax.last-pooled";
    }
    return every ? "shapes.softmax.every" : "shapes.softmax.last";
  }

  private boolean answersEachToken() {
    return run.classifier().shape().answersEachToken();
  }

  private String states() {
    if (!run.classifier().architecture().isRecurrent()) {
      return "shapes.states.transformer";
    }
    return run.options().bothDirections() ? "shapes.states.both" : "shapes.states.text";
  }

  private String output() {
    if (run.options().everyState()) {
      return Messages.text(answersEachToken() ? "shapes.output.tags" : "shapes.output.every");
    }
    return whatLeaves() + " " + ndim();
  }

  private String ndim() {
    return Messages.text(
        "shapes.output.ndim", found(run.sentences(), run.network().shape().features()));
  }

  private String whatLeaves() {
    Optional<PoolingShape> pooling = run.network().shape().pooling();
    if (pooling.isPresent()) {
      return Messages.text(
          "shapes.output.pooled", Messages.text("pooling." + pooling.get().kind().id()));
    }
    StateShape top = run.network().shape().states().get(run.network().shape().states().size() - 1);
    return Messages.text(top.bidirectional() ? "shapes.output.last-both" : "shapes.output.last");
  }

  private String notDrawn() {
    int more = run.steps() - run.columns(StageFigures.MOST_PADDING).length;
    return more == 0 ? "" : " " + Messages.text("shapes.batch.not-drawn", more);
  }

  private String sentences(String... keys) {
    return Arrays.stream(keys)
        .map(key -> Messages.text(key, run.steps()))
        .collect(Collectors.joining(" "));
  }

  /** Error of Keras where a recurrent layer is given a tensor of two dimensions. */
  private static String found(int first, int second) {
    return "expected ndim=3, found ndim=2. Full shape received: (%d, %d)".formatted(first, second);
  }

  private String dropped() {
    EncodedText typed = run.encoded().get(0);
    return typed.dropped() == 0
        ? ""
        : " " + Messages.text("shapes.tokens.dropped", typed.dropped(), typed.ids().length);
  }

  /** Notice of the weights that are not trained; empty if all are. */
  String untrained() {
    return run.isTrained()
        ? ""
        : Messages.text(
            "shapes.untrained",
            String.join(", ", run.network().untrained()),
            run.classifier().hyperparameters().seed());
  }
}
