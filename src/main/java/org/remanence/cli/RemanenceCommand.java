package org.remanence.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.InertWriter;
import org.remanence.i18n.Messages;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.training.language.LanguageTrainingService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without its window: results on stdout, progress and errors on stderr. */
@Command(
    name = RemanenceCommand.NAME,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class RemanenceCommand implements Runnable {
  static final String NAME = "remanence";

  /** As of a process that was ended by the signal SIGPIPE, like other tools in a pipe. */
  private static final int READER_IS_GONE = 141;

  @Spec CommandSpec spec;

  @Mixin HelpOption help;

  @Option(names = "--version", versionHelp = true)
  boolean version;

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
  boolean verbose;

  private RemanenceCommand() {}

  /** Reached without a command only. */
  @Override
  public void run() {
    throw new UsageException(spec, "cli.usage.no-command");
  }

  /**
   * Runs a command on the process's own streams.
   *
   * @param window for the command that tries it
   * @return the process's exit code
   */
  public static int run(WindowTrial window, String... arguments) {
    Console console = System.console();
    Charset errCharset = console == null ? StandardCharsets.UTF_8 : console.charset();
    ProcessOutput stdout = new ProcessOutput();
    PrintWriter out = writer(stdout, StandardCharsets.UTF_8);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err), errCharset);
    int code = run(window, out, err, arguments);
    if (out.checkError() && stdout.readerIsGone()) {
      code = READER_IS_GONE;
    } else if (out.checkError() && code == CommandLine.ExitCode.OK) {
      err.println(ErrorLine.of(Messages.text("cli.stdout")));
      code = CommandLine.ExitCode.SOFTWARE;
    }
    err.flush();
    return code;
  }

  /**
   * Runs a command.
   *
   * @param window for the command that tries it
   * @return 0, or 1 if something went wrong, or 2 for a wrong command line, or 130 if it was
   *     interrupted
   */
  public static int run(WindowTrial window, PrintWriter out, PrintWriter err, String... arguments) {
    RemanenceCommand root = new RemanenceCommand();
    Failures failures = new Failures(root);
    CommandLine commandLine =
        commands(root, failures, window, out)
            .setResourceBundle(new HelpTexts())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(new UsageErrors())
            .setExecutionExceptionHandler(failures);
    commandLine.setExecutionStrategy(parsed -> execute(parsed, commandLine, out, err));
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError e) { // picocli hands on exceptions only

      failures.report(e, err);
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Does what was asked for; only help is printed with the colours of its terminal. */
  private static int execute(
      ParseResult parsed, CommandLine commandLine, PrintWriter out, PrintWriter err) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    commandLine.setOut(InertWriter.of(out)).setErr(InertWriter.of(err));
    try {
      return new RunLast().execute(parsed);
    } finally {
      commandLine.setOut(out).setErr(err);
    }
  }

  /** Returns whether there is a command of that name. */
  public static boolean isCommand(String name) {
    return commandLine().getSubcommands().containsKey(name);
  }

  /** The commands and their options, to be looked at. */
  static CommandLine commandLine() {
    RemanenceCommand root = new RemanenceCommand();
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return commands(root, new Failures(root), tell -> false, nowhere);
  }

  private static CommandLine commands(
      RemanenceCommand root, Failures failures, WindowTrial window, PrintWriter out) {
    Supplier<LanguageTrainingService> languageTraining =
        () -> new BackgroundLanguageTraining(() -> false);
    return new CommandLine(root)
        .addSubcommand("params", new ParamsCommand())
        .addSubcommand(
            "compare", new CompareCommand(() -> new BackgroundTrainingService(1), failures))
        .addSubcommand("study", new StudyCommand(failures))
        .addSubcommand("inspect", new InspectCommand())
        .addSubcommand("automaton", new AutomatonCommand())
        .addSubcommand("check", new CheckCommand())
        .addSubcommand("convert", new ConvertCommand())
        .addSubcommand("lint", new LintCommand())
        .addSubcommand("predict", new PredictCommand(out))
        .addSubcommand("train-text", new TrainTextCommand(languageTraining, failures))
        .addSubcommand("generate", new GenerateCommand(languageTraining))
        .addSubcommand("memory", new MemoryCommand(() -> new BackgroundTrainingService(1)))
        .addSubcommand("report", new ReportCommand())
        .addSubcommand("datasets", new DatasetsCommand())
        .addSubcommand(
            "lessons",
            new CommandLine(new LessonsCommand())
                .addSubcommand("check", new LessonCheckCommand())
                .addSubcommand("worksheet", new LessonWorksheetCommand()))
        .addSubcommand("self-check", new SelfCheckCommand(window));
  }

  private static PrintWriter writer(OutputStream stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(stream, charset), false);
  }
}
