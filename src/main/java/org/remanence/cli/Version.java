package org.remanence.cli;

import org.remanence.settings.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Remanence " + ProgramVersion.number()};
  }
}
