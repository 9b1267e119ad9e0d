package org.remanence.ui.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.text.FoldedText;
import org.remanence.ui.tab.WindowTab;

/** A question that learners of these networks ask most, and the place that shows its answer. */
public enum FrequentQuestion {
  NDIM(WindowTab.SHAPES, "as-trained", "stage-vectors"),
  RETURN_SEQUENCES(WindowTab.SHAPES, "every-state", "stage-output"),
  UNITS(WindowTab.STATES, "", "rows"),
  STATES(WindowTab.GATES, "", "middle"),
  GATES(WindowTab.GATES, "", "middle"),
  PARAMETERS(WindowTab.ARCHITECTURES, "page-costs", "parametersChart"),
  PADDING(WindowTab.SHAPES, "mask-off", "stage-states"),
  DIRECTIONS(WindowTab.SHAPES, "both-directions", "stage-output"),
  STATEFUL(WindowTab.PLAYGROUND, "", "trainPane"),
  UNKNOWN_WORDS(WindowTab.STATES, "", "axis"),
  DECISIVE_WORDS(WindowTab.STATES, "", "plotsMenu"),
  DROPOUT(WindowTab.TRAINING, "", "formGrid"),
  VALIDATION(WindowTab.TRAINING, "page-curves", "formGrid"),
  NAN(WindowTab.TRAINING, "page-gradients", "formGrid"),
  SAME_CLASS(WindowTab.ERRORS, "page-overview", "segments"),
  SEEDS(WindowTab.RESULTS, "page-study", "pagesBox"),
  BETTER(WindowTab.RESULTS, "page-runs", "tuneButton"),
  VANISHING(WindowTab.ARCHITECTURES, "page-cells", "cellsGrid"),
  CONVENTIONS(WindowTab.ARCHITECTURES, "page-cells", "cellsGrid"),
  REPETITION(WindowTab.PLAYGROUND, "", "samplingBox");

  private static final String KEY = "questions.";

  private final WindowTab tab;
  private final String action;
  private final String anchor;

  /**
   * @param action the name of what the tab does to show the answer; empty for nothing
   * @param anchor what is to be seen there
   */
  FrequentQuestion(WindowTab tab, String action, String anchor) {
    this.tab = tab;
    this.action = action;
    this.anchor = anchor;
  }

  /** The name in message keys, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public WindowTab tab() {
    return tab;
  }

  /** The name of an action of the tab; empty if there is none to take. */
  public Optional<String> action() {
    return Optional.of(action).filter(name -> !name.isEmpty());
  }

  public String anchor() {
    return anchor;
  }

  /** The question in the language in use. */
  public String text() {
    return Messages.text(KEY + id());
  }

  /** Message key of the answer, by which its sources are found. */
  public String answerKey() {
    return KEY + id() + ".answer";
  }

  /** The answer in the language in use. */
  public String answer() {
    return Messages.text(answerKey());
  }

  /** Those whose question or answer has all words of a search, whatever their case and accents. */
  public static List<FrequentQuestion> with(String search) {
    List<String> words = List.of(FoldedText.of(search).strip().split("\\s+"));
    return Arrays.stream(values())
        .filter(
            each ->
                words.stream().allMatch(FoldedText.of(each.text() + " " + each.answer())::contains))
        .toList();
  }
}
