package org.remanence.files;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Hands all calls to a file system on, and tells a {@link FaultyDisk} of changes first. */
final class FaultyProvider extends FileSystemProvider {
  private final FaultyDisk disk;
  private final FileSystemProvider below;

  FaultyProvider(FaultyDisk disk, FileSystemProvider below) {
    this.disk = disk;
    this.below = below;
  }

  /** A path whose calls come here. */
  private interface Faulty extends Path {
    Path below();
  }

  Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Faulty.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "below" -> path;
                  case "getFileSystem" -> new FaultyFileSystem(this, path.getFileSystem());
                  case "toFile" -> throw new UnsupportedOperationException();
                  default -> call(path, method, arguments);
                });
  }

  private Object call(Path path, Method method, Object[] arguments) throws Throwable {
    Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < unwrapped.length; i++) {
      unwrapped[i] = unwrapped[i] instanceof Path each ? unwrap(each) : unwrapped[i];
    }
    try {
      Object result = method.invoke(path, unwrapped);
      return result instanceof Path each ? wrap(each) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  static Path unwrap(Path path) {
    return path instanceof Faulty faulty ? faulty.below() : path;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      disk.change();
    }
    Path file = unwrap(path);
    return new FaultyChannel(disk, file, below.newFileChannel(file, options, attributes));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    disk.change();
    below.createDirectory(unwrap(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    disk.delete();
    below.delete(unwrap(path));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    disk.change();
    below.move(unwrap(source), unwrap(target), options);
    disk.moved(unwrap(source), unwrap(target));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    disk.change();
    below.copy(unwrap(source), unwrap(target), options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries =
        below.newDirectoryStream(unwrap(folder), entry -> filter.accept(wrap(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> each = entries.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Path next() {
            return wrap(each.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return below.isSameFile(unwrap(one), unwrap(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return below.isHidden(unwrap(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return below.getFileStore(unwrap(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    below.checkAccess(unwrap(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return below.getFileAttributeView(unwrap(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return below.readAttributes(unwrap(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return below.readAttributes(unwrap(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    below.setAttribute(unwrap(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
