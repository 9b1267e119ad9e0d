package org.remanence.ui.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InstanceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
  private final Deque<Instance> open = new ArrayDeque<>();
  private InstancePlace place;

  @BeforeEach
  void choosePlace() {
    place = InstancePlace.of(folder, Map.of()).orElseThrow();
  }

  @AfterEach
  void close() {
    open.forEach(Instance::close);
  }

  @Test
  void aSecondStartHandsItsFilesOverAndEnds() throws InterruptedException {
    enter().orElseThrow().listen(taken::add);
    List<Path> files = List.of(folder.resolve("Zoé Müller.rema"), folder.resolve("日本.csv"));
    assertThat(enter(files)).isEmpty();
    assertThat(taken.take()).isEqualTo(files);
    assertThat(enter()).as("without files").isEmpty();
    assertThat(taken.take()).isEmpty();
  }

  @Test
  void aStartWhileTheWindowIsAboutToOpenWaitsForIt() throws Exception {
    Instance first = enter().orElseThrow();
    CompletableFuture<Optional<Instance>> second =
        CompletableFuture.supplyAsync(() -> enter(List.of(folder)));
    assertThat(Files.exists(place.socket())).isFalse();
    first.listen(taken::add);
    assertThat(second.get()).isEmpty();
    assertThat(taken.take()).containsExactly(folder);
  }

  @Test
  void afterItsEndTheNextStartOpensAWindow() {
    Instance first = enter().orElseThrow();
    first.listen(taken::add);
    first.close();
    assertThat(place.socket()).doesNotExist();
    assertThat(enter()).isPresent();
  }

  @Test
  void aSocketThatWasLeftBehindIsTakenOver() throws Exception {
    place.prepare();
    try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      crashed.bind(UnixDomainSocketAddress.of(place.socket()));
    }
    assertThat(place.socket()).exists();
    enter().orElseThrow().listen(taken::add);
    assertThat(enter(List.of(folder))).isEmpty();
    assertThat(taken.take()).containsExactly(folder);
  }

  @Test
  void ofStartsAtTheSameMomentExactlyOneOpensAWindow() throws Exception {
    int starts = 8;
    List<CompletableFuture<Optional<Instance>>> all =
        IntStream.range(0, starts)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          Optional<Instance> entered =
                              enter(List.of(folder.resolve(String.valueOf(number))));
                          entered.ifPresent(instance -> instance.listen(taken::add));
                          return entered;
                        },
                        task -> new Thread(task).start()))
            .toList();
    long windows = 0;
    for (CompletableFuture<Optional<Instance>> each : all) {
      windows += each.get().isPresent() ? 1 : 0;
    }
    assertThat(windows).isEqualTo(1);
    assertThat(taken).as("of all others").hasSize(starts - 1).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoListOfFilesIsRefusedAndTheNextIsTaken() throws Exception {
    enter().orElseThrow().listen(taken::add);
    enter();
    taken.take();
    assertThat(answer("open the door\n".getBytes(UTF_8))).containsExactly(Reception.REFUSED);
    assertThat(answer("remanence files 1\0../secret\0".getBytes(UTF_8)))
        .containsExactly(Reception.REFUSED);
    assertThat(answer(new byte[2 * FileList.MAX_BYTES])).doesNotContain(Reception.TAKEN);
    assertThat(taken).isEmpty();
    assertThat(enter(List.of(folder))).isEmpty();
    assertThat(taken.take()).containsExactly(folder);
  }

  @Test
  void aWindowThatDoesNotAnswerDoesNotKeepAnotherFromOpening() throws IOException {
    place.prepare();
    assertThat(enter()).as("the first, which listens to nobody").isPresent();
    try (ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      deaf.bind(UnixDomainSocketAddress.of(place.socket()));
      Instance second = Instance.enter(place, List.of(folder), Duration.ofMillis(50)).orElseThrow();
      second.listen(taken::add);
      assertThat(place.socket()).as("left to the other").exists();
      second.close();
      assertThat(place.socket()).exists();
    }
  }

  @Test
  void withoutAPlaceTheWindowOpensAllTheSame() throws IOException {
    Path file = Files.createFile(folder.resolve("no folder"));
    InstancePlace nowhere = new InstancePlace(file.resolve("lock"), file.resolve("socket"));
    Optional<Instance> entered = Instance.enter(nowhere, List.of(), PATIENCE);
    assertThat(entered).isPresent();
    entered.get().listen(taken::add);
    entered.get().close();
  }

  /** Processes of their own, since the system's lock is not among the threads of one. */
  @Test
  void ofProcessesStartedAtOnceExactlyOneStays() throws Exception {
    List<Process> starts =
        IntStream.range(0, 3)
            .mapToObj(number -> InstanceProbe.start(folder, folder.resolve("file" + number)))
            .toList();
    int stayed = 0;
    for (Process start : starts) {
      try (BufferedReader said = start.inputReader(UTF_8)) {
        String line = said.readLine();
        stayed += InstanceProbe.STAYS.equals(line) ? 1 : 0;
        assertThat(line).isIn(InstanceProbe.STAYS, InstanceProbe.HANDED_OVER);
      }
    }
    for (Process start : starts) {
      start.destroy();
      assertThat(start.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(stayed).isEqualTo(1);
    assertThat(enter()).as("the lock of the process that was ended is free").isPresent();
  }

  /** What is answered; nothing where the connection was cut before all was said. */
  private byte[] answer(byte[] message) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()));
        Exchange exchange = new Exchange(channel, deadline)) {
      exchange.write(message);
      return exchange.read(1);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private Optional<Instance> enter() {
    return enter(List.of());
  }

  private Optional<Instance> enter(List<Path> files) {
    Optional<Instance> entered = Instance.enter(place, files, PATIENCE);
    entered.ifPresent(open::add);
    return entered;
  }
}
