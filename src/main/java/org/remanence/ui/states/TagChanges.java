package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.i18n.Messages;

/** Words that both of two sentences have and that are tagged otherwise, in words. */
final class TagChanges {
  private TagChanges() {}

  static String of(ModelStates before, ModelStates now, Alignment alignment) {
    List<Optional<String>> earlier = before.tags();
    List<Optional<String>> present = now.tags();
    List<String> changed = new ArrayList<>();
    for (int t = 0; t < present.size(); t++) {
      int there = alignment.earlier()[t];
      if (there >= 0 && present.get(t).isPresent() && earlier.get(there).isPresent()) {
        String was = earlier.get(there).get();
        if (!was.equals(present.get(t).get())) {
          changed.add(Messages.text("states.tag-before", now.tokens().get(t), was));
        }
      }
    }
    return changed.isEmpty()
        ? Messages.text("states.tags-before.none")
        : Messages.text("states.before", String.join(", ", changed));
  }
}
