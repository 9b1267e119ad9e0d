package org.remanence.engine.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.i18n.LocalizedException;

/**
 * Folder that JavaCPP unpacks native libraries to where they lie in jars, as in a checkout: one
 * that belongs to the user alone. JavaCPP itself would go on to a folder in the shared temporary
 * folder whose name anybody can guess, and load what somebody else has put there.
 */
final class NativeFolder {
  /** JavaCPP’s property for it. */
  static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  /** JavaCPP’s property that says, if false, that the libraries lie unpacked already. */
  private static final String UNPACKS = "org.bytedeco.javacpp.cacheLibraries";

  /** Bytes: what is unpacked has 410 MB. */
  private static final long NEEDED = 420L << 20;

  private static final Set<PosixFilePermission> PRIVATE =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private NativeFolder() {}

  /**
   * Chooses it for JavaCPP, before its first class is loaded.
   *
   * @throws LocalizedException if no folder is the user’s
   */
  static void choose() {
    if (!"false".equals(System.getProperty(UNPACKS))) {
      String asked = System.getProperty(PROPERTY, "");
      Path folder = first(places(asked, System.getProperty("user.home"), System.getenv()));
      System.setProperty(PROPERTY, folder.toString());
    }
  }

  /** Places in their order: the one asked for, JavaCPP’s own, that of caches on a Linux desktop. */
  static List<Path> places(String asked, String home, Map<String, String> environment) {
    List<Path> places = new ArrayList<>();
    if (!asked.isEmpty()) {
      places.add(Path.of(asked));
    }
    places.add(Path.of(home, ".javacpp", "cache"));
    Path caches = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    if (caches.isAbsolute()) {
      places.add(caches.resolve("remanence").resolve("native"));
    }
    return places;
  }

  /** The first that can be made the user’s alone. */
  static Path first(List<Path> places) {
    for (Path place : places) {
      try {
        if (isMadeOwn(place)) {
          return place;
        }
      } catch (IOException e) {
        continue; // It cannot be made or written to: the next one, or all of them are told.
      }
    }
    throw new LocalizedException("engine.native.no-folder", places.get(0), NEEDED >> 20, PROPERTY);
  }

  /** Makes it if it is not there; false if it is somebody else’s, or everybody may write to it. */
  private static boolean isMadeOwn(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path mine = Files.createTempFile(folder, ".remanence", ".tmp");
    try {
      if (!Files.getOwner(folder).equals(Files.getOwner(mine))) {
        return false;
      }
    } finally {
      Files.delete(mine);
    }
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view == null) {
      return true; // The rights of a user’s folder are inherited there.
    }
    if (view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      return false;
    }
    view.setPermissions(PRIVATE);
    return true;
  }

  /** The reason why libraries could not be loaded, as far as it can be told. */
  static LocalizedException failure(Throwable problem) {
    Path folder = Path.of(System.getProperty(PROPERTY, System.getProperty("user.home")));
    try {
      return failure(problem, folder, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      problem.addSuppressed(e);
      return failure(problem, folder, Long.MAX_VALUE);
    }
  }

  /**
   * @param free bytes; less than are needed are the reason
   */
  static LocalizedException failure(Throwable problem, Path folder, long free) {
    if (free < NEEDED) {
      return new LocalizedException(
          problem, "engine.native.no-room", folder, NEEDED >> 20, free >> 20);
    }
    return new LocalizedException(
        problem, "engine.native.not-loaded", folder, String.valueOf(problem.getMessage()));
  }
}
