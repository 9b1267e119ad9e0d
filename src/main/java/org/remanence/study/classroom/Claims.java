package org.remanence.study.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.remanence.files.BoundedFile;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.execution.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims of a class study: {@code claims/KEY.1} is made by the first who wants a run, and since a
 * file is created by one alone, it is theirs. If its machine has vanished, {@code KEY.2} is made in
 * the same way, and so on: nothing is replaced or taken away from anybody, and of those who take a
 * run over at the same moment one gets it.
 */
final class Claims {
  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
  private static final String ENTRY = "claim";
  private static final String MEMBER = "member";

  private final ClassFolder folder;
  private final Membership membership;

  Claims(ClassFolder folder, Membership membership) {
    this.folder = folder;
    this.membership = membership;
  }

  /** Claims something; empty if somebody has it who has not vanished. */
  Optional<RunStore.Claim> claim(String key) throws IOException {
    int number = 1;
    while (true) {
      Path file = folder.claims().resolve(key + "." + number);
      if (isCreated(file)) {
        int last = number;
        return Optional.of(() -> giveBack(key, last));
      }
      try {
        if (!isLeft(file)) {
          return Optional.empty();
        }
        number++;
      } catch (NoSuchFileException e) {
        // It was given back meanwhile.
        requireFolder();
      }
    }
  }

  private void requireFolder() throws IOException {
    if (!Files.isDirectory(folder.claims())) {
      throw new NoSuchFileException(folder.claims().toString());
    }
  }

  private boolean isCreated(Path file) throws IOException {
    try {
      Files.write(file, text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Its own machine’s time is for people to read. */
  private byte[] text() {
    return StrictJson.format(
        JsonNodeFactory.instance
            .objectNode()
            .put(MEMBER, membership.member().id())
            .put("machine", membership.member().machine())
            .put("process", membership.member().process())
            .put("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  private boolean isLeft(Path file) throws IOException {
    // Opened first: network shares look up afresh the times of what is opened.
    Optional<String> holder = holder(file);
    Instant last = Files.getLastModifiedTime(file).toInstant();
    if (holder.isPresent()) {
      Instant beat = lastBeat(holder.get());
      last = beat.isAfter(last) ? beat : last;
    }
    return membership.isVanished(last);
  }

  /** Identity of the member that made a claim; empty if it is not written down yet, or was torn. */
  static Optional<String> holder(Path file) throws IOException {
    byte[] bytes = BoundedFile.bytes(file, Member.MAX_BYTES).orElse(new byte[0]);
    try {
      String id = new JsonFields(file, ENTRY, StrictJson.parse(file, ENTRY, bytes)).text(MEMBER);
      return Optional.of(id).filter(Claims::isId);
    } catch (LocalizedException e) {
      LOG.debug("{} names nobody", file, e);
      return Optional.empty();
    }
  }

  /** Nothing else may become a part of a path. */
  private static boolean isId(String text) {
    return text.matches("[0-9a-f-]{1,40}");
  }

  /** The last sign of life of a member by the share’s clock; long ago if it has left. */
  private Instant lastBeat(String id) throws IOException {
    Path file = folder.members().resolve(id + ".json");
    try {
      BoundedFile.bytes(file, Member.MAX_BYTES);
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.MIN;
    }
  }

  /** Leaves it to whoever took it over. What cannot be deleted is taken over later. */
  private void giveBack(String key, int number) {
    Path file = folder.claims().resolve(key + "." + number);
    try {
      if (Files.notExists(folder.claims().resolve(key + "." + (number + 1)))) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.info("{} stays until its heartbeat is old", file, e);
    }
  }
}
