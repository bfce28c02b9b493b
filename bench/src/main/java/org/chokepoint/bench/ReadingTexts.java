package org.chokepoint.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.chokepoint.evidence.evaluation.LabelledSentence;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Lexicon;

/**
 * What readers are timed on: labelled sentences joined to the size of an article, one in four of
 * which tells an event, and lexicons with made-up names.
 */
final class ReadingTexts {

  private static final int ARTICLE = 3_400;
  private static final int CHINESE_ARTICLE = 1_200;
  private static final int OTHERS = 3;

  private ReadingTexts() {}

  /** English articles. */
  static List<String> english() {
    return articles(LabelledSentence.english(), ARTICLE);
  }

  /** Chinese articles. */
  static List<String> chinese() {
    return articles(LabelledSentence.chinese(), CHINESE_ARTICLE);
  }

  /** English texts of other people, retold from pages or invented. */
  static List<String> retold() {
    try (InputStream in = ReadingTexts.class.getResourceAsStream("retold.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^@@\n")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> articles(List<LabelledSentence> sentences, int size) {
    List<LabelledSentence> telling = sentences.stream().filter(s -> !s.empty()).toList();
    List<LabelledSentence> others = sentences.stream().filter(LabelledSentence::empty).toList();
    List<String> articles = new ArrayList<>();
    StringBuilder article = new StringBuilder();
    int other = 0;
    for (LabelledSentence sentence : telling) {
      article.append(sentence.text());
      for (int i = 0; i < OTHERS; i++) {
        article.append(' ').append(others.get(other++ % others.size()).text());
      }
      article.append("\n\n");
      if (article.length() >= size) {
        articles.add(article.toString());
        article.setLength(0);
      }
    }
    return articles;
  }

  /** Texts as documents. */
  static List<Document> documents(List<String> texts) {
    DocumentReader reader = DocumentReader.standard();
    return texts.stream()
        .map(
            t ->
                reader.read(
                    new RawDocument(
                        t.getBytes(StandardCharsets.UTF_8),
                        "article.txt",
                        Optional.of("text/plain"))))
        .toList();
  }

  /** Texts as the bytes of web pages. */
  static List<RawDocument> pages(List<String> texts) {
    return texts.stream()
        .map(t -> new RawDocument(page(t), "page.html", Optional.of("text/html")))
        .toList();
  }

  private static byte[] page(String text) {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><html><head><title>News</title><meta charset=utf-8></head><body>"
                + "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav><article>");
    for (String paragraph : text.split("\n\n")) {
      page.append("<p>").append(paragraph.replace("&", "&amp;").replace("<", "&lt;"));
    }
    return page.append("</article><footer>Imprint</footer></body></html>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A lexicon with so many made-up names more. */
  static Lexicon lexicon(Lexicon reference, int more) {
    List<Lexicon.Entry> entries = new ArrayList<>(reference.entries());
    RandomGenerator random = new RandomStreams(1).draw("names", 0);
    for (int i = 0; i < more; i++) {
      String name = name(random);
      entries.add(new Lexicon.Entry(Lexicon.Kind.ENTITY, "made-up-" + i, name, name, false));
    }
    return new Lexicon(entries);
  }

  private static String name(RandomGenerator random) {
    String syllables = "bacadafagamanarasatavakelenerosolomiruzi";
    StringBuilder name = new StringBuilder();
    for (int word = 0; word < 2; word++) {
      int first = name.length();
      for (int s = 0; s < 3; s++) {
        int at = 2 * random.nextInt(syllables.length() / 2);
        name.append(syllables, at, at + 2);
      }
      name.setCharAt(first, Character.toUpperCase(name.charAt(first)));
      name.append(' ');
    }
    return name.append("Mining").toString();
  }
}
