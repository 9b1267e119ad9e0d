package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.WilsonInterval;
import org.remanence.text.corpus.Agreements;

/**
 * The agreements that a text keeps, kind by kind, beside what chance keeps of them. Both rest on as
 * many cases as their texts happen to have, so each share has its interval.
 */
public final class AgreementTable {
  private static final String NOTHING = "–";

  private AgreementTable() {}

  public static void print(Agreements found, Agreements chance, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.agreements.kind"),
                Messages.text("cli.agreements.kept"),
                Messages.text("cli.agreements.asked"),
                Messages.text("cli.agreements.share"),
                Messages.text("cli.agreements.interval"),
                Messages.text("cli.agreements.chance"),
                Messages.text("cli.agreements.asked"),
                Messages.text("cli.agreements.interval")));
    for (Agreements.Kind kind : Agreements.Kind.values()) {
      add(
          table,
          Messages.text(kind.titleKey(), Agreements.NEAR, Agreements.MIDDLE),
          found.of(kind),
          chance.of(kind));
    }
    add(table, Messages.text("cli.agreements.total"), found.total(), chance.total());
    table.print(out);
    out.flush();
  }

  private static void add(
      TextTable table, String name, Agreements.KeptCount found, Agreements.KeptCount chance) {
    table.add(
        name,
        NumberText.whole(found.kept()),
        NumberText.whole(found.asked()),
        share(found),
        interval(found),
        share(chance),
        NumberText.whole(chance.asked()),
        interval(chance));
  }

  private static String share(Agreements.KeptCount count) {
    return count.asked() == 0 ? NOTHING : Numbers.percent(count.rate());
  }

  private static String interval(Agreements.KeptCount count) {
    return count.asked() == 0
        ? NOTHING
        : Numbers.interval(WilsonInterval.of(count.kept(), count.asked()));
  }
}
