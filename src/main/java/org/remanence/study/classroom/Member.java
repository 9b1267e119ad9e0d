package org.remanence.study.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.remanence.files.BoundedFile;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;

/**
 * Process that takes part in a class study.
 *
 * @param id of its own
 * @param works whether it works on runs; else it looks on
 */
record Member(String id, String machine, String process, boolean works) {
  static final int MAX_BYTES = 1 << 14;

  private static final String ENTRY = "member";

  /** Its file; always as long, so that it can be written over in place. */
  byte[] bytes(long beat) {
    return StrictJson.format(
        JsonNodeFactory.instance
            .objectNode()
            .put("machine", machine)
            .put("process", process)
            .put("works", works)
            .put("beat", String.format(Locale.ROOT, "%012d", beat)));
  }

  /**
   * Reads the file of a member.
   *
   * @throws LocalizedException if it is none, such as one that is half written
   */
  static Member read(Path file, String id) throws IOException {
    byte[] bytes =
        BoundedFile.bytes(file, MAX_BYTES)
            .orElseThrow(() -> new LocalizedException("classroom.unreadable", file));
    JsonFields fields = new JsonFields(file, ENTRY, StrictJson.parse(file, ENTRY, bytes));
    return new Member(
        id,
        ForeignText.printable(fields.text("machine")),
        ForeignText.printable(fields.text("process")),
        fields.flag("works"));
  }
}
