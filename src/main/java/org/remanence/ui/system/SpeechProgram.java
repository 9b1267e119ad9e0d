package org.remanence.ui.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that speaks, and how it is told to; its arguments never go through a shell.
 *
 * @param program its file
 * @param kind what it understands
 */
record SpeechProgram(Path program, Kind kind) {
  /** Programs whose arguments are known. */
  enum Kind {
    ESPEAK,
    /** Hands on to a service, which goes on speaking when the program has ended. */
    SPEECH_DISPATCHER,
    MAC,
    WINDOWS
  }

  /** Speaks what it reads, with a voice of a language if there is one. */
  private static final String WINDOWS_SCRIPT =
      String.join(
          "; ",
          "$ErrorActionPreference = 'Stop'",
          "Add-Type -AssemblyName System.Speech",
          "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer",
          "try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, '%s') } catch { }",
          "$text = New-Object System.IO.StreamReader("
              + "[Console]::OpenStandardInput(), [Text.Encoding]::UTF8)",
          "$voice.Speak($text.ReadToEnd())");

  /** The one to use of those there are. */
  static Optional<SpeechProgram> find(Programs programs) {
    if (programs.isWindows()) {
      return programs
          .ofWindows("WindowsPowerShell/v1.0/powershell.exe")
          .map(found -> new SpeechProgram(found, Kind.WINDOWS));
    }
    if (programs.isMac()) {
      return programs.ofMac("/usr/bin/say").map(found -> new SpeechProgram(found, Kind.MAC));
    }
    return programs
        .onPath("espeak-ng")
        .map(found -> new SpeechProgram(found, Kind.ESPEAK))
        .or(
            () ->
                programs
                    .onPath("spd-say")
                    .map(found -> new SpeechProgram(found, Kind.SPEECH_DISPATCHER)));
  }

  /** Returns whether it speaks what it reads, and not an argument. */
  boolean reads() {
    return kind != Kind.SPEECH_DISPATCHER;
  }

  /**
   * Command that speaks a sentence.
   *
   * @param language as in ISO 639
   */
  List<String> command(String sentence, String language) {
    return switch (kind) {
      case ESPEAK -> with("-v", language, "--stdin");
      case SPEECH_DISPATCHER ->
          with("--application-name", "remanence", "--wait", "-l", language, "--", sentence);
      case MAC -> with("-f", "-");
      case WINDOWS ->
          with("-NoProfile", "-NonInteractive", "-Command", WINDOWS_SCRIPT.formatted(language));
    };
  }

  /** Command that ends what is spoken; empty where that ends with the program. */
  Optional<List<String>> stop() {
    return kind == Kind.SPEECH_DISPATCHER ? Optional.of(with("--stop")) : Optional.empty();
  }

  private List<String> with(String... arguments) {
    return Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
  }

  /** A sentence in which nothing is a command to a voice: espeak and macOS know “[[…]]”. */
  static String inert(String sentence) {
    return sentence.replaceAll("\\p{Cntrl}", " ").replaceAll("\\[(?=\\[)", "[ ");
  }
}
