package org.remanence.spark;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Spark master and its workers, each a process of its own, on the loopback address. */
final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Path home;
  private final int port;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  private StandaloneCluster(Path home, int port) throws IOException {
    this.home = home;
    this.port = port;
    master =
        start(
            "org.apache.spark.deploy.master.Master",
            "--host",
            HOST,
            "--port",
            String.valueOf(port),
            "--webui-port",
            "0");
  }

  /**
   * Starts one and returns when the master answers.
   *
   * @param home an empty folder for its files
   */
  static StandaloneCluster start(Path home, int workers) throws IOException, InterruptedException {
    // Where Spark’s own scripts would find its jars; ours come with the class path.
    Files.createDirectories(home.resolve("jars"));
    StandaloneCluster cluster = new StandaloneCluster(home, freePort());
    try {
      cluster.awaitMaster();
      for (int i = 0; i < workers; i++) {
        cluster.startWorker(i);
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** What the driver needs to be told. */
  Map<String, String> settings() {
    return Map.of(
        "spark.executor.extraClassPath",
        System.getProperty("java.class.path"),
        "spark.executor.memory",
        "512m",
        "spark.executor.cores",
        "1",
        // Both machines are to be at work before one is taken away.
        "spark.scheduler.minRegisteredResourcesRatio",
        "1.0",
        "spark.cores.max",
        String.valueOf(workers.size()),
        "spark.scheduler.maxRegisteredResourcesWaitingTime",
        PATIENCE.toSeconds() + "s");
  }

  /** Ends a worker and the executor that it started, as a power cut would. */
  void killOneThatWorks() {
    Process worker =
        workers.stream()
            .filter(process -> process.descendants().findAny().isPresent())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no worker has an executor"));
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.onExit().join();
  }

  int alive() {
    return (int) workers.stream().filter(Process::isAlive).count();
  }

  @Override
  public void close() {
    List<Process> all = new ArrayList<>(workers);
    all.add(master);
    for (Process process : all) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly().onExit().join();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private void startWorker(int number) throws IOException {
    workers.add(
        start(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            HOST,
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            home.resolve("worker" + number).toString(),
            master()));
  }

  private Process start(String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                HOST));
    File log = home.resolve(mainClass.replaceAll(".*\\.", "") + workers.size() + ".log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  private void awaitMaster() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        new Socket(HOST, port).close();
        return;
      } catch (IOException e) {
        if (!master.isAlive() || System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
