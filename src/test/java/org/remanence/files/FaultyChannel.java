package org.remanence.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A channel that tells a {@link FaultyDisk} of what it writes. */
final class FaultyChannel extends FileChannel {
  private final FaultyDisk disk;
  private final Path file;
  private final FileChannel below;

  FaultyChannel(FaultyDisk disk, Path file, FileChannel below) {
    this.disk = disk;
    this.file = file;
    this.below = below;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    disk.write(below, file, bytes);
    return count;
  }

  @Override
  public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
    long count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += write(buffers[i]);
    }
    return count;
  }

  @Override
  public int write(ByteBuffer bytes, long at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void force(boolean metadata) throws IOException {
    disk.change();
    below.force(metadata);
    disk.forced(file);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    disk.change();
    below.truncate(size);
    return this;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return below.read(bytes);
  }

  @Override
  public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
    return below.read(buffers, offset, length);
  }

  @Override
  public int read(ByteBuffer bytes, long at) throws IOException {
    return below.read(bytes, at);
  }

  @Override
  public long position() throws IOException {
    return below.position();
  }

  @Override
  public FileChannel position(long at) throws IOException {
    below.position(at);
    return this;
  }

  @Override
  public long size() throws IOException {
    return below.size();
  }

  @Override
  public long transferTo(long at, long count, WritableByteChannel to) throws IOException {
    return below.transferTo(at, count, to);
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long at, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long at, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long at, long size, boolean shared) throws IOException {
    return below.lock(at, size, shared);
  }

  @Override
  public FileLock tryLock(long at, long size, boolean shared) throws IOException {
    return below.tryLock(at, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    below.close();
  }
}
