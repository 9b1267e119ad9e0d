package org.remanence.passport;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.remanence.i18n.Messages;
import org.remanence.training.history.RunJson;
import org.remanence.training.history.RunRecord;

/** Of what was written down of a past run, whose network was not kept. */
public final class RecordedPassport {
  private static final String FILE = "run.json";

  private RecordedPassport() {}

  /** A number of a run’s file. */
  public enum Field {
    TEST_ACCURACY(run -> run.metrics().testAccuracy(), "metrics", "test_accuracy"),
    TEST_LOSS(run -> run.metrics().testLoss(), "metrics", "test_loss"),
    PARAMETERS(RunRecord::parameters, "parameters"),
    PATIENCE(run -> run.hyperparameters().patience(), "hyperparameters", "patience");

    private final ToDoubleFunction<RunRecord> value;
    private final List<String> path;

    Field(ToDoubleFunction<RunRecord> value, String... path) {
      this.value = value;
      this.path = List.of(path);
    }
  }

  /** Of a number of a run that finished. */
  public static Passport of(RunRecord run, Field field) {
    String name = field.path.get(field.path.size() - 1);
    String title = Messages.text("passport.title.recorded", run.name(), name);
    return Passport.of(Kind.RECORDED, title, field.value.applyAsDouble(run))
        .origin(
            new Origin(
                run.data().name(),
                run.data().fingerprint(),
                OptionalLong.of(run.hyperparameters().seed()),
                Settings.of(run.hyperparameters()),
                List.of()))
        .file(new PassportFile(FILE, out -> out.write(RunJson.format(run))))
        .input(name, "recorded", FILE)
        .variable("RUN", FILE)
        .variable("FIELD", field.path)
        .build();
  }
}
