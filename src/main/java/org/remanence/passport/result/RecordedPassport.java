package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.remanence.i18n.Messages;
import org.remanence.model.TestMetrics;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.passport.Settings;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.training.history.RunJson;
import org.remanence.training.history.RunRecord;

/** Passport of the record of a past run, whose network was not kept. */
public final class RecordedPassport {
  private static final String FILE = "run.json";
  private static final String BASELINE_FILE = "baseline.json";

  private RecordedPassport() {}

  private static TestMetrics metrics(RunRecord run) {
    return Objects.requireNonNull(run.metrics(), "the run did not finish");
  }

  /** A number of a run’s file. */
  public enum Field {
    TEST_ACCURACY(run -> metrics(run).testAccuracy(), "metrics", "test_accuracy"),
    TEST_LOSS(run -> metrics(run).testLoss(), "metrics", "test_loss"),
    PARAMETERS(RunRecord::parameters, "parameters"),
    PATIENCE(run -> run.hyperparameters().patience(), "hyperparameters", "patience");

    private final ToDoubleFunction<RunRecord> value;
    private final List<String> path;

    Field(ToDoubleFunction<RunRecord> value, String... path) {
      this.value = value;
      this.path = List.of(path);
    }
  }

  /** A number of a baseline. */
  public enum BaselineField {
    TEST_LOSS(baseline -> baseline.metrics().testLoss()),
    PARAMETERS(BaselineResult::parameters),
    EPOCHS(baseline -> baseline.metrics().epochs()),
    BEST_EPOCH(baseline -> baseline.metrics().bestEpoch());

    private final ToDoubleFunction<BaselineResult> value;

    BaselineField(ToDoubleFunction<BaselineResult> value) {
      this.value = value;
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Passport of a number of a baseline that was trained, whose weights were not kept.
   *
   * @param name as it is shown
   * @param fingerprint SHA-256 of the data
   */
  public static Passport of(
      BaselineResult baseline, BaselineField field, String name, String fingerprint) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (BaselineField each : BaselineField.values()) {
      json.put(each.id(), each.value.applyAsDouble(baseline));
    }
    return Passport.of(Kind.RECORDED, title(name, field.id()), field.value.applyAsDouble(baseline))
        .origin(Origin.of("", fingerprint))
        .file(PassportFile.json(BASELINE_FILE, () -> json))
        .input(words(field.id()), "recorded", BASELINE_FILE)
        .variable("RUN", BASELINE_FILE)
        .variable("FIELD", List.of(field.id()))
        .build();
  }

  /** Passport of a number of a run that finished. */
  public static Passport of(RunRecord run, Field field) {
    String name = field.path.get(field.path.size() - 1);
    return Passport.of(Kind.RECORDED, title(run.title(), name), field.value.applyAsDouble(run))
        .origin(
            new Origin(
                run.data().name(),
                run.data().fingerprint(),
                OptionalLong.of(run.hyperparameters().seed()),
                settings(run),
                List.of()))
        .file(new PassportFile(FILE, out -> out.write(RunJson.format(run))))
        .input(words(name), "recorded", FILE)
        .variable("RUN", FILE)
        .variable("FIELD", field.path)
        .build();
  }

  private static List<Origin.Setting> settings(RunRecord run) {
    List<Origin.Setting> settings = new ArrayList<>(Settings.of(run.hyperparameters()));
    String kept = Messages.text("passport.chosen." + run.data().keepDuplicates());
    settings.add(Settings.of("keep_duplicates", kept));
    return settings;
  }

  private static String title(String whose, String field) {
    return Messages.text("passport.title.recorded", whose, words(field));
  }

  /** A file’s field in the words of the language in use. */
  private static String words(String field) {
    return Messages.text("passport.recorded." + field);
  }
}
