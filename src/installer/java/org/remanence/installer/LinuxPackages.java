package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Packages of Linux: one folder that runs anywhere, and Debian's. */
final class LinuxPackages {
  private static final Path SOURCES = Path.of("src/installer/linux");
  private static final Path ICONS = Path.of("resources/icons");
  private static final String PLACE = "opt/remanence";

  private final AppImage image;
  private final String version;
  private final Path products;

  LinuxPackages(AppImage image, String version, Path products) {
    this.image = image;
    this.version = version;
    this.products = products;
  }

  /** The image in a compressed archive, to be unpacked anywhere. */
  void tarGz() throws IOException, InterruptedException {
    String name = "remanence-" + version + "-linux-" + Platform.debianArchitecture() + ".tar.gz";
    new Command("tar", "--owner=0", "--group=0", "--sort=name", "-czf", products.resolve(name))
        .add("-C", image.folder().getParent(), image.folder().getFileName())
        .run();
  }

  void deb(Path work) throws IOException, InterruptedException {
    Path root = systemTree(Folders.fresh(work));
    long size = 0;
    for (Path path : Folders.walk(root)) {
      size += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
    }
    Path control = Files.createDirectories(root.resolve("DEBIAN")).resolve("control");
    Files.writeString(
        control,
        Files.readString(SOURCES.resolve("control"))
            .replace("@VERSION@", version)
            .replace("@ARCHITECTURE@", Platform.debianArchitecture())
            .replace("@GLIBC@", Glibc.neededBy(root))
            .replace("@SIZE@", String.valueOf(size / 1024)));
    String name = "remanence_" + version + "_" + Platform.debianArchitecture() + ".deb";
    new Command(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z9",
            "--build",
            root,
            products.resolve(name))
        .run();
  }

  /** Where the files lie on a system. */
  private Path systemTree(Path root) throws IOException {
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
      put(icon, folder.resolve("mimetypes/application-x-remanence-model.png"));
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
