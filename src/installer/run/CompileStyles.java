import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Puts the binary form of each style sheet in a jar beside it, which JavaFX then reads instead of
 * parsing the text. Source that is run as it is, with JavaFX on the class path:
 *
 * <pre>{@code java CompileStyles.java JAR}</pre>
 */
final class CompileStyles {
  public static void main(String[] arguments) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
      for (Path sheet : sheets(jar.getPath("/css"))) {
        File text = Files.createTempFile("sheet", ".css").toFile();
        File binary = Files.createTempFile("sheet", ".bss").toFile();
        Files.write(text.toPath(), Files.readAllBytes(sheet));
        Stylesheet.convertToBinary(text, binary);
        String name = sheet.getFileName().toString().replaceFirst("css$", "bss");
        Files.write(sheet.resolveSibling(name), Files.readAllBytes(binary.toPath()));
        Files.delete(text.toPath());
        Files.delete(binary.toPath());
      }
    }
  }

  private static List<Path> sheets(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }
}
