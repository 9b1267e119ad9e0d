package org.remanence.ui.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Place where later starts find the window that is open: one place for each settings folder and
 * display, which other users cannot enter.
 *
 * @param lock held by the process of the window as long as it lives, so that there is one at most
 * @param socket where that process listens
 */
record InstancePlace(Path lock, Path socket) {
  /** An address holds 104 bytes on macOS, 108 elsewhere, the last a zero. */
  private static final int LONGEST_ADDRESS = 103;

  private static final Set<PosixFilePermission> PRIVATE =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /**
   * The place in the folder that a Linux desktop keeps for this, else in the settings folder. Empty
   * where both have too long a name for a socket.
   *
   * @param settings the settings folder
   * @param environment the variables of the process
   */
  static Optional<InstancePlace> of(Path settings, Map<String, String> environment) {
    String name = name(settings, environment.getOrDefault("DISPLAY", ""));
    InstancePlace ofDesktop = in(desktopFolder(environment), name);
    InstancePlace ofSettings = in(settings.resolve("instance"), name);
    return Optional.ofNullable(ofDesktop == null ? ofSettings : ofDesktop);
  }

  private static @Nullable Path desktopFolder(Map<String, String> environment) {
    Path folder = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""));
    return folder.isAbsolute() && Files.isDirectory(folder) ? folder.resolve("remanence") : null;
  }

  /** The place in that folder; null if there is none or its name is too long. */
  private static @Nullable InstancePlace in(@Nullable Path folder, String name) {
    if (folder == null) {
      return null;
    }
    InstancePlace place =
        new InstancePlace(folder.resolve(name.concat(".lock")), folder.resolve(name));
    int bytes = place.socket.toString().getBytes(StandardCharsets.UTF_8).length;
    return bytes <= LONGEST_ADDRESS ? place : null;
  }

  /** Screens of one display show the same windows. */
  private static String name(Path settings, String display) {
    int screen = display.lastIndexOf('.');
    CRC32 sum = new CRC32();
    sum.update(settings.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    sum.update(0);
    sum.update(
        (screen > display.lastIndexOf(':') ? display.substring(0, screen) : display)
            .getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  /** Makes the folder unless it is there, and the user’s alone. */
  void prepare() throws IOException {
    Path folder = socket.getParent();
    Files.createDirectories(folder);
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PRIVATE);
    }
  }
}
