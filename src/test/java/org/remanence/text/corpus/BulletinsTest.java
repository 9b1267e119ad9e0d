package org.remanence.text.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.text.corpus.Agreements.Breach;
import org.remanence.text.corpus.Agreements.KeptCount;
import org.remanence.text.corpus.Agreements.Kind;

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
    String text = text(name);
    assertThat(text.getBytes(UTF_8).length).isGreaterThan(200_000);
    assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);

    Agreements found = check(name, text);
    assertThat(found.breaches()).isEmpty();
    assertThat(places(found)).isGreaterThan(lines.size());
    assertThat(found.of(Kind.MARKS).asked()).isGreaterThan(lines.size() / 2);
    assertThat(found.of(Kind.FORMS).asked()).isGreaterThan(lines.size());
    assertThat(found.total().rate()).isEqualTo(1);
  }

  /** What is never asked within a window's reach cannot be learnt; what always is, is too easy. */
  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void thePlaceComesBackAtEveryDistance(String name) {
    Agreements found = check(name, text(name));
    assertThat(found.of(Kind.PLACE_NEAR).asked()).isGreaterThan(places(found) / 2);
    assertThat(found.of(Kind.PLACE_MIDDLE).asked()).isGreaterThan(places(found) / 8);
    assertThat(found.of(Kind.PLACE_FAR).asked()).isGreaterThan(places(found) / 20);
  }

  /** Else a model that has learnt by heart could not be told from one that has learnt to write. */
  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void otherBulletinsAreMostlyOtherRunsOfWords(String name) {
    List<String> others = BulletinWriter.write(lexicon(name), 200, 99);
    assertThat(Corpora.load(name).lines()).doesNotContainAnyElementsOf(others);
    assertThat(CorpusIndex.of(Corpora.load(name)).find(String.join("\n", others)).share())
        .isLessThan(0.65);
  }

  /** By chance alone one place in as many is the right one. */
  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void withoutAMemoryHardlyAnyAgreementIsKept(String name) {
    Agreements chance = Corpora.checker(name).orElseThrow().chance();
    double onePlace = 1.0 / lexicon(name).places().size();
    KeptCount middle = chance.of(Kind.PLACE_MIDDLE);
    assertThat(middle.asked()).isGreaterThan(500);
    assertThat(middle.rate()).isCloseTo(onePlace, within(0.04));
    assertThat(chance.of(Kind.PLACE_NEAR).rate()).isLessThan(onePlace + 0.04);
    assertThat(chance.of(Kind.PLACE_FAR).rate()).isLessThan(onePlace + 0.05);
    assertThat(chance.of(Kind.MARKS).rate()).isBetween(0.05, 0.3);
    assertThat(chance.of(Kind.FORMS).rate()).isBetween(0.2, 0.6);
  }

  @Test
  void aBigramWriterPutsAfterAWordWhatFollowedItInTheCorpus() {
    TextCorpus corpus = new TextCorpus("t", List.of("one two three", "one two four"));
    BigramWriter writer = new BigramWriter(corpus);
    String text = writer.write(4000, 3);
    assertThat(text).isEqualTo(writer.write(4000, 3)).isNotEqualTo(writer.write(4000, 4));
    assertThat(text.lines()).containsOnly("one two three", "one two four");
    assertThat(text.lines().filter(line -> line.endsWith("four")).count()).isBetween(400L, 600L);
  }

  @ParameterizedTest
  @ValueSource(strings = {Corpora.BULLETINS_FR, Corpora.BULLETINS_EN})
  void theSameSeedWritesTheSame(String name) {
    BulletinLexicon lexicon = lexicon(name);
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
    BulletinLexicon lexicon = lexicon(name);
    Set<String> names = new HashSet<>(lexicon.places().keySet());
    lexicon.places().values().forEach(landmark -> names.add(landmark.replaceAll(".* ", "")));
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
        .isEqualTo(
            new Agreements(
                Map.of(
                    Kind.PLACE_FAR, new KeptCount(1, 1),
                    Kind.MARKS, new KeptCount(2, 2),
                    Kind.FORMS, new KeptCount(6, 6)),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Les averses,La pluie,FORMS,venues",
    "Les averses,Les orages,FORMS,venues",
    "seront,sera,FORMS,sera",
    "fortes,fort,FORMS,fort",
    "prudente,prudent,FORMS,prudent",
    "restera,resteront,FORMS,resteront",
    "à Brest,à Lille,PLACE_FAR,Lille",
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

  /** From one naming to the next, marks among the words. */
  @ParameterizedTest
  @CsvSource({
    "Brest. Brest,PLACE_NEAR",
    "Brest. De jour en jour et puis Brest,PLACE_NEAR",
    "Brest. De jour en jour et puis de Brest,PLACE_MIDDLE",
    "Brest. Brest. De jour en jour et puis de Lille,PLACE_MIDDLE"
  })
  void theDistanceOfAPlaceIsThatFromItsLastNaming(String text, Kind last) {
    int kept = text.endsWith("Brest") ? 1 : 0;
    assertThat(check(text).of(last)).isEqualTo(new KeptCount(kept, 1));
  }

  @Test
  void theFarDistanceBeginsWhereTheMiddleOneEnds() {
    String words = "jour ".repeat(Agreements.MIDDLE - 2);
    assertThat(check("Brest. " + words + "Brest").of(Kind.PLACE_MIDDLE))
        .isEqualTo(new KeptCount(1, 1));
    assertThat(check("Brest. jour " + words + "Brest").of(Kind.PLACE_FAR))
        .isEqualTo(new KeptCount(1, 1));
  }

  @Test
  void aPlaceNamedOnlyOnceIsNotNamedAgain() {
    assertThat(check("Bulletin de lundi pour Brest. Le vent sera fort.\n").of(Kind.PLACE_NEAR))
        .isEqualTo(new KeptCount(0, 1));
    assertThat(check("Le vent sera fort.\n").of(Kind.PLACE_NEAR)).isEqualTo(new KeptCount(0, 1));
  }

  @Test
  void anUnfinishedLineIsNotAskedForWhatMayStillCome() {
    Agreements found = check("Bulletin de lundi pour Brest. Les averses (venues de la");
    assertThat(places(found)).isZero();
    assertThat(found.of(Kind.MARKS).asked()).isZero();
    assertThat(found.of(Kind.FORMS)).isEqualTo(new KeptCount(1, 1));
  }

  @Test
  void nothingIsAskedOfAnEmptyText() {
    assertThat(check("").total()).isEqualTo(new KeptCount(0, 0));
    assertThat(check("\n\n").total()).isEqualTo(new KeptCount(0, 0));
  }

  @Test
  void aFormWithoutSubjectAgreesWithNothing() {
    assertThat(check("Sera forte. Le vent. Sera fort").of(Kind.FORMS))
        .isEqualTo(new KeptCount(0, 2));
  }

  @Test
  void otherCorporaPromiseNothing() {
    assertThat(Corpora.checker("reviews-fr")).isEmpty();
    assertThat(Corpora.checker("mine.txt")).isEmpty();
  }

  private static BulletinLexicon lexicon(String name) {
    return BulletinLexicon.load("/corpora/" + name + ".json");
  }

  private static String text(String name) {
    return String.join("\n", Corpora.load(name).lines()) + "\n";
  }

  private static int places(Agreements found) {
    return found.of(Kind.PLACE_NEAR).asked()
        + found.of(Kind.PLACE_MIDDLE).asked()
        + found.of(Kind.PLACE_FAR).asked();
  }

  private static Agreements check(String text) {
    return check(Corpora.BULLETINS_FR, text);
  }

  private static Agreements check(String name, String text) {
    return Corpora.checker(name).orElseThrow().check(text);
  }
}
