package org.chokepoint.brief.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.brief.document.Annex.Entry;
import org.chokepoint.brief.document.Annex.Kind;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Quote;

/**
 * Gives each distinct origin a label. Cells of one publication in one data set share a label and
 * are listed under it; computations share one if method, version and inputs' labels agree.
 */
final class Citations {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]+");

  private final BriefMeta meta;
  private final Map<Kind, Map<String, Draft>> drafts = new EnumMap<>(Kind.class);
  // Computed origins are deep trees, so a visited object is recognised without hashing its tree.
  private final Map<Provenance, Draft> visited = new IdentityHashMap<>();
  private final Map<Provenance, Trace> traces = new IdentityHashMap<>();
  private boolean closed;

  Citations(BriefMeta meta) {
    this.meta = meta;
    for (Kind kind : Kind.values()) {
      drafts.put(kind, new LinkedHashMap<>());
    }
  }

  private static final class Draft {
    private final Kind kind;
    private final String label;
    private final String text;
    private final boolean recalled;
    private final Set<String> details = new LinkedHashSet<>();
    private final Set<String> from = new LinkedHashSet<>();

    private Draft(Kind kind, String label, String text, boolean recalled) {
      this.kind = kind;
      this.label = label;
      this.text = text;
      this.recalled = recalled;
    }

    private Entry entry() {
      Matcher address = ADDRESS.matcher(text);
      Optional<String> link = address.find() ? Optional.of(address.group()) : Optional.empty();
      return new Entry(kind, label, text, List.copyOf(details), List.copyOf(from), link);
    }
  }

  void cite(Provenance origin) {
    resolve(origin);
  }

  /** Ends the numbering; from now on an unknown origin is an error. */
  void close() {
    closed = true;
  }

  String label(Provenance origin) {
    return resolve(origin).label;
  }

  boolean recalled(Provenance origin) {
    return origin instanceof Provenance.Tabulated
        ? origin.quality() == Quality.RECALLED
        : resolve(origin).recalled;
  }

  List<Entry> entries(Kind kind) {
    return drafts(kind).values().stream().map(Draft::entry).toList();
  }

  private Map<String, Draft> drafts(Kind kind) {
    return Objects.requireNonNull(drafts.get(kind));
  }

  private Draft resolve(Provenance origin) {
    Draft known = visited.get(origin);
    if (known != null) {
      return known;
    }
    Draft draft = draft(origin);
    visited.put(origin, draft);
    return draft;
  }

  private Draft draft(Provenance origin) {
    if (origin instanceof Provenance.Quoted quoted) {
      return quotation(quoted.quote());
    } else if (origin instanceof Provenance.Tabulated cell) {
      return cell(cell);
    } else if (origin instanceof Provenance.Computed computed) {
      return computation(computed);
    }
    Provenance.Assumed assumed = (Provenance.Assumed) origin;
    String text = assumed.reason() + " (" + assumed.author() + ", " + assumed.date() + ")";
    return draft(Kind.ASSUMPTION, text, text, false);
  }

  private Draft draft(Kind kind, String key, String text, boolean recalled) {
    Map<String, Draft> list = drafts(kind);
    if (closed && !list.containsKey(key)) {
      throw new IllegalArgumentException("no figure of the brief comes from '" + text + "'");
    }
    return list.computeIfAbsent(
        key, k -> new Draft(kind, kind.label(list.size() + 1), text, recalled));
  }

  private Draft quotation(Quote quote) {
    String id = quote.document().sha256();
    String text =
        quote.document().equals(meta.document())
            ? documentText()
            : "Document " + id.substring(0, 12);
    Draft draft = draft(Kind.SOURCE, id, text, false);
    draft.details.add(
        "characters "
            + quote.span().start()
            + " to "
            + quote.span().end()
            + ": \u201c"
            + quote.words()
            + "\u201d");
    return draft;
  }

  private String documentText() {
    StringBuilder text = new StringBuilder("The document: ");
    meta.documentTitle().ifPresent(title -> text.append('\u201c').append(title).append("\u201d, "));
    meta.published().ifPresent(date -> text.append(date).append(", "));
    return text.append(meta.origin()).toString();
  }

  private Draft cell(Provenance.Tabulated cell) {
    boolean recalled = cell.quality() == Quality.RECALLED;
    String key = cell.dataset() + "\n" + cell.citation();
    String text = cell.citation() + " \u2014 data set " + datasetText(cell);
    Draft source = draft(Kind.SOURCE, key, text, false);
    source.details.add(cell.locator() + (recalled ? " (recalled)" : ""));
    if (recalled) {
      String where = cell.dataset() + ", " + cell.locator();
      Draft mark = draft(Kind.RECALLED, where, cell.dataset().value(), true);
      mark.details.add(cell.locator());
      mark.from.add(source.label);
    }
    return source;
  }

  private String datasetText(Provenance.Tabulated cell) {
    for (Dataset dataset : meta.datasets()) {
      if (dataset.id().equals(cell.dataset())) {
        return dataset.title() + " (" + dataset.id() + ", " + dataset.licence() + ")";
      }
    }
    return cell.dataset().value();
  }

  private Draft computation(Provenance.Computed computed) {
    Trace trace = trace(computed);
    List<String> methods = List.copyOf(trace.methods);
    String text = methods.get(0);
    String key = String.join("\n", methods) + "\n" + trace.leaves + trace.recalled;
    Draft draft = draft(Kind.COMPUTATION, key, text, trace.recalled);
    draft.from.addAll(trace.leaves);
    methods.stream().skip(1).forEach(m -> draft.details.add("by way of " + m));
    return draft;
  }

  /** What a computation rests on in the end, and by which methods, the last first. */
  private static final class Trace {
    private final Set<String> leaves = new TreeSet<>(Citations::compareLabels);
    private final Set<String> methods = new LinkedHashSet<>();
    private boolean recalled;

    private void add(Trace other) {
      leaves.addAll(other.leaves);
      methods.addAll(other.methods);
      recalled |= other.recalled;
    }
  }

  private Trace trace(Provenance origin) {
    Trace known = traces.get(origin);
    if (known != null) {
      return known;
    }
    Trace trace = new Trace();
    if (origin instanceof Provenance.Computed computed) {
      trace.methods.add(computed.method() + " (version " + computed.version() + ")");
      computed.inputs().forEach(input -> trace.add(trace(input)));
    } else {
      trace.leaves.add(resolve(origin).label);
      trace.recalled = recalled(origin);
    }
    traces.put(origin, trace);
    return trace;
  }

  /** Orders labels by prefix, then by number. */
  private static int compareLabels(String left, String right) {
    int byPrefix = prefix(left).compareTo(prefix(right));
    return byPrefix != 0 ? byPrefix : Integer.compare(number(left), number(right));
  }

  private static String prefix(String label) {
    return Character.isDigit(label.charAt(0)) ? "" : label.substring(0, 1);
  }

  private static int number(String label) {
    return Integer.parseInt(label.substring(prefix(label).length()));
  }

  /** Labels with runs joined, such as {@code 1, 3 to 7, C2}. */
  static List<String> joined(List<String> labels) {
    List<String> out = new ArrayList<>();
    int i = 0;
    while (i < labels.size()) {
      int last = i;
      while (last + 1 < labels.size()
          && prefix(labels.get(last + 1)).equals(prefix(labels.get(last)))
          && number(labels.get(last + 1)) == number(labels.get(last)) + 1) {
        last++;
      }
      if (last - i >= 2) {
        out.add(labels.get(i) + " to " + labels.get(last));
      } else {
        out.addAll(labels.subList(i, last + 1));
      }
      i = last + 1;
    }
    return out;
  }
}
