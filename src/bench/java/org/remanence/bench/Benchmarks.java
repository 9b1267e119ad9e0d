package org.remanence.bench;

public final class Benchmarks {
  public static void main(String[] args) throws Exception {
    org.openjdk.jmh.Main.main(args);
  }
}
