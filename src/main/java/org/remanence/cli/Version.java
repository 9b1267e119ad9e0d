package org.remanence.cli;

import org.remanence.settings.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Answer to {@code --version}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Remanence " + ProgramVersion.number()};
  }
}
