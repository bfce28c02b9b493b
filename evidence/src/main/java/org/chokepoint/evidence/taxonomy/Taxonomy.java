package org.chokepoint.evidence.taxonomy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chokepoint.model.id.ThemeId;
import org.jspecify.annotations.Nullable;

/** All entries by which documents are read, in the order of their ids. */
public final class Taxonomy {

  private final List<TaxonomyEntry> entries;
  private final Map<ThemeId, TaxonomyEntry> byId;
  private final Map<String, TaxonomyEntry> byName = new HashMap<>();
  private @Nullable CompiledCues cues;

  /** A taxonomy of these entries; ids must be unique. */
  public Taxonomy(List<TaxonomyEntry> entries) {
    this(entries, null);
  }

  Taxonomy(List<TaxonomyEntry> entries, @Nullable CompiledCues cues) {
    this.cues = cues;
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(TaxonomyEntry::kind).thenComparing(TaxonomyEntry::id))
            .toList();
    this.byId =
        this.entries.stream().collect(Collectors.toMap(TaxonomyEntry::id, Function.identity()));
    this.entries.forEach(entry -> byName.put(entry.id().value(), entry));
  }

  /** The taxonomy shipped with the product. */
  public static Taxonomy standard() {
    return TaxonomyLoader.standard();
  }

  /** Every entry, by kind and id. */
  public List<TaxonomyEntry> entries() {
    return entries;
  }

  /**
   * The cues of all entries, compiled when first asked for.
   *
   * @throws IllegalArgumentException if one of them is no cue or refers to unknown words
   */
  public synchronized CompiledCues cues() {
    CompiledCues known = cues;
    if (known == null) {
      known = CompiledCues.of(this);
      cues = known;
    }
    return known;
  }

  /** The entries of a kind, by id. */
  public List<TaxonomyEntry> entries(EntryKind kind) {
    return entries.stream().filter(e -> e.kind() == kind).toList();
  }

  /** The entry with an id. */
  public Optional<TaxonomyEntry> find(ThemeId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The entry with an id, given as text, that is known to exist. */
  public TaxonomyEntry get(String id) {
    TaxonomyEntry entry = byName.get(id);
    return entry == null ? get(new ThemeId(id)) : entry;
  }

  /** The entry with an id that is known to exist. */
  public TaxonomyEntry get(ThemeId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("no taxonomy entry '" + id + "'"));
  }
}
