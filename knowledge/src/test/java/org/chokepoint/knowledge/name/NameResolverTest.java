package org.chokepoint.knowledge.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.signal.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameResolverTest {
  private static final ReferenceKnowledge KNOWLEDGE = ReferenceKnowledge.bundled();
  private static final NameResolver RESOLVER =
      new NameResolver(KNOWLEDGE.lexicon(), KNOWLEDGE.pictureAsOf(YearMonth.of(2026, 11)));

  @ParameterizedTest
  @CsvSource({
    "包钢集团,baogang-group",
    "包头钢铁（集团）有限责任公司,baogang-group",
    "Baogang,baogang-group",
    "BAOGANG GROUP,baogang-group",
    "北方稀土,northern-rare-earth",
    "600111,northern-rare-earth",
    "SSE:600111,northern-rare-earth",
    "China Northern Rare Earth,northern-rare-earth",
    "中国宝武,baosteel",
    "Lynas Rare Earths Limited,lynas",
    "MP Materials Corporation,mp-materials",
    "工信部,miit",
    "Ministry of Commerce of the People's Republic of China,mofcom"
  })
  void aNameInEitherLanguageFindsItsEntityFirst(String name, String id) {
    var found = RESOLVER.resolve(name, NameContext.NONE, 3);
    assertThat(found).as(name).isNotEmpty();
    assertThat(found.get(0).id()).as(found.toString()).isEqualTo(id);
    assertThat(found.get(0).reason()).isNotEmpty();
  }

  @Test
  void everyNameOfTheLexiconFindsWhatItNames() {
    for (Lexicon.Entry entry : KNOWLEDGE.lexicon().entries()) {
      assertThat(RESOLVER.resolve(entry.name(), NameContext.of(entry.kind()), 50))
          .as(entry.toString())
          .anyMatch(r -> r.id().equals(entry.id()) && r.score() > 0.9);
    }
  }

  @Test
  void theKindAndPlaceOfTheContextDecideBetweenNamesakes() {
    var facility = RESOLVER.resolve("Bayan Obo", NameContext.of(Lexicon.Kind.FACILITY), 1);
    assertThat(facility).extracting(Resolution::id).containsExactly("f137");
    var inChina = RESOLVER.resolve("Lynas", NameContext.in(new PlaceCode("AUS")), 1);
    assertThat(inChina).extracting(Resolution::id).containsExactly("lynas");
  }

  @Test
  void baosteelIsNeverTakenForBaogangThoughBothReadAlike() {
    assertThat(RESOLVER.resolve("宝钢集团", NameContext.NONE, 5))
        .noneMatch(r -> r.id().equals("baogang-group"));
  }

  @Test
  void aStringThatNamesNothingFindsNothing() {
    assertThat(RESOLVER.resolve("Completely Unrelated Bakery of Lyon", NameContext.NONE, 5))
        .isEmpty();
    assertThat(RESOLVER.resolve("  \u200b ", NameContext.NONE, 5)).isEmpty();
  }
}
