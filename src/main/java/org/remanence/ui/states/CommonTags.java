package org.remanence.ui.states;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.remanence.ui.plot.token.TokenTags;

/**
 * Tags that networks give the tokens of the common axis.
 *
 * @param taggers how many networks do
 * @param ofTokens for each token the different tags it is given
 * @param names all classes and tags of the networks, in the order of the first that knows them,
 *     which gives tags their looks
 */
record CommonTags(int taggers, List<Set<String>> ofTokens, List<String> names) {

  /** The tags that those networks give that have these tokens. */
  static CommonTags of(List<String> tokens, List<ModelStates> models) {
    List<List<Optional<String>>> tags =
        models.stream()
            .filter(model -> model.hasTags() && !model.isEmpty() && model.tokens().equals(tokens))
            .map(ModelStates::tags)
            .toList();
    List<Set<String>> ofTokens =
        IntStream.range(0, tokens.size()).mapToObj(t -> at(t, tags)).toList();
    List<String> names =
        models.stream().flatMap(model -> model.inspection().labels().stream()).distinct().toList();
    return new CommonTags(tags.size(), ofTokens, names);
  }

  private static Set<String> at(int token, List<List<Optional<String>>> tags) {
    Set<String> different = new TreeSet<>();
    tags.forEach(each -> each.get(token).ifPresent(different::add));
    return different;
  }

  /** The look of a tag, the same in all rows. */
  int look(String tag) {
    return names.indexOf(tag) % TokenTags.LOOKS;
  }

  /** For each token the look of the tag that all networks give it; −1 where there is none such. */
  List<Integer> looks() {
    return ofTokens.stream()
        .map(tags -> tags.size() == 1 ? look(tags.iterator().next()) : -1)
        .toList();
  }

  /** Places of the tokens that are tagged differently. */
  List<Integer> different() {
    return IntStream.range(0, ofTokens.size())
        .filter(token -> ofTokens.get(token).size() > 1)
        .boxed()
        .toList();
  }
}
