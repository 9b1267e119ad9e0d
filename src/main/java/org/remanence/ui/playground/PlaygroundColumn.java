package org.remanence.ui.playground;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.Sampling;
import org.remanence.passport.Passport;
import org.remanence.ui.playground.sampling.SamplingForm;
import org.remanence.ui.playground.training.SessionModel;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * A column of the tab: a model, a temperature, and the texts they wrote. For the JavaFX thread;
 * tokens are written in the background.
 */
final class PlaygroundColumn {
  /** Limit because all gates and states of every token are kept, some kilobytes. */
  static final int LONGEST_TEXT = 5000;

  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final SamplingForm form;
  private final ObjectProperty<SessionModel> model = new SimpleObjectProperty<>();
  private final DoubleProperty temperature =
      new SimpleDoubleProperty(Sampling.DEFAULT.temperature());
  private final ReadOnlyObjectWrapper<BranchTree> tree = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Branch> compared = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<Candidate>> toCome =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private final LatestOnly<Ahead, List<Candidate>> looking;
  private final TextScorer scores;
  private final TextScorer comparedScores;
  private BranchTree previous;
  private GenerationTask job;
  private Runnable afterwards;
  private boolean following;

  /** A place in a text, and how a token would be drawn there. */
  private record Ahead(BranchTree tree, Generator.Point place, Sampling sampling) {
    List<Candidate> candidates() {
      return tree.origin().branch(place, sampling).candidates();
    }
  }

  PlaygroundColumn(SamplingForm form, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.form = form;
    this.tasks = tasks;
    this.onFailure = onFailure;
    looking = new LatestOnly<>(tasks, Ahead::candidates, this::seenAhead, onFailure);
    scores = new TextScorer(tasks, onFailure);
    comparedScores = new TextScorer(tasks, onFailure);
    branch.addListener((property, old, now) -> scores.follow(tree.get(), now));
    compared.addListener((property, old, now) -> comparedScores.follow(tree.get(), now));
    temperature.addListener((property, old, now) -> lookAhead());
    form.topK().valueProperty().addListener((property, old, now) -> lookAhead());
    form.topPProperty().addListener((property, old, now) -> lookAhead());
    form.greedyProperty().addListener((property, old, now) -> lookAhead());
  }

  ObjectProperty<SessionModel> modelProperty() {
    return model;
  }

  DoubleProperty temperatureProperty() {
    return temperature;
  }

  /** All that was written after the last prompt; null before the first. */
  ReadOnlyObjectProperty<BranchTree> treeProperty() {
    return tree.getReadOnlyProperty();
  }

  /** The text that is shown; null before the first. */
  ReadOnlyObjectProperty<Branch> branchProperty() {
    return branch.getReadOnlyProperty();
  }

  /** The text beside it; null if there is none. */
  ReadOnlyObjectProperty<Branch> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /** Place of the token that is looked into; the text's length stands for the token to come. */
  IntegerProperty selectedProperty() {
    return selected;
  }

