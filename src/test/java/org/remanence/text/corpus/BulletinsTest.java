package org.remanence.text.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.text.corpus.Agreements.Breach;
import org.remanence.text.corpus.Agreements.Kind;
import org.remanence.text.corpus.Agreements.Tally;

/** The bulletins keep their agreements, and what breaks one is found where it is. */
class BulletinsTest {
  private static final String GOOD =
      "Bulletin de lundi pour Brest. Les averses (venues de la mer) seront fortes en matinée."
          + " «\u00a0Le vent restera faible vers midi\u00a0», annonce Anna, prudente."
          + " Bonne journée à Brest\u00a0!\n";

  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void theCorpusIsLargeAndKeepsEveryAgreement(String name) {
    List<String> lines = Corpora.load(name).lines();
    String text = String.join("\n", lines) + "\n";
    assertThat(text.getBytes(UTF_8).length).isGreaterThan(200_000);
    assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);

    Agreements found = check(name, text);
    assertThat(found.breaches()).isEmpty();
    assertThat(found.place().asked()).isGreaterThan(lines.size());
    assertThat(found.marks().asked()).isGreaterThan(lines.size() / 2);
    assertThat(found.forms().asked()).isGreaterThan(2 * lines.size());
    assertThat(found.total().rate()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void theSameSeedWritesTheSame(String name) {
    BulletinLexicon lexicon = BulletinLexicon.load("/corpora/" + name + ".json");
    assertThat(BulletinWriter.write(lexicon, 50, 7))
        .isEqualTo(BulletinWriter.write(lexicon, 50, 7))
        .isNotEqualTo(BulletinWriter.write(lexicon, 50, 8));
    assertThat(Corpora.load(name).lines().subList(0, 50))
        .isEqualTo(BulletinWriter.write(lexicon, 50, 1));
  }

  /** A word that is both a place and a verb form could not be judged. */
  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void noPlaceOrControllerStandsInAnotherPattern(String name) {
    BulletinLexicon lexicon = BulletinLexicon.load("/corpora/" + name + ".json");
    Set<String> names = new HashSet<>(lexicon.places());
    lexicon
        .groups()
        .values()
        .forEach(
            group ->
                group
                    .controllers()
                    .values()
                    .forEach(
                        phrases ->
                            phrases.forEach(phrase -> names.add(phrase.replaceAll(".*[ ']", "")))));
    lexicon
        .rules()
        .values()
        .forEach(
            patterns ->
                patterns.forEach(
                    pattern ->
                        assertThat(TokenLevel.WORD.tokens(pattern))
                            .doesNotContainAnyElementsOf(names)));
  }

  @Test
  void aGoodBulletinKeepsAll() {
    assertThat(check(GOOD))
        .isEqualTo(new Agreements(new Tally(1, 1), new Tally(2, 2), new Tally(6, 6), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Les averses,La pluie,FORMS,venues",
    "Les averses,Les orages,FORMS,venues",
    "seront,sera,FORMS,sera",
    "fortes,fort,FORMS,fort",
    "prudente,prudent,FORMS,prudent",
    "restera,resteront,FORMS,resteront",
    "à Brest,à Lille,PLACE,Lille",
    "mer),mer,MARKS,(",
    "(venues,venues,MARKS,)",
    "midi\u00a0»,midi),MARKS,)"
  })
  void oneBreachIsFoundWhereItIs(String from, String to, Kind kind, String where) {
    String broken = GOOD.replace(from, to);
    List<Breach> breaches = check(broken).breaches();
    assertThat(breaches).isNotEmpty().extracting(Breach::kind).containsOnly(kind);
    Breach first =
        breaches.stream()
            .filter(b -> broken.substring(b.start(), b.end()).equals(where))
            .findFirst()
            .orElseThrow();
    assertThat(first.kind()).isEqualTo(kind);
  }

  @Test
  void aPlaceNamedOnlyOnceIsNotNamedAgain() {
    assertThat(check("Bulletin de lundi pour Brest. Le vent sera fort.\n").place())
        .isEqualTo(new Tally(0, 1));
    assertThat(check("Le vent sera fort.\n").place()).isEqualTo(new Tally(0, 1));
  }

  @Test
  void anUnfinishedLineIsNotAskedForWhatMayStillCome() {
    Agreements found = check("Bulletin de lundi pour Brest. Les averses (venues de la");
    assertThat(found.place().asked()).isZero();
    assertThat(found.marks().asked()).isZero();
    assertThat(found.forms()).isEqualTo(new Tally(1, 1));
  }

  @Test
  void nothingIsAskedOfAnEmptyText() {
    assertThat(check("").total()).isEqualTo(new Tally(0, 0));
    assertThat(check("\n\n").total()).isEqualTo(new Tally(0, 0));
  }

  @Test
  void aFormWithoutSubjectAgreesWithNothing() {
    assertThat(check("Sera forte. Le vent. Sera fort").forms()).isEqualTo(new Tally(0, 2));
  }

  @Test
  void otherCorporaPromiseNothing() {
    assertThat(Corpora.checker("reviews-fr")).isEmpty();
    assertThat(Corpora.checker("mine.txt")).isEmpty();
  }

  private static Agreements check(String text) {
    return check(Corpora.BULLETINS_FR, text);
  }

  private static Agreements check(String name, String text) {
    return Corpora.checker(name).orElseThrow().check(text);
  }
}
