package org.remanence.study.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.LastOpinionRule;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.RunIdentity;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.Baselines;

/**
 * The baselines of a study: measured here, once for each split, whoever works on the runs. {@code
 * baselines/KEY.json} in the study’s folder keeps those of a split. The key is that of its first
 * run, whose maximum length and vocabulary they share, with the version of how they are measured.
 */
public final class StudyBaselines {
  private static final String ENTRY = "baselines";

  private final StudyPlan plan;
  private final StudyFolder study;
  private final Path folder;

  public StudyBaselines(StudyPlan plan, StudyFolder folder) {
    this.plan = plan;
    study = folder;
    this.folder = folder.path().resolve(ENTRY);
  }

  /**
   * Returns whether a study has baselines: one of transfer has none, since its networks differ in
   * how many texts they learn from.
   */
  public static boolean areIn(StudyPlan plan) {
    return plan.config().transfer().isEmpty();
  }

  /**
   * Measures what is not yet kept, seconds for each split.
   *
   * @param finished runs; splits without one are left out
   * @param cancelled asked before each split; what is measured by then stays kept
   * @return the baselines of each split, in the plan’s order
   * @throws LocalizedException if a file cannot be written
   */
  public List<SplitBaselines> measure(Collection<PlannedRun> finished, BooleanSupplier cancelled) {
    if (!areIn(plan)) {
      return List.of();
    }
    Map<Split, PlannedRun> firsts = new LinkedHashMap<>();
    plan.runs().forEach(run -> firsts.putIfAbsent(Split.of(run), run));
    firsts.keySet().retainAll(finished.stream().map(Split::of).toList());
    List<SplitBaselines> measured = new ArrayList<>();
    for (PlannedRun first : firsts.values()) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      measured.add(withRule(find(first).orElseGet(() -> measure(first)), first));
    }
    return measured;
  }

  /** With the rule “believe the last opinion” where it has an answer to every test text. */
  private SplitBaselines withRule(SplitBaselines baselines, PlannedRun first) {
    if (plan.dataset().examples().stream().allMatch(text -> text.lastOpinion().isEmpty())) {
      return baselines;
    }
    List<LabelledText> tests = plan.split(first).examples(plan.dataset(), Part.TEST);
    return LastOpinionRule.hitCount(tests)
        .map(hitCount -> baselines.with(SplitBaselines.Score.ofRule(hitCount.accuracy())))
        .orElse(baselines);
  }

  private record Split(long seed, int fold) {
    static Split of(PlannedRun run) {
      return new Split(run.seed(), run.fold());
    }
  }

  private SplitBaselines measure(PlannedRun first) {
    PreparedData prepared =
        PreparedData.of(plan.dataset(), plan.split(first), first.hyperparameters());
    List<SplitBaselines.Score> scores =
        Baselines.measure(prepared.data(), first.seed()).stream()
            .map(StudyBaselines::score)
            .toList();
    SplitBaselines baselines = new SplitBaselines(first.seed(), first.fold(), scores);
    keep(first, baselines);
    return baselines;
  }

  private static SplitBaselines.Score score(Baseline baseline) {
    return new SplitBaselines.Score(
        baseline.name(),
        baseline.parameters(),
        baseline.metrics().testAccuracy(),
        baseline.metrics().testLoss());
  }

  /** The kept ones; empty if there are none, or none that can be trusted. */
  private Optional<SplitBaselines> find(PlannedRun first) {
    Path file = file(first);
    return study
        .read(file, bytes -> read(file, StrictJson.parse(file, ENTRY, bytes), key(first)))
        .filter(scores -> scores.size() == Baseline.Kind.of(plan.dataset().task()).size())
        .map(scores -> new SplitBaselines(first.seed(), first.fold(), scores));
  }

  /** The scores in a file; none if it is that of other runs. */
  private static List<SplitBaselines.Score> read(Path file, JsonNode json, String key) {
    JsonFields fields = new JsonFields(file, ENTRY, json);
    return json.path("run") instanceof ObjectNode run && RunIdentity.key(run).equals(key)
        ? fields.objects(ENTRY, Baseline.Kind.values().length).stream()
            .map(StudyBaselines::read)
            .toList()
        : List.of();
  }

  private static SplitBaselines.Score read(JsonFields fields) {
    return new SplitBaselines.Score(
        fields.text("name"),
        fields.whole("parameters", 1, Long.MAX_VALUE),
        fields.number("test_accuracy", 0, 1),
        fields.number("test_loss", 0, Double.MAX_VALUE));
  }

  private void keep(PlannedRun first, SplitBaselines baselines) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("run", identity(first));
    ArrayNode list = json.putArray(ENTRY);
    for (SplitBaselines.Score score : baselines.scores()) {
      list.addObject()
          .put("name", score.name())
          .put("parameters", score.parameters())
          .put("test_accuracy", score.testAccuracy())
          .put("test_loss", score.testLoss());
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
    }
    AtomicFiles.write(file(first), out -> out.write(StrictJson.format(json)));
  }

  private Path file(PlannedRun first) {
    return folder.resolve(key(first) + ".json");
  }

  private String key(PlannedRun first) {
    return RunIdentity.key(identity(first));
  }

  private ObjectNode identity(PlannedRun first) {
    return plan.identity(first).deepCopy().put("baselines_version", Baselines.VERSION);
  }
}
