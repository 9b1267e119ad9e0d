package org.remanence.installer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Makes the packages of the system that it runs on, in {@code target/installer}. */
public final class InstallerBuild {
  private InstallerBuild() {}

  /**
   * @param arguments the program's version
   */
  public static void main(String[] arguments) throws Exception {
    String version = arguments[0];
    Path target = Path.of("target").toAbsolutePath();
    Jdk jdk = Jdk.choose();
    say("runtime: JDK %d, %s", jdk.feature(), jdk.home());
    if (!jdk.hasAotCache()) {
      say("no cache of classes, so starts are slower: JDK %d has it", Jdk.WITH_AOT_CACHE);
    }
    Path products = Folders.fresh(target.resolve("installer"));
    if (Platform.ofThisMachine() == Platform.LINUX) {
      linux(version, target, jdk, products);
    } else {
      new JPackage(jdk, version, target, products).run();
    }
    Checksums.write(products);
    for (Path product : Folders.list(products, "")) {
      say("%s: %.1f MB", product, Files.size(product) / 1e6);
    }
  }

  private static void linux(String version, Path target, Jdk jdk, Path products) throws Exception {
    AppImage image = AppImage.make(target, target.resolve("app-image/remanence"), version, jdk);
    LinuxPackages packages = new LinuxPackages(image, version, products);
    packages.tarGz();
    Path tree = SystemTree.of(image, target.resolve("deb"));
    if (Command.find("rpmbuild").isPresent()) {
      packages.rpm(tree, target.resolve("rpm"));
    } else {
      say("no .rpm: there is no rpmbuild");
    }
    if (Command.find("dpkg-deb").isPresent()) {
      packages.deb(tree);
    } else {
      say("no .deb: there is no dpkg-deb");
    }
    Files.copy(
        target.resolve("notices/bom.json"), products.resolve("remanence-" + version + ".cdx.json"));
  }

  private static void say(String format, Object... values) {
    System.out.println("installer: " + String.format(Locale.ROOT, format, values));
  }
}
