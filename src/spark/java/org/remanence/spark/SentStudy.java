package org.remanence.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.remanence.model.Hyperparameter;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;

/**
 * A study as it is sent to other machines: its description, and the texts themselves, since a file
 * need not be there.
 */
record SentStudy(String description, String name, List<SentText> texts) implements Serializable {

  /** What a run learns of an example: text and label, or the tag of each word. */
  private record SentText(String text, String label, List<String> tags) implements Serializable {
    static SentText of(LabelledText example) {
      return new SentText(example.text(), example.label(), example.tags());
    }

    LabelledText example() {
      return new LabelledText(text, label, 0, 0, LabelledText.UNKNOWN, "", tags);
    }
  }

  static SentStudy of(StudyPlan plan) {
    StudyConfig config = plan.config();
    // Where it is not said, tagged sentences are read to tell how long they are.
    Hyperparameter length = Hyperparameter.MAX_LENGTH;
    return new SentStudy(
        StudyYaml.write(config.with(length, config.values(length))),
        plan.dataset().name(),
        plan.dataset().examples().stream().map(SentText::of).toList());
  }

  /** The same plan again, since planning depends on description and texts alone. */
  StudyPlan plan() {
    return StudyPlan.of(
        StudyYaml.parse(Path.of("description.yaml"), description),
        new Dataset(name, texts.stream().map(SentText::example).toList()));
  }

  static PlannedRun run(StudyPlan plan, String key) {
    return plan.runs().stream()
        .filter(run -> run.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("another version of the program: " + key));
  }
}
