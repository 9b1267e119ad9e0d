package org.remanence.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tabs of the window by the names that lessons use, with all actions and anchors they promise:
 * lessons can be checked without a window.
 */
public enum LessonTab {
  START(
      List.of(
          "page-begin", "page-questions", "see", "shipped", "write", "train", "prepare", "open"),
      List.of(
          "startSentence",
          "seeButton",
          "readers",
          "writeCard",
          "trainCard",
          "openCard",
          "lessonsCard",
          "atStart")),
  TRAINING(
      List.of(
          "train",
          "train-built-in",
          "pause",
          "stop",
          "tune",
          "page-curves",
          "page-gradients",
          "page-history"),
      List.of("dataBox", "modelsBox", "presetBox", "formGrid", "trainButton", "runsGrid")),
  STATES(
      List.of("find-unit", "causal-map", "passages-alike"),
      List.of(
          "sentence",
          "examples",
          "signalBox",
          "orderBox",
          "plotsMenu",
          "finderToggle",
          "causalToggle",
          "passagesToggle",
          "axis",
          "rows")),
  GATES(
      List.of("play", "step-back", "step-forward", "backward"),
      List.of("sentence", "architectureBox", "middle", "playButton", "scrubber", "board")),
  SHAPES(
      List.of(
          "page-batch",
          "page-weights",
          "padding-front",
          "padding-behind",
          "mask-on",
          "mask-off",
          "every-state",
          "last-state",
          "another-layer",
          "both-directions",
          "show-padding",
          "as-trained"),
      List.of(
          "sentence",
          "architectureBox",
          "pages",
          "weightsPage",
          "switches",
          "stage-text",
          "stage-tokens",
          "stage-numbers",
          "stage-batch",
          "stage-vectors",
          "stage-states",
          "stage-output",
          "stage-softmax")),
  ARCHITECTURES(
      List.of("page-cells", "page-costs", "measure"),
      List.of("pagesBox", "cellsGrid", "fieldsBox", "parametersChart", "measureBox")),
  MEMORY(
      List.of("start", "pause", "stop", "page-curves", "page-automaton", "extract"),
      List.of(
          "taskBox",
          "lagSlider",
          "networksBox",
          "startButton",
          "pages",
          "figures",
          "extractButton",
          "stringRow",
          "figurePlace",
          "agreements")),
  RESULTS(
      List.of("page-runs", "page-study", "page-class", "tune"),
      List.of("pagesBox", "scopeBox", "tuneButton", "table", "conclusions", "accuracyChart")),
  ERRORS(
      List.of("page-overview", "page-sentences", "page-difficulty", "page-own", "page-table"),
      List.of("segments", "modelBox", "warnings", "sectionPane", "tagsPane")),
  PLAYGROUND(
      List.of("generate", "step", "continue", "stop"),
      List.of(
          "trainPane",
          "samplingBox",
          "prompt",
          "generateButton",
          "columns",
          "stepBox",
          "stepHeads"));

  private final List<String> actions;
  private final List<String> anchors;

  LessonTab(List<String> actions, List<String> anchors) {
    this.actions = actions;
    this.anchors = anchors;
  }

  /** The names of all tabs. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(LessonTab::id).toList();
  }

  static LessonTab of(String id) {
    return values()[ids().indexOf(id)];
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<String> actions() {
    return actions;
  }

  public List<String> anchors() {
    return anchors;
  }
}
