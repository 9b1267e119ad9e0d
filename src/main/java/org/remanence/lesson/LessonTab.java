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
      List.of("sentence", "examples", "signalBox", "orderBox", "plotsMenu", "axis", "rows")),
  GATES(
      List.of("play", "step-back", "step-forward", "backward"),
      List.of("sentence", "architectureBox", "middle", "playButton", "scrubber", "board")),
  SHAPES(
      List.of(
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
      List.of("start", "pause", "stop"),
      List.of("taskBox", "lagSlider", "networksBox", "startButton", "figures")),
  RESULTS(
      List.of("page-runs", "page-study", "page-class", "tune"),
      List.of("pagesBox", "scopeBox", "tuneButton", "table", "conclusions", "accuracyChart")),
  ERRORS(
      List.of("page-overview", "page-sentences", "page-difficulty", "page-own", "page-table"),
      List.of("segments", "modelBox", "warnings", "sectionPane")),
  PLAYGROUND(
      List.of("generate", "step", "continue", "stop"),
      List.of("trainPane", "samplingBox", "prompt", "generateButton", "columns", "stepBox"));

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
