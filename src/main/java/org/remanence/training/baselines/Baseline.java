package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.remanence.model.TestMetrics;
import org.remanence.text.Task;

/**
 * Result of a classifier without memory on the test part.
 *
 * @param parameters weights and biases, or counts
 * @param predicted the label (an index into the data’s) it gives to each test text, or to each word
 *     of tagged sentences, in the order of the test part
 */
public record Baseline(Kind kind, long parameters, TestMetrics metrics, int[] predicted) {

  /** Features that it sees of a text. */
  public enum Kind {
    /** Words, and how often each occurs. */
    BAG_OF_WORDS(Task.CLASSIFICATION),

    /** Words, and which of them stand side by side. */
    N_GRAMS(Task.CLASSIFICATION),

    /** None: the most frequent tag of all for every word. */
    MAJORITY_TAG(Task.TAGGING),

    /** The word alone: the tag that it has most often. */
    WORD_TAG(Task.TAGGING);

    private final Task task;

    Kind(Task task) {
      this.task = task;
    }

    /** Those that are measured for a task, in their order. */
    public static List<Kind> of(Task task) {
      return Arrays.stream(values()).filter(kind -> kind.task == task).toList();
    }

    /** The name in tables and files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The name in tables and files. */
  public String name() {
    return kind.id();
  }

  public double accuracy() {
    return metrics.testAccuracy();
  }
}
