package org.chokepoint.evidence.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;

/**
 * Groups documents into stories: copies and light rewrites of one text are one story, named by the
 * document that was published first.
 */
public final class Stories {

  /** Estimated similarity from which two texts tell the same story. */
  public static final double SAME = 0.5;

  private static final int WIDTH = 4;
  private static final int TELLERS = 4;

  private Stories() {}

  /**
   * A story.
   *
   * @param key id of the document that was published first
   * @param documents all documents of the story, earliest first
   */
  public record Story(DocumentId key, List<DocumentId> documents) {

    /** Copies the list. */
    public Story {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A document as far as stories need it.
   *
   * @param id id of the document
   * @param published when it was published, if that is known
   * @param sketch sketch of its text
   */
  public record Text(DocumentId id, Optional<LocalDate> published, Sketch sketch) {}

  /** The stories of documents; see {@link #ofTexts}. */
  public static List<Story> of(List<Document> documents) {
    return ofTexts(
        documents.stream().map(d -> new Text(d.id(), d.published(), Sketch.of(d.text()))).toList());
  }

  /**
   * The stories of texts, by the date of their first document. A document without a date counts as
   * later than any with one; documents of one day are ordered by id.
   */
  public static List<Story> ofTexts(List<Text> texts) {
    List<Text> ordered = new ArrayList<>(texts);
    ordered.sort(
        Comparator.comparing((Text t) -> t.published().orElse(LocalDate.MAX))
            .thenComparing(Text::id));
    List<Sketch> sketches = ordered.stream().map(Text::sketch).toList();
    int[] leader = new int[ordered.size()];
    Map<Long, List<Integer>> bands = new HashMap<>();
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
      for (int b = 0; b < Sketch.SLOTS / WIDTH; b++) {
        List<Integer> bucket =
            bands.computeIfAbsent(sketches.get(i).band(b, WIDTH), k -> new ArrayList<>());
        join(i, bucket, sketches, leader);
        if (tellers(bucket, leader, leader[i]) < TELLERS) {
          bucket.add(i);
        }
      }
    }
    return grouped(ordered, leader);
  }

  /** How many of a bucket tell a story already; a few stand for all, so that time stays linear. */
  private static int tellers(List<Integer> bucket, int[] leader, int story) {
    int count = 0;
    for (int j : bucket) {
      count += leader[j] == story ? 1 : 0;
    }
    return count;
  }

  private static void join(int i, List<Integer> bucket, List<Sketch> sketches, int[] leader) {
    for (int j : bucket) {
      int root = leader[j];
      if (root < leader[i] && sketches.get(i).similarity(sketches.get(j)) >= SAME) {
        leader[i] = root;
      }
    }
  }

  private static List<Story> grouped(List<Text> ordered, int[] leader) {
    Map<Integer, List<DocumentId>> groups = new TreeMap<>();
    for (int i = 0; i < leader.length; i++) {
      groups.computeIfAbsent(leader[i], k -> new ArrayList<>()).add(ordered.get(i).id());
    }
    return groups.values().stream().map(ids -> new Story(ids.get(0), ids)).toList();
  }
}
