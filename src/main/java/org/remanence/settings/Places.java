package org.remanence.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Places in which the program keeps its files, those that the operating system wants. The only
 * class that chooses them.
 *
 * @param settings the file of the settings
 * @param data folder of what was trained and studied
 * @param logs folder of what went wrong
 */
public record Places(Path settings, Path data, Path logs) {
  /** A system property: a settings file elsewhere, with all the rest beside it. */
  public static final String SETTINGS_PROPERTY = "remanence.settings";

  private static final String NAME = "remanence";
  private static final String SETTINGS = "settings.json";
  private static final String LOGS = "logs";

  /** Those of this user on this machine. */
  public static Places ofUser() {
    String override = System.getProperty(SETTINGS_PROPERTY);
    return override == null
        ? of(
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")),
            System.getenv())
        : beside(Path.of(override));
  }

  /** All in the folder of a settings file. */
  public static Places beside(Path settings) {
    Path file = settings.toAbsolutePath();
    return new Places(file, file.resolveSibling(""), file.resolveSibling(LOGS));
  }

  /**
   * Those of a system.
   *
   * @param environment variables; a path that is not absolute counts as none
   */
  static Places of(String os, Path home, Map<String, String> environment) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
      return new Places(roaming.resolve(NAME).resolve(SETTINGS), local, local.resolve(LOGS));
    }
    if (system.contains("mac")) {
      Path support = home.resolve("Library/Application Support").resolve(NAME);
      return new Places(
          support.resolve(SETTINGS), support, home.resolve("Library/Logs").resolve(NAME));
    }
    Path config = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    Path data = folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
    Path state = folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
    return new Places(
        config.resolve(NAME).resolve(SETTINGS), data.resolve(NAME), state.resolve(NAME));
  }

  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    Path folder = Path.of(environment.getOrDefault(variable, ""));
    return folder.isAbsolute() ? folder : otherwise;
  }

  /** The folder of the settings. */
  public Path settingsFolder() {
    return settings.resolveSibling("");
  }

  /**
   * A folder of data by its name. It stood beside the settings once, and stays there where it is.
   */
  public Path dataFolder(String name) {
    Path former = settings.resolveSibling(name);
    return Files.isDirectory(former) ? former : data.resolve(name);
  }
}
