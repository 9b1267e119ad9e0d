package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.HyperparametersJson;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.study.benchmark.BenchmarkRow;

/** Passport of the number of different settings and seeds of a table's runs. */
public final class TableSettingsPassport {
  private static final String FILE = "settings.json";

  /** Settings that a tuned run was not given, but chose. */
  private static final List<String> CHOSEN = List.of("learning_rate", "patience", "clipping");

  private TableSettingsPassport() {}

  /**
   * Passport of both.
   *
   * @param rows of the table
   * @param settings how many different ones they were given
   * @param seeds how many different ones they have
   * @param fingerprint SHA-256 of the data; empty if not known
   */
  public static Passport of(List<BenchmarkRow> rows, int settings, int seeds, String fingerprint) {
    return Passport.of(
            Kind.TABLE_SETTINGS, Messages.text("passport.title.table-settings"), settings, seeds)
        .named("settings", "seeds")
        .origin(Origin.of("", fingerprint))
        .equation("|{ s }|; |{ seed }|")
        .file(PassportFile.json(FILE, () -> json(rows)))
        .input("s, seed", "run-settings", FILE)
        .variable("SETTINGS", FILE)
        .variable("CHOSEN", CHOSEN)
        .build();
  }

  private static ArrayNode json(List<BenchmarkRow> rows) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (BenchmarkRow row : rows) {
      ObjectNode entry = json.addObject().put("trials", row.trials());
      entry.put("seed", row.hyperparameters().seed());
      HyperparametersJson.write(row.hyperparameters(), entry.putObject("settings"));
    }
    return json;
  }
}