  /** Candidates to come after the text as things are set now; empty while it is written. */
  ReadOnlyObjectProperty<List<Candidate>> toComeProperty() {
    return toCome.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /** Scores of the text that is shown. */
  TextScorer scores() {
    return scores;
  }

  /** Scores of the text beside it. */
  TextScorer comparedScores() {
    return comparedScores;
  }

  /** The chosen token; null if the one to come is. */
  GeneratedToken selectedToken() {
    int place = selected.get();
    return branch.get() == null || place >= branch.get().size()
        ? null
        : branch.get().tokens().get(place);
  }

  /** Passport of a candidate for the chosen place. */
  Optional<Passport> passport(Candidate candidate) {
    int place = branch.get() == null ? 0 : Math.min(selected.get(), branch.get().size());
    return Optional.ofNullable(tree.get())
        .map(known -> new ColumnPassports(known, branch.get()))
        .map(known -> known.candidate(place, candidate, form.at(temperature.get())));
  }

  /** Candidates for the chosen place. */
  List<Candidate> candidates() {
    GeneratedToken token = selectedToken();
    return token == null ? toCome.get() : token.candidates();
  }

  /** Writes a text of the form's length after the prompt. */
  void generate(String prompt) {
    whenIdle(() -> onTree(prompt, () -> begin(form.length().whole())));
  }

  /** Writes one token more after the text, or after the prompt if it has changed. */
  void step(String prompt) {
    whenIdle(() -> add(prompt, 1));
  }

  /** Goes on with the text by the form's length, or begins one if the prompt has changed. */
  void continueText(String prompt) {
    whenIdle(() -> add(prompt, form.length().whole()));
  }

  /** Returns whether the text that is shown goes on from that prompt, and may grow. */
  boolean canGrow(String prompt) {
    return branch.get() != null
        && tree.get().isOf(model.get(), prompt)
        && branch.get().size() < LONGEST_TEXT;
  }

  private void add(String prompt, int tokens) {
    if (branch.get() == null || !tree.get().isOf(model.get(), prompt)) {
      onTree(prompt, () -> begin(tokens));
    } else if (canGrow(prompt)) {
      goOn(GenerationTask.DRAWN, Math.min(LONGEST_TEXT, branch.get().size() + tokens));
    }
  }

  /** Reads the prompt and shows what may come after it, unless that was done. */
  void look(String prompt) {
    whenIdle(() -> onTree(prompt, () -> show(null)));
  }

  void stop() {
    afterwards = null;
    if (job != null) {
      job.stop();
    }
  }

  /**
   * Goes on from the chosen place with that token: the text itself if its end is chosen, else a new
   * branch as long as the one it comes from, or the branch that does so already.
   */
  void choose(Candidate candidate) {
    if (writing.get() || tree.get() == null) {
      return;
    }
    Branch from = branch.get();
    int place = selected.get();
    if (from == null || place >= from.size()) {
      chooseAtEnd(candidate.id());
      return;
    }
    Branch known = tree.get().goingOnWith(from, place, candidate.id()).orElse(null);
    if (known != null) {
      show(known);
      selected.set(place);
      return;
    }
    Branch fork =
        new Branch(
            tree.get().nextNumber(),
            from.number(),
            place,
            form.at(temperature.get()),
            from.tokens().subList(0, place),
            null);
    write(fork, from.tokens().get(place).point(), candidate.id(), from.size(), false);
    selected.set(place);
  }

  private void chooseAtEnd(int id) {
    if (branch.get() == null) {
      Branch first = newRoot();
      write(first, tree.get().origin().point(), id, 1, true);
    } else {
      goOn(id, branch.get().size() + 1);
    }
  }

  /** Shows another branch. */
  void show(Branch other) {
    if (!writing.get()) {
      int place = selected.get();
      branch.set(other);
      if (compared.get() == other) {
        compared.set(null);
      }
      selected.set(Math.min(place, other == null ? 0 : other.size()));
      lookAhead();
    }
  }

  /** Shows a branch beside the other; null for none. */
  void compare(Branch other) {
    compared.set(other == branch.get() ? null : other);
  }

  boolean hasPrevious() {
    return previous != null && !writing.get();
  }

  /** Brings the texts back that a new prompt or model has put aside. */
  void bringBack() {
    BranchTree back = previous;
    if (hasPrevious()) {
      open(back);
      show(back.branches().get(back.branches().size() - 1));
    }
  }

  private void whenIdle(Runnable action) {
    if (writing.get()) {
      stop();
      afterwards = action;
    } else if (model.get() != null) {
      action.run();
    }
  }

  /** Runs {@code action} once there is a tree of that prompt and the model in use. */
  private void onTree(String prompt, Runnable action) {
    SessionModel writer = model.get();
    if (tree.get() != null && tree.get().isOf(writer, prompt)) {
      action.run();
      return;
    }
    writing.set(true);
    Sampling sampling = form.at(temperature.get());
    tasks.run(
        () -> writer.model().generator(prompt, sampling).tracing(true),
        origin -> {
          writing.set(false);
          open(BranchTree.of(writer, prompt, origin));
          action.run();
        },
        this::failed);
  }

  private void open(BranchTree next) {
    if (tree.get() != null && !tree.get().branches().isEmpty()) {
      previous = tree.get();
    }
    compared.set(null);
    branch.set(null);
    selected.set(0);
    toCome.set(List.of());
    tree.set(next);
  }

  private Branch newRoot() {
    return new Branch(tree.get().nextNumber(), 0, 0, form.at(temperature.get()), List.of(), null);
  }

  private void begin(int length) {
    write(newRoot(), tree.get().origin().point(), GenerationTask.DRAWN, length, true);
  }

  private void goOn(int first, int length) {
    write(branch.get(), branch.get().end(), first, length, true);
  }

  /**
   * @param follow whether the newest token is chosen as the text grows
   */
  private void write(Branch begun, Generator.Point from, int first, int length, boolean follow) {
    Sampling sampling = form.at(temperature.get());
    writing.set(true);
    following = follow;
    toCome.set(List.of());
    Generator origin = tree.get().origin();
    job =
        new GenerationTask(
            begun,
            () -> origin.branch(from, sampling),
            first,
            length,
            form.paceProperty().get(),
            tasks::onUiThread,
            this::grown);
    tasks.run(job, this::finished, this::failed);
  }

  private void grown(Branch longer) {
    tree.set(tree.get().with(longer));
    branch.set(longer);
    if (following) {
      selected.set(Math.max(0, longer.size() - 1));
    }
  }

  private void finished(Branch whole) {
    job = null;
    grown(whole);
    writing.set(false);
    lookAhead();
    Runnable next = afterwards;
    afterwards = null;
    if (next != null) {
      next.run();
    }
  }

  private void failed(Throwable problem) {
    job = null;
    afterwards = null;
    writing.set(false);
    onFailure.accept(problem);
  }

  /** From now on the newest token is not chosen any more as the text grows. */
  void select(int place) {
    following = branch.get() != null && writing.get() && place >= branch.get().size() - 1;
    selected.set(place);
  }

  private void lookAhead() {
    if (tree.get() == null || writing.get()) {
      return;
    }
    Branch last = branch.get();
    Generator.Point place = last == null ? tree.get().origin().point() : last.end();
    looking.request(new Ahead(tree.get(), place, form.at(temperature.get())));
  }

  private void seenAhead(List<Candidate> candidates) {
    if (!writing.get()) {
      toCome.set(candidates);
    }
  }
}
