package org.chokepoint.app.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.chokepoint.app.store.StoreException;
import org.chokepoint.app.watch.Readings;
import org.chokepoint.app.watch.SignalQuery;
import org.chokepoint.app.watch.StoredDocument;
import org.chokepoint.app.watch.StoredSignal;

/**
 * The index of a store's documents and signals. It is brought up to date from the store before each
 * search, so it can be deleted or broken off at any time and nothing is lost.
 */
public final class FullTextIndex {

  private static final String SEQ = "seq";
  private static final String FORMAT = "format";
  private static final String VERSION = "1";

  private final Path folder;
  private final Readings readings;

  /** The index of a store in a folder. */
  public FullTextIndex(Path folder, Readings readings) {
    this.folder = folder;
    this.readings = readings;
  }

  /** What matches best, best first. */
  public synchronized List<Hit> search(SearchRequest request) {
    try (Directory directory = FSDirectory.open(folder)) {
      catchUp(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return search(new IndexSearcher(reader), request);
      }
    } catch (IOException e) {
      throw new StoreException(e);
    }
  }

  private void catchUp(Directory directory) throws IOException {
    long done = -1;
    if (DirectoryReader.indexExists(directory)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, String> state = reader.getIndexCommit().getUserData();
        if (VERSION.equals(state.get(FORMAT))) {
          done = Long.parseLong(state.getOrDefault(SEQ, "-1"));
        }
      }
    }
    long[] last = {done};
    IndexWriterConfig config = new IndexWriterConfig(TextFields.forIndex());
    config.setOpenMode(
        done < 0 ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      readings.documentsAfter(
          Math.max(0, done),
          document -> {
            add(writer, document);
            last[0] = document.seq();
          });
      if (last[0] != done || done < 0) {
        writer.setLiveCommitData(
            Map.of(SEQ, Long.toString(Math.max(0, last[0])), FORMAT, VERSION).entrySet());
        writer.commit();
      }
    }
  }

  private void add(IndexWriter writer, StoredDocument stored) {
    try {
      org.chokepoint.model.signal.Document d = stored.document();
      Document entry = new Document();
      common(entry, "document", d.id().sha256(), d.id().sha256(), d.published());
      entry.add(new StringField("key", d.id().sha256(), Field.Store.NO));
      text(entry, TextFields.visible(d.title().orElse("")), TextFields.visible(d.text()));
      entry.add(new StoredField("origin", d.origin()));
      writer.updateDocument(new Term("key", d.id().sha256()), entry);
      List<StoredSignal> signals = readings.signals(SignalQuery.ALL.ofDocument(d.id()));
      for (int i = 0; i < signals.size(); i++) {
        signal(writer, signals.get(i), i);
      }
    } catch (IOException e) {
      throw new StoreException(e);
    }
  }

  private static void signal(IndexWriter writer, StoredSignal s, int position) throws IOException {
    String document = s.signal().document().sha256();
    String id = s.signal().id().value();
    Document entry = new Document();
    common(entry, "signal", id, document, s.date());
    StringBuilder title = new StringBuilder(s.signal().gloss());
    s.signal().event().actor().ifPresent(a -> title.append(" – ").append(a.value().name()));
    s.signal().themes().forEach(t -> title.append(" · ").append(words(t.value().value())));
    s.signal()
        .instruments()
        .forEach(i -> title.append(" · ").append(words(i.value().kind().value())));
    text(entry, title.toString(), TextFields.visible(s.signal().quote().words()));
    entry.add(new StoredField("origin", s.origin()));
    entry.add(new StringField("key", document + position, Field.Store.NO));
    writer.updateDocument(new Term("key", document + position), entry);
  }

  private static String words(String id) {
    return id.replace('_', ' ');
  }

  private static void common(
      Document entry, String kind, String id, String document, Optional<LocalDate> date) {
    entry.add(new StringField("kind", kind, Field.Store.YES));
    entry.add(new StringField("id", id, Field.Store.YES));
    entry.add(new StoredField("document", document));
    date.ifPresent(
        day -> {
          entry.add(new LongPoint("day", day.toEpochDay()));
          entry.add(new StoredField("date", day.toString()));
        });
  }

  private static void text(Document entry, String title, String body) {
    entry.add(
        new TextField(TextFields.TITLE_ENGLISH, TextFields.withoutHan(title), Field.Store.NO));
    entry.add(new TextField(TextFields.ENGLISH, TextFields.withoutHan(body), Field.Store.NO));
    entry.add(new TextField(TextFields.TITLE_PLAIN, TextFields.simplified(title), Field.Store.NO));
    entry.add(new TextField(TextFields.PLAIN, TextFields.simplified(body), Field.Store.NO));
    entry.add(new StoredField("title", title));
    entry.add(new StoredField("body", body));
  }

  private static List<Hit> search(IndexSearcher searcher, SearchRequest request)
      throws IOException {
    SimpleQueryParser parser =
        new SimpleQueryParser(
            TextFields.forQuery(),
            TextFields.WEIGHTS,
            SimpleQueryParser.AND_OPERATOR
                | SimpleQueryParser.OR_OPERATOR
                | SimpleQueryParser.NOT_OPERATOR
                | SimpleQueryParser.PHRASE_OPERATOR
                | SimpleQueryParser.PREFIX_OPERATOR
                | SimpleQueryParser.WHITESPACE_OPERATOR);
    parser.setDefaultOperator(Occur.MUST);
    Query words = parser.parse(TextFields.simplified(TextFields.visible(request.words())));
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
    request.kind().ifPresent(k -> query.add(new TermQuery(new Term("kind", k)), Occur.FILTER));
    if (request.from().isPresent() || request.to().isPresent()) {
      long from = request.from().orElse(LocalDate.MIN).toEpochDay();
      long to = request.to().orElse(LocalDate.MAX).toEpochDay();
      query.add(LongPoint.newRangeQuery("day", from, to), Occur.FILTER);
    }
    Snippets snippets = new Snippets(words);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), request.limit()).scoreDocs) {
      Document entry = searcher.storedFields().document(found.doc);
      hits.add(
          new Hit(
              entry.get("kind"),
              entry.get("id"),
              entry.get("document"),
              Optional.ofNullable(entry.get("date")).map(LocalDate::parse),
              entry.get("title"),
              snippets.of(entry.get("body")),
              entry.get("origin"),
              found.score));
    }
    return hits;
  }
}
