import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the classes in the jars of a folder that are of a format before Java 6 anew in that of
 * Java 8, with the stack maps (JVMS 4.7.4) that it asks for. A cache of classes takes none without
 * them. Source that the packaged JDK runs as it is, since JDK 17 has no {@code
 * java.lang.classfile}:
 *
 * <pre>{@code java UpgradeClasses.java FOLDER}</pre>
 */
final class UpgradeClasses {
  private static final ClassTransform TO_JAVA_8 =
      (builder, element) -> {
        if (element instanceof ClassFileVersion) {
          builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
          builder.with(element);
        }
      };

  public static void main(String[] arguments) throws IOException {
    for (Path jar : files(Path.of(arguments[0]), ".jar")) {
      upgrade(jar);
    }
  }

  private static void upgrade(Path jar) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path root = zip.getPath("/");
      ClassFile format =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(type -> open(root, type))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (Path file : files(root, ".class")) {
        ClassModel old = format.parse(Files.readAllBytes(file));
        if (old.majorVersion() < ClassFile.JAVA_6_VERSION) {
          // Code is written anew, not copied, so that it gets its stack maps.
          ClassTransform anew =
              TO_JAVA_8.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
          Files.write(file, format.transformClass(old, anew));
        }
      }
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** The class in the jar; null if it is not there. */
  private static InputStream open(Path root, ClassDesc type) {
    String descriptor = type.descriptorString();
    Path file = root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
