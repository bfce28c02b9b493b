package org.chokepoint.app.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.ScriptTable;

/**
 * The fields of the index and how their text becomes words. One field holds stemmed English. The
 * other holds words as they are written, and Chinese as pairs of characters and single ones too,
 * since elements have names of one character; traditional characters are taken as simplified ones.
 */
final class TextFields {

  static final String ENGLISH = "en";
  static final String PLAIN = "plain";
  static final String TITLE_ENGLISH = "title_en";
  static final String TITLE_PLAIN = "title_plain";

  /** How much a hit in each field counts. */
  static final Map<String, Float> WEIGHTS =
      Map.of(ENGLISH, 1f, PLAIN, 1f, TITLE_ENGLISH, 2f, TITLE_PLAIN, 2f);

  private TextFields() {}

  static Analyzer forIndex() {
    return analyzer(true);
  }

  static Analyzer forQuery() {
    return analyzer(false);
  }

  private static Analyzer analyzer(boolean singles) {
    Analyzer plain = new PairAnalyzer(singles);
    return new PerFieldAnalyzerWrapper(
        new EnglishAnalyzer(), Map.of(PLAIN, plain, TITLE_PLAIN, plain));
  }

  /** The text without invisible characters, which split words for the machine only. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isInvisible(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** The text with a space for every Chinese character; offsets stay. */
  static String withoutHan(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(Characters.isHan(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return out.toString();
  }

  /** The text with every character in simplified script; offsets stay. */
  static String simplified(String text) {
    ScriptTable table = ScriptTable.standard();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(table.simplify(text.charAt(i)));
    }
    return out.toString();
  }

  private static final class PairAnalyzer extends Analyzer {

    private final boolean singles;

    PairAnalyzer(boolean singles) {
      this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
      return new TokenStreamComponents(
          words, new CJKBigramFilter(folded, CJKBigramFilter.HAN, singles));
    }
  }
}
