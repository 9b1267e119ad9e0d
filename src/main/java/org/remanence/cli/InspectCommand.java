package org.remanence.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.DataOptions;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.KerasInput;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.CausalJson;
import org.remanence.cli.output.CausalTable;
import org.remanence.cli.output.InspectionJson;
import org.remanence.cli.output.InspectionTable;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.KerasAnswer;
import org.remanence.cli.progress.ShareProgress;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.input.Steps;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.PatchQuestion;
import org.remanence.study.causal.SwapSearch;
import org.remanence.study.causal.SwapWords;
import org.remanence.text.Dataset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence inspect}: every gate and state of a model on what it is given to read. */
@Command(sortOptions = false)
final class InspectCommand extends ReportingCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE")
  Path model;

  @Option(names = "--text", paramLabel = "TEXT")
  @Nullable String text;

  @Option(names = "--patch-from", paramLabel = "TEXT")
  @Nullable String patchFrom;

  @Option(names = "--smallest-swap")
  boolean smallestSwap;

  @ArgGroup(multiplicity = "0..1")
  @Nullable DataOptions heldOut;

  @Option(names = "--ask", paramLabel = "GATE@WORD")
  @Nullable String ask;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  @Mixin TableReading reading;

  @Mixin KerasInput keras;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    if (keras.given() + (text == null ? 0 : 1) != 1) {
      throw new UsageException(spec, "cli.inspect.one-input");
    }
    if (patchFrom != null && smallestSwap) {
      throw new UsageException(spec, "cli.inspect.one-source");
    }
    boolean says = ask != null || spec.commandLine().getParseResult().hasMatchedOption("--seed");
    if (heldOut == null ? says : !patches()) {
      throw new UsageException(spec, "cli.inspect.held-out.alone");
    }
    if (heldOut == null) {
      reading.requireNone(spec);
    }
    keras.check(spec);
    return KerasFile.recognises(model) ? inspectKeras() : inspectText();
  }

  private boolean patches() {
    return patchFrom != null || smallestSwap;
  }

  private int inspectKeras() {
    if (patches()) {
      throw new LocalizedException("cli.inspect.patch.keras", model);
    }
    KerasModel network = KerasFile.read(model);
    Steps steps = keras.read(model, network, text);
    KerasModel.Answer answer = network.read(steps.rows());
    List<String> without = steps.unread().words();
    if (!without.isEmpty()) {
      report("cli.inspect.without-id", without.size(), String.join(", ", without));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      JsonOutput.print(KerasAnswer.json(steps, answer), out);
    } else {
      KerasAnswer.print(steps, answer, out);
    }
    return 0;
  }

  private int inspectText() {
    Classifier network = ModelFiles.openClassifierOrTagger(model);
    if (text == null) {
      throw new LocalizedException("keras.input.rema", model);
    }
    if (patches()) {
      return patch(network, text);
    }
    Inspection inspection = network.inspect(text);
    if (inspection.tokens().isEmpty()) {
      throw new LocalizedException("cli.inspect.no-tokens");
    }
    reportUnread(inspection);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      JsonOutput.print(InspectionJson.of(inspection), out);
    } else {
      InspectionTable.print(inspection, out);
    }
    return 0;
  }

  private int patch(Classifier network, String base) {
    CausalMap map =
        CausalMap.of(network, base, patchFrom == null ? swapped(network, base) : patchFrom);
    Optional<HeldOutPairs> others =
        Optional.ofNullable(heldOut).map(texts -> ask(network, map, base, texts));
    reportUnread(map.pair().base());
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      ObjectNode json = CausalJson.of(map);
      others.ifPresent(each -> json.set("held_out", each.json(map)));
      JsonOutput.print(json, out);
    } else {
      CausalTable.print(map, out);
      others.ifPresent(each -> out.println("\n" + each.text()));
    }
    return 0;
  }

  private HeldOutPairs ask(Classifier network, CausalMap map, String base, DataOptions texts) {
    PatchQuestion question = HeldOutPairs.question(map, ask);
    Dataset dataset = new Tables(reading, err()).classified(spec, texts);
    try (ShareProgress progress = new ShareProgress(err(), "cli.progress.held-out")) {
      return HeldOutPairs.ask(network, question, dataset, base, seed, progress);
    }
  }

  /** The sentence with the smallest swap that changes the answer. */
  private String swapped(Classifier network, String base) {
    SwapSearch.Found found = smallestSwap(network, base);
    report("causal.swap", found.swap().from(), found.swap().to(), found.tried());
    return found.text();
  }

  private SwapSearch.Found smallestSwap(Classifier network, String base) {
    try (ShareProgress progress = new ShareProgress(err(), "cli.progress.swaps")) {
      return new SwapSearch(network, progress)
          .smallest(base, SwapWords.known(network.vocabulary()))
          .orElseThrow(() -> new LocalizedException("causal.no-swap"));
    }
  }

  private void reportUnread(Inspection inspection) {
    if (inspection.dropped() > 0) {
      report("cli.inspect.dropped", inspection.dropped(), inspection.tokens().size());
    }
    if (inspection.tokens().stream().noneMatch(Inspection.Token::known)) {
      report("cli.inspect.only-unknown");
    }
  }
}
