package org.remanence.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.remanence.i18n.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Report of what is wrong with a command line, with its usage; exit code 2. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(ErrorLine.of(text(problem)));
    command.usage(err);
    return CommandLine.ExitCode.USAGE;
  }

  private static String text(ParameterException problem) {
    if (problem instanceof MissingParameterException missing) {
      return missing(missing.getMissing());
    }
    if (problem instanceof MutuallyExclusiveArgsException) {
      return Messages.text("cli.usage.data-or-dataset");
    }
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (problem instanceof OverwrittenOptionException overwritten) {
      return Messages.text("cli.usage.twice", name(overwritten.getOverwritten()));
    }
    if (problem.getArgSpec() != null && problem.getValue() != null) {
      return wrongValue(problem.getArgSpec(), problem.getValue());
    }
    return String.valueOf(problem.getMessage());
  }

  private static String missing(List<ArgSpec> missing) {
    if (missing.stream().allMatch(argument -> argument.group() != null)) {
      return Messages.text("cli.usage.data-or-dataset");
    }
    return Messages.text(
        "cli.usage.missing", missing.stream().map(UsageErrors::name).collect(joining(", ")));
  }

  private static String unmatched(UnmatchedArgumentException problem) {
    String argument = problem.getUnmatched().get(0);
    List<String> suggestions = problem.getSuggestions();
    return suggestions.isEmpty()
        ? Messages.text("cli.usage.unknown", argument)
        : Messages.text("cli.usage.unknown-but-like", argument, String.join(", ", suggestions));
  }

  private static String wrongValue(ArgSpec argument, String value) {
    Class<?> type = argument.type();
    if (type.isEnum()) {
      String choices =
          Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", "));
      return Messages.text("cli.usage.choice", name(argument), value, choices);
    }
    boolean whole = type == int.class || type == Integer.class || type == long.class;
    return Messages.text(
        whole ? "cli.usage.whole-number" : "cli.usage.number", name(argument), value);
  }

  private static String name(ArgSpec argument) {
    return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
  }
}
