package org.remanence.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.LocalizedException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML without trust: nodes alone, from which no object is ever made. */
public final class YamlFile {
  private YamlFile() {}

  /**
   * The whole of a file that was read already.
   *
   * @param name what the whole is called in messages
   * @param empty key of the message about a file without values, which gets the file
   * @throws LocalizedException naming file and line if it is not YAML
   */
  public static YamlValue parse(Path file, String text, String name, String empty) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.toString())
            // Refused later, where their line is known.
            .setAllowNonScalarKeys(true)
            .build();
    try {
      return new Compose(settings)
          .composeString(text)
          .map(root -> new YamlValue(file, name, root))
          .orElseThrow(() -> new LocalizedException(empty, file));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new LocalizedException(e, "yaml.malformed", file, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw new LocalizedException(e, "yaml.malformed", file, 1, String.valueOf(e.getMessage()));
    } catch (NumberFormatException e) { // of the library, about an escape without its digits
      throw new LocalizedException(e, "yaml.unreadable", file);
    } catch (StackOverflowError e) { // the library goes down into lists in lists by recursion
      throw new LocalizedException(e, "yaml.nested", file);
    }
  }

  /** Returns the numbers of the lines with a comment, in YAML that can be read. */
  public static List<Integer> comments(String text) {
    List<Integer> lines = new ArrayList<>();
    for (Event event :
        new Parse(LoadSettings.builder().setParseComments(true).build()).parseString(text)) {
      if (event instanceof CommentEvent comment
          && comment.getCommentType() != CommentType.BLANK_LINE) {
        comment.getStartMark().ifPresent(mark -> lines.add(mark.getLine() + 1));
      }
    }
    return lines;
  }
}
