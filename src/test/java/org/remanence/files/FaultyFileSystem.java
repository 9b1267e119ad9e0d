package org.remanence.files;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** The file system of the paths of a {@link FaultyProvider}. */
final class FaultyFileSystem extends FileSystem {
  private final FaultyProvider provider;
  private final FileSystem below;

  FaultyFileSystem(FaultyProvider provider, FileSystem below) {
    this.provider = provider;
    this.below = below;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return provider.wrap(below.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = below.getPathMatcher(pattern);
    return path -> matcher.matches(FaultyProvider.unwrap(path));
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(provider.wrap(below.getPath("/")));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return below.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return below.supportedFileAttributeViews();
  }

  @Override
  public String getSeparator() {
    return below.getSeparator();
  }

  @Override
  public boolean isOpen() {
    return below.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return below.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    // The disk closes what is below.
  }
}
