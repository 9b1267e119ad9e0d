package org.remanence.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Parts of jars that are not packaged, or not as parts of a jar. */
final class JarContents {
  private static final String FONTS = "/fonts";

  /**
   * By the beginning of a jar's name, what nothing here comes to: readers of graphs of other
   * frameworks, of XML and of YAML, all of them copies of old versions that ND4J brings along (of
   * protobuf, three interfaces of ND4J's enumerations stay); what no class of ND4J or DL4J names of
   * commons-math; a packing of jars; themes that are not offered.
   */
  private static final Map<String, String> NOT_NEEDED =
      Map.of(
          "protobuf-1.0.0",
          "/(google|com|org/nd4j/shade/protobuf/(?!Internal|ProtocolMessageEnum)).*",
          "jackson-1.0.0",
          "/(META-INF/services|org/nd4j/shade/(wstx|codehaus|yaml|jackson/dataformat))/.*",
          "nd4j-api",
          "/(onnx.*|ops\\.proto)",
          "commons-math3",
          "/org/apache/commons/math3/(dfp|filter|fitting|genetics|geometry|ml|ode|optim|optimization|transform)/.*",
          "commons-compress",
          "/org/apache/commons/compress/harmony/.*",
          "atlantafx-base",
          "/atlantafx/base/theme/(cupertino|dracula|nord).*");

  private JarContents() {}

  /** Takes what is not needed out of the jars of a folder. */
  static void leaveOut(Path jars) throws IOException {
    for (Path jar : Folders.list(jars, ".jar")) {
      for (Map.Entry<String, String> part : NOT_NEEDED.entrySet()) {
        if (jar.getFileName().toString().startsWith(part.getKey())) {
          delete(jar, part.getValue());
        }
      }
    }
  }

  private static void delete(Path jar, String entries) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (Path entry : Folders.walk(zip.getPath("/"))) {
        if (Files.isRegularFile(entry) && entry.toString().matches(entries)) {
          Files.delete(entry);
        }
      }
    }
  }

  /**
   * Adds the binary form of the style sheets in the program's jar.
   *
   * @param javafx folder of JavaFX's jars
   */
  static void compileStyles(Jdk jdk, Path jar, Path javafx)
      throws IOException, InterruptedException {
    jdk.tool("java")
        .add("-cp", javafx.resolve("*"), "src/installer/run/CompileStyles.java", jar)
        .run();
  }

  /**
   * Moves the fonts out of the program's jar, since JavaFX would copy them to a temporary folder.
   *
   * @param folder is made
   */
  static void moveFonts(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (Path font : Folders.list(zip.getPath(FONTS), "")) {
        Files.move(font, folder.resolve(font.getFileName().toString()));
      }
    }
  }
}
