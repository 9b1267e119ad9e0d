package org.remanence.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;

/**
 * A study as it is sent to other machines: its description, and the texts themselves, since a file
 * need not be there.
 */
record SentStudy(String description, String name, List<String> texts, List<String> labels)
    implements Serializable {

  static SentStudy of(StudyPlan plan) {
    List<LabelledText> examples = plan.dataset().examples();
    return new SentStudy(
        StudyYaml.write(plan.config()),
        plan.dataset().name(),
        examples.stream().map(LabelledText::text).toList(),
        examples.stream().map(LabelledText::label).toList());
  }

  /** The same plan again, since planning depends on description and texts alone. */
  StudyPlan plan() {
    List<LabelledText> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      examples.add(new LabelledText(texts.get(i), labels.get(i), 0, 0));
    }
    return StudyPlan.of(
        StudyYaml.parse(Path.of("description.yaml"), description), new Dataset(name, examples));
  }

  static PlannedRun run(StudyPlan plan, String key) {
    return plan.runs().stream()
        .filter(run -> run.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("another version of the program: " + key));
  }
}
