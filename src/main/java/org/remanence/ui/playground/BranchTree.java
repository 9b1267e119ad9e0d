package org.remanence.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.KeptNumbers;
import org.remanence.model.language.ReadToken;
import org.remanence.ui.playground.training.SessionModel;

/**
 * All texts that a model wrote after one prompt; immutable.
 *
 * @param prompt as it was typed
 * @param origin has read the prompt and written nothing; branches begin from it
 * @param branches in the order of their numbers
 */
record BranchTree(SessionModel model, String prompt, Generator origin, List<Branch> branches) {
  BranchTree {
    branches = List.copyOf(branches);
  }

  /** A prompt after which nothing is written yet. */
  static BranchTree of(SessionModel model, String prompt, Generator origin) {
    return new BranchTree(model, prompt, origin, List.of());
  }

  /** The same with that branch, in the place of the one of its number. */
  BranchTree with(Branch branch) {
    List<Branch> next = new ArrayList<>(branches);
    int index = branch.number() - 1;
    if (index < next.size()) {
      next.set(index, branch);
    } else {
      next.add(branch);
    }
    return new BranchTree(model, prompt, origin, next);
  }

  Branch get(int number) {
    return branches.get(number - 1);
  }

  /** The number of the next new branch. */
  int nextNumber() {
    return branches.size() + 1;
  }

  /** Returns whether texts after {@code otherPrompt} by {@code other} belong here. */
  boolean isOf(SessionModel other, String otherPrompt) {
    return other != null && model.model() == other.model() && prompt.equals(otherPrompt);
  }

  /** A branch that is as {@code branch} up to a place, and there goes on with that token. */
  Optional<Branch> goingOnWith(Branch branch, int place, int id) {
    return branches.stream()
        .filter(other -> shared(other, branch) >= place && other.size() > place)
        .filter(other -> other.tokens().get(place).id() == id)
        .findFirst();
  }

  /** Number of tokens that two branches have in common from the start. */
  static int shared(Branch one, Branch other) {
    int max = Math.min(one.size(), other.size());
    int common = 0;
    while (common < max && one.tokens().get(common).id() == other.tokens().get(common).id()) {
      common++;
    }
    return common;
  }

  /** Branches with those that came from them right below. */
  List<Branch> inOrder() {
    List<Branch> order = new ArrayList<>();
    addFrom(0, order);
    return order;
  }

  private void addFrom(int parent, List<Branch> order) {
    for (Branch branch : branches) {
      if (branch.parent() == parent) {
        order.add(branch);
        addFrom(branch.number(), order);
      }
    }
  }

  /** The prompt as the model read it. */
  List<ReadToken> promptTokens() {
    return origin.prompt();
  }

  /**
   * Numbers that are kept where a token of a branch was drawn, or is to come.
   *
   * @param branch null for the prompt alone
   * @return empty at the end of a branch that is still written
   */
  Optional<KeptNumbers> kept(Branch branch, int place) {
    return Optional.ofNullable(
            branch == null
                ? origin.point()
                : place < branch.size() ? branch.tokens().get(place).point() : branch.end())
        .map(Generator.Point::kept);
  }

  /** Prompt and what a branch wrote after it. */
  String text(Branch branch) {
    List<String> read = promptTokens().stream().map(ReadToken::text).toList();
    return model.model().level().text(read) + written(branch);
  }

  /** Text that a branch wrote, with the space in front if there is one. */
  static String written(Branch branch) {
    return branch.tokens().stream().map(GeneratedToken::text).collect(Collectors.joining());
  }
}
