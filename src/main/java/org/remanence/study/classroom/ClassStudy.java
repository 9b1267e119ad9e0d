package org.remanence.study.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.remanence.files.AtomicFiles;
import org.remanence.files.BoundedFile;
import org.remanence.files.Sha256;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.table.TableSource;
import org.remanence.text.tagging.ConllSource;

/**
 * Study in a folder that many machines work on at once. Its texts travel with it; program, texts
 * and runs are checked by whoever joins.
 */
public record ClassStudy(Path folder, StudyPlan plan) {
  /** File that describes it, as those of any study. */
  public static final String DESCRIPTION = "class-study.yaml";

  private static final String ENTRY = "class study";
  private static final String PROGRAM = "program";
  private static final String TEXTS = "data_fingerprint";
  private static final String RUNS = "runs_digest";
  private static final int MAX_BYTES = 1 << 16;

  /** Returns whether a folder holds one. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(new ClassFolder(folder).agreement());
  }

  /**
   * Puts a study into a folder, with its texts; what every machine checks is written last. One that
   * is there already is opened.
   *
   * @param program version of the program
   * @throws LocalizedException if it gives each run a time, the folder holds another one, or cannot
   *     be written to
   */
  public static ClassStudy prepare(Path folder, StudyPlan plan, String program) {
    if (!plan.config().fairness().repeatable()) {
      throw new LocalizedException("classroom.equal-time");
    }
    ClassFolder files = new ClassFolder(folder);
    if (isIn(folder)) {
      ClassStudy there = open(folder, program);
      if (!digest(there.plan).equals(digest(plan))) {
        throw new LocalizedException("classroom.other-study", folder);
      }
      return there;
    }
    try {
      Files.createDirectories(folder);
      files.make();
      StudyConfig config = plan.config();
      if (config.data() instanceof TableSource table) {
        config = config.withData(table.at(InputCopy.into(folder, table.path())));
      } else if (config.data() instanceof ConllSource sentences) {
        config = config.withData(sentences.at(InputCopy.into(folder, sentences.path())));
      }
      if (config.transfer().isPresent()) {
        TransferSettings transfer = config.transfer().get();
        config = config.withTransfer(transfer.at(InputCopy.into(folder, transfer.file())));
      }
      write(files.description(), StudyYaml.write(config).getBytes(StandardCharsets.UTF_8));
      write(files.agreement(), StrictJson.format(agreement(plan, program)));
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
    }
    return open(folder, program);
  }

  private static void write(Path file, byte[] bytes) {
    AtomicFiles.write(file, out -> out.write(bytes));
  }

  private static ObjectNode agreement(StudyPlan plan, String program) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(PROGRAM, program)
        .put(TEXTS, plan.fingerprint())
        .put(RUNS, digest(plan));
  }

  /**
   * Reads a class study and its texts, and makes sure that this machine would do the same runs.
   *
   * @param program version of the program
   * @throws LocalizedException if there is none, or if program, texts or runs are others here
   */
  public static ClassStudy open(Path folder, String program) {
    ClassFolder files = new ClassFolder(folder);
    if (!isIn(folder)) {
      throw new LocalizedException("classroom.none", folder);
    }
    JsonFields agreed = new JsonFields(files.agreement(), ENTRY, agreement(files.agreement()));
    if (!agreed.text(PROGRAM).equals(program)) {
      throw new LocalizedException(
          "classroom.other-program", folder, agreed.text(PROGRAM), program);
    }
    StudyConfig config = StudyYaml.read(files.description());
    StudyPlan plan = StudyPlan.of(config, config.data().load());
    if (!agreed.text(TEXTS).equals(plan.fingerprint())) {
      throw new LocalizedException("classroom.other-texts", folder, config.data().name());
    }
    if (!agreed.text(RUNS).equals(digest(plan))) {
      throw new LocalizedException("classroom.other-runs", files.description());
    }
    return new ClassStudy(folder, plan);
  }

  private static JsonNode agreement(Path file) {
    try {
      byte[] bytes =
          BoundedFile.bytes(file, MAX_BYTES)
              .orElseThrow(() -> new IOException("more than " + MAX_BYTES + " bytes"));
      return StrictJson.parse(file, ENTRY, bytes);
    } catch (IOException e) {
      throw new LocalizedException(e, "classroom.unreadable", file);
    }
  }

  /** SHA-256 of the keys of all runs, in hexadecimal. */
  private static String digest(StudyPlan plan) {
    MessageDigest sha = Sha256.begin();
    for (PlannedRun run : plan.runs()) {
      sha.update(run.key().getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Files that it lies in. */
  ClassFolder files() {
    return new ClassFolder(folder);
  }
}
