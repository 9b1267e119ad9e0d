package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Packages of Linux: one folder that runs anywhere, Debian's, and those of Fedora and openSUSE. */
final class LinuxPackages {
  private final AppImage image;
  private final String version;
  private final Path products;

  LinuxPackages(AppImage image, String version, Path products) {
    this.image = image;
    this.version = version;
    this.products = products;
  }

  /** Packs the image into an archive, to be unpacked anywhere. */
  void tarGz() throws IOException, InterruptedException {
    String name = "remanence-" + version + "-linux-" + Platform.debianArchitecture() + ".tar.gz";
    new Command("tar", "--owner=0", "--group=0", "--sort=name", "-czf", products.resolve(name))
        .add("-C", image.folder().getParent(), image.folder().getFileName())
        .run();
  }

  /**
   * Builds the package of systems that use rpm.
   *
   * @param tree what {@link SystemTree} made
   * @param work is made anew
   */
  void rpm(Path tree, Path work) throws IOException, InterruptedException {
    Path spec = Folders.fresh(work).resolve("remanence.spec");
    Files.writeString(spec, filledIn("remanence.spec", tree).replace("@TREE@", tree.toString()));
    new Command("rpmbuild", "-bb", "--define", "_topdir " + work, "--define", "_rpmdir " + products)
        .add("--define", "_build_name_fmt %%{NAME}-%%{VERSION}.%%{ARCH}.rpm")
        .add("--define", "_binary_payload w19.zstdio", spec)
        .run();
    Folders.delete(work);
  }

  /**
   * Builds Debian's package.
   *
   * @param tree what {@link SystemTree} made; Debian's own files are put there
   */
  void deb(Path tree) throws IOException, InterruptedException {
    long size = 0;
    for (Path path : Folders.walk(tree)) {
      size += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
    }
    Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
    Files.writeString(
        control,
        filledIn("control", tree)
            .replace("@ARCHITECTURE@", Platform.debianArchitecture())
            .replace("@SIZE@", String.valueOf(size / 1024)));
    String name = "remanence_" + version + "_" + Platform.debianArchitecture() + ".deb";
    new Command(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z9",
            "--build",
            tree,
            products.resolve(name))
        .run();
  }

  private String filledIn(String description, Path tree) throws IOException {
    return Files.readString(SystemTree.SOURCES.resolve(description))
        .replace("@VERSION@", version)
        .replace("@GLIBC@", Glibc.neededBy(tree));
  }
}
