package org.remanence.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.LocalizedException;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

@DisabledOnOs(OS.WINDOWS)
class SystemVoiceTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Throwable failure;

  @Test
  void aSentenceIsSpokenInItsLanguageAndDoesNothingElse() throws IOException {
    SystemVoice voice = voice("echo \"$@\" > \"$0.args\"; cat > \"$0.text\"");
    String sentence = "à « $(touch x); -v en ` [[h@l'oU]] »\n, la porte s’ouvre";
    WindowFixture.run(() -> voice.say(sentence, Locale.FRENCH));
    assertThat(WindowFixture.call(voice.speakingProperty()::get)).isTrue();
    awaitSilence(voice);
    assertThat(told("args")).isEqualTo("-v fr --stdin\n");
    assertThat(told("text")).isEqualTo("à « $(touch x); -v en ` [ [h@l'oU]] » , la porte s’ouvre");
    assertThat(failure).isNull();
  }

  @Test
  void aSentenceEndsTheOneBeforeIt() throws IOException {
    SystemVoice voice =
        voice("read text; echo $text >> \"$0.began\"; [ $text = first ] && exec sleep 600; exit 0");
    WindowFixture.run(() -> voice.say("first\u2028", Locale.ENGLISH));
    Path began = window.folder().resolve("espeak-ng.began");
    WindowFixture.await(() -> Files.exists(began));
    WindowFixture.run(() -> voice.say("second", Locale.ENGLISH));
    awaitSilence(voice);
    WindowFixture.run(() -> voice.say("first", Locale.ENGLISH));
    WindowFixture.run(voice::stop);
    assertThat(WindowFixture.call(voice.speakingProperty()::get)).isFalse();
    // The window’s tasks end after the test only if no process goes on.
    assertThat(failure).isNull();
  }

  @Test
  void aVoiceThatFailsOrIsNotThereSaysSo() throws IOException {
    SystemVoice failing = voice("cat > /dev/null; exit 3");
    WindowFixture.run(() -> failing.say("sentence", Locale.ENGLISH));
    awaitSilence(failing);
    assertThat(failure)
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("ended with code 3");
    SystemVoice gone = voice("exit 0");
    Files.delete(window.folder().resolve("espeak-ng"));
    WindowFixture.run(() -> gone.say("sentence", Locale.ENGLISH));
    awaitSilence(gone);
    assertThat(failure).hasMessageContaining("could not be started");
  }

  @Test
  void eachSystemsProgramGetsItsSentenceSoThatNothingOfItIsAnOption() throws IOException {
    Programs linux = new Programs("Linux", Map.of("PATH", window.folder().toString()));
    assertThat(SpeechProgram.find(linux)).isEmpty();
    executable("spd-say", "exit 0");
    SpeechProgram dispatcher = SpeechProgram.find(linux).orElseThrow();
    assertThat(dispatcher.command("-C", "en")).endsWith("--wait", "-l", "en", "--", "-C");
    assertThat(dispatcher.reads()).isFalse();
    assertThat(dispatcher.stop()).contains(List.of(dispatcher.program().toString(), "--stop"));
    executable("espeak-ng", "exit 0");
    assertThat(SpeechProgram.find(linux).orElseThrow().kind()).isEqualTo(SpeechProgram.Kind.ESPEAK);
    Path root = Files.createDirectories(window.folder().resolve("System32/WindowsPowerShell/v1.0"));
    Files.createFile(root.resolve("powershell.exe")).toFile().setExecutable(true);
    Programs windows = new Programs("Windows 11", Map.of("SystemRoot", window.folder().toString()));
    SpeechProgram powerShell = SpeechProgram.find(windows).orElseThrow();
    assertThat(powerShell.command("'; calc", "fr"))
        .noneMatch(argument -> argument.contains("calc"))
        .anyMatch(argument -> argument.contains("0, 'fr')"));
  }

  private SystemVoice voice(String script) throws IOException {
    executable("espeak-ng", script);
    Programs programs = new Programs("Linux", Map.of("PATH", window.folder().toString()));
    return new SystemVoice(
        SpeechProgram.find(programs).orElseThrow(), window.tasks(), told -> failure = told);
  }

  private void executable(String name, String script) throws IOException {
    Path file = Files.writeString(window.folder().resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void awaitSilence(SystemVoice voice) {
    WindowFixture.await(() -> !voice.speakingProperty().get());
  }

  private String told(String what) throws IOException {
    return Files.readString(window.folder().resolve("espeak-ng." + what));
  }
}
