package org.remanence.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.cli.progress.StudyProgressText;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.execution.UnkeptResults;

/** Results of a study that ended before its folder took them. */
final class RescuedResults {
  private RescuedResults() {}

  /**
   * Writes them to another place, from which they can be copied once there is room.
   *
   * @param asked the folder of the study
   * @return the error that says which results are where, or that they are lost
   */
  static LocalizedException write(UnkeptResults unkept, Path asked, OtherPlace otherPlace) {
    Optional<Path> place =
        otherPlace.write(asked, folder -> unkept.copyTo(StudyFolder.open(folder, damaged -> {})));
    String runs =
        unkept.runs().stream().map(StudyProgressText::name).collect(Collectors.joining("; "));
    return place
        .map(
            there ->
                new LocalizedException("cli.study.elsewhere", unkept.size(), asked, runs, there))
        .orElseGet(() -> new LocalizedException("cli.study.lost", unkept.size(), asked, runs));
  }
}
