package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of an installed program where they lie on a Linux system, below a folder. */
final class SystemTree {
  static final Path SOURCES = Path.of("src/installer/linux");
  private static final Path ICONS = Path.of("resources/icons");
  private static final String PLACE = "opt/remanence";

  private SystemTree() {}

  /**
   * @param root is made anew
   */
  static Path of(AppImage image, Path root) throws IOException {
    Folders.fresh(root);
    Path place = root.resolve(PLACE);
    Files.createDirectories(place.getParent());
    Folders.copy(image.folder(), place);
    link(root.resolve("usr/bin/remanence"), "/" + PLACE + "/bin/remanence");
    put(
        SOURCES.resolve("remanence.desktop"),
        root.resolve("usr/share/applications/remanence.desktop"));
    put(SOURCES.resolve("remanence.xml"), root.resolve("usr/share/mime/packages/remanence.xml"));
    for (Path icon : Folders.list(ICONS, ".png")) {
      String size = icon.getFileName().toString().replaceAll("\\D", "");
      Path folder = root.resolve("usr/share/icons/hicolor/" + size + "x" + size);
      put(icon, folder.resolve("apps/remanence.png"));
      for (String type : List.of("model", "lab", "lesson")) {
        put(icon, folder.resolve("mimetypes/application-x-remanence-" + type + ".png"));
      }
    }
    link(root.resolve("usr/share/doc/remanence"), "/" + PLACE + "/share/doc/remanence");
    for (Path path : Folders.walk(root)) {
      if (Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    return root;
  }

  private static void put(Path source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(source, target);
  }

  private static void link(Path link, String target) throws IOException {
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
  }
}
