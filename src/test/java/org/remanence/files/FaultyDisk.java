package org.remanence.files;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A disk in memory of which one change goes wrong: it fails, finds no room from then on, or the
 * power goes while half of it is done. What was not forced to the disk by then is cut, and nothing
 * more is changed until the next start.
 */
final class FaultyDisk implements AutoCloseable {
  /** What goes wrong. */
  enum Fault {
    FAILS,
    FULL,
    POWER
  }

  /** Power is gone: an error, since no program catches it. */
  static final class PowerCut extends Error {
    private static final long serialVersionUID = 1;
  }

  private final FileSystem disk =
      Jimfs.newFileSystem(Configuration.unix().toBuilder().setWorkingDirectory("/").build());
  private final FaultyProvider provider = new FaultyProvider(this, disk.provider());
  private final Set<Path> unforced = new HashSet<>();
  private int changes;
  private int faultAt = Integer.MAX_VALUE;
  private Fault fault = Fault.FAILS;

  Path folder() {
    return provider.wrap(disk.getPath("/data"));
  }

  /** Lets the change of that number go wrong, from 1. */
  void plan(Fault what, int number) {
    fault = what;
    faultAt = number;
    changes = 0;
  }

  /** Ends all faults, as the next start of the machine does. */
  void restart() {
    faultAt = Integer.MAX_VALUE;
    unforced.clear();
  }

  /** How many changes there were since the last plan. */
  int changes() {
    return changes;
  }

  /** All files by their names. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path root = disk.getPath("/data");
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(
              root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }

  /** Puts these files there and nothing else. */
  void reset(Map<String, String> contents) throws IOException {
    restart();
    Path root = disk.getPath("/data");
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(root);
    for (Map.Entry<String, String> file : contents.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, HexFormat.of().parseHex(file.getValue()));
    }
  }

  /** Counts a change, and lets it go wrong if it is its turn. */
  void change() throws IOException {
    changes++;
    if (changes == faultAt && fault == Fault.FAILS) {
      throw new IOException("the disk does not answer");
    }
    if (changes >= faultAt && fault == Fault.POWER) {
      throw powerCut();
    }
  }

  /** The same of one that takes room; half of what goes wrong is there. */
  void write(FileChannel to, Path file, ByteBuffer bytes) throws IOException {
    unforced.add(file);
    if (changes + 1 == faultAt) {
      to.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
    }
    change();
    if (changes >= faultAt && fault == Fault.FULL) {
      throw new IOException("No space left on device");
    }
    to.write(bytes);
  }

  /** The same of one that makes room, which works while there is power. */
  void delete() throws IOException {
    changes++;
    if (changes >= faultAt && fault == Fault.POWER) {
      throw powerCut();
    }
  }

  void forced(Path file) {
    unforced.remove(file);
  }

  void moved(Path from, Path to) {
    if (unforced.remove(from)) {
      unforced.add(to);
    }
  }

  private PowerCut powerCut() throws IOException {
    for (Path file : unforced) {
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    }
    unforced.clear();
    return new PowerCut();
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
