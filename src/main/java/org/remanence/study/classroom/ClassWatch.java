package org.remanence.study.classroom;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.classroom.ClassState.Machine;
import org.remanence.study.classroom.ClassState.Status;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;

/** Looks at the folder of a class study; a result is read once. For one thread at a time. */
final class ClassWatch {
  private static final String JSON = ".json";

  private final StudyPlan plan;
  private final ClassFolder folder;
  private final ClassRuns store;
  private final Membership membership;
  private final Map<String, PlannedRun> byKey = new HashMap<>();
  private final Map<PlannedRun, ClassRuns.Kept> kept = new HashMap<>();

  ClassWatch(ClassStudy study, ClassRuns store, Membership membership) {
    plan = study.plan();
    folder = study.files();
    this.store = store;
    this.membership = membership;
    plan.runs().forEach(run -> byKey.put(run.key(), run));
  }

  ClassState look() throws IOException {
    List<Path> differing = new ArrayList<>();
    for (Path file : list(folder.runs())) {
      String name = file.getFileName().toString();
      PlannedRun run = byKey.get(key(name));
      if (run != null && name.endsWith(ClassRuns.DIFFERS)) {
        differing.add(file);
      } else if (run != null && name.endsWith(JSON) && !kept.containsKey(run)) {
        store.read(run).ifPresent(read -> kept.put(run, read));
      }
    }
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      ClassRuns.Kept read = kept.get(run);
      if (read != null) {
        results.put(run, read.result());
      }
    }
    List<Machine> machines = machines();
    return new ClassState(
        plan.runs().size(), results, machines, differing, secondsLeft(results, machines));
  }

  private static String key(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static List<Path> list(Path place) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
      entries.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  /** Machines by name; several processes on one are one machine. */
  private List<Machine> machines() throws IOException {
    Map<String, List<PlannedRun>> claimed = claimed();
    Map<String, Machine> machines = new TreeMap<>();
    for (Path file : list(folder.members())) {
      Optional<Member> read = member(file);
      if (read.isPresent() && read.get().works()) {
        Member member = read.get();
        List<PlannedRun> runs = claimed.getOrDefault(member.id(), List.of());
        Machine machine = new Machine(member.machine(), status(file, runs), runs, 0);
        machines.merge(member.machine(), machine, ClassWatch::together);
      }
    }
    for (ClassRuns.Kept each : kept.values()) {
      each.machine()
          .ifPresent(
              name ->
                  machines.merge(
                      name, new Machine(name, Status.LEFT, List.of(), 1), ClassWatch::together));
    }
    return List.copyOf(machines.values());
  }

  private static Machine together(Machine a, Machine b) {
    Machine livelier = a.status().compareTo(b.status()) <= 0 ? a : b;
    List<PlannedRun> runs = new ArrayList<>();
    for (Machine each : List.of(a, b)) {
      if (each.status() == livelier.status()) {
        runs.addAll(each.runs());
      }
    }
    return new Machine(a.name(), livelier.status(), runs, a.done() + b.done());
  }

  /** The member that a file is of; empty if it has left, or is beginning to write it. */
  private static Optional<Member> member(Path file) throws IOException {
    try {
      return Optional.of(Member.read(file, key(file.getFileName().toString())));
    } catch (NoSuchFileException | LocalizedException e) {
      return Optional.empty();
    }
  }

  private Status status(Path file, List<PlannedRun> runs) throws IOException {
    try {
      Instant beat = Files.getLastModifiedTime(file).toInstant();
      if (membership.isVanished(beat)) {
        return Status.VANISHED;
      }
    } catch (NoSuchFileException e) {
      return Status.LEFT;
    }
    return runs.isEmpty() ? Status.WAITING : Status.WORKING;
  }

  /** Unfinished runs by the member that has the last claim on them. */
  private Map<String, List<PlannedRun>> claimed() throws IOException {
    Map<PlannedRun, Path> last = new LinkedHashMap<>();
    for (Path file : list(folder.claims())) {
      PlannedRun run = byKey.get(key(file.getFileName().toString()));
      if (run != null && !kept.containsKey(run)) {
        last.merge(run, file, (one, other) -> number(one) > number(other) ? one : other);
      }
    }
    Map<String, List<PlannedRun>> claimed = new HashMap<>();
    for (Map.Entry<PlannedRun, Path> each : last.entrySet()) {
      holder(each.getValue())
          .ifPresent(
              id -> claimed.computeIfAbsent(id, none -> new ArrayList<>()).add(each.getKey()));
    }
    return claimed;
  }

  private static Optional<String> holder(Path claim) throws IOException {
    try {
      return Claims.holder(claim);
    } catch (NoSuchFileException e) {
      return Optional.empty(); // It was given back meanwhile.
    }
  }

  private static int number(Path claim) {
    String name = claim.getFileName().toString();
    String digits = name.substring(name.indexOf('.') + 1);
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  /** The mean time of a configuration’s finished runs, or of all where it has none. */
  private double secondsLeft(Map<PlannedRun, RunResult> results, List<Machine> machines) {
    double overall =
        results.values().stream().mapToDouble(RunResult::seconds).average().orElse(Double.NaN);
    Map<StudyConfiguration, Double> means =
        results.entrySet().stream()
            .collect(
                groupingBy(
                    each -> each.getKey().configuration(),
                    averagingDouble(each -> each.getValue().seconds())));
    double left =
        plan.runs().stream()
            .filter(run -> !results.containsKey(run))
            .mapToDouble(run -> means.getOrDefault(run.configuration(), overall))
            .sum();
    int working = ClassState.claimed(machines);
    return working == 0 && left != 0 ? Double.NaN : left / Math.max(1, working);
  }
}
