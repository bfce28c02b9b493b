package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;

/**
 * What follows from the event: the author's inference, marked as such, the levers named, and who
 * the actor is.
 */
final class WhatItMeans implements Section {

  private static final int MOST_INFERENCES = 6;

  @Override
  public String id() {
    return "what-it-means";
  }

  @Override
  public String title() {
    return "What it means";
  }

  @Override
  public List<Block> compose(BriefInput input) {
    Reading reading = new Reading(input);
    if (!reading.relevant()) {
      return List.of(Wording.plain("Nothing follows from the document for supply."));
    }
    List<Block> blocks = new ArrayList<>();
    inferences(blocks, reading);
    levers(blocks, input);
    new ActorPart(input, reading).write(blocks);
    return blocks;
  }

  private static void inferences(List<Block> blocks, Reading reading) {
    List<Signal> inferences = reading.inferences();
    if (inferences.isEmpty()) {
      return;
    }
    blocks.add(Wording.heading("What the author infers"));
    for (Signal signal : inferences.subList(0, Math.min(MOST_INFERENCES, inferences.size()))) {
      Line line =
          Line.prose()
              .words("The author's inference, not a statement of ")
              .name(reading.actorName())
              .words(": ")
              .quote(signal.quote(), signal.language())
              .end();
      blocks.add(new Paragraph(Block.Tone.INFERENCE, line));
    }
  }

  private static void levers(List<Block> blocks, BriefInput input) {
    List<List<Line>> rows = new ArrayList<>();
    rows(rows, input, "lever", Signal::levers, l -> l.label());
    rows(rows, input, "response called for", Signal::responses, r -> r.label());
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(Wording.heading("Levers and responses named"));
    blocks.add(
        new Table(
            Line.words(
                "Levers of the controller and responses of buyers, as the document words them"),
            List.of(
                Column.words("Kind"),
                Column.words("Which"),
                Column.words("Who says so"),
                Column.words("Words of the document"),
                Column.numbers("Characters")),
            rows));
  }

  private static <V> void rows(
      List<List<Line>> rows,
      BriefInput input,
      String kind,
      Function<Signal, List<Cited<V>>> field,
      Function<V, String> label) {
    for (Cited<V> cited : Reading.distinct(input.signals(), field)) {
      Signal by =
          input.signals().stream().filter(s -> field.apply(s).contains(cited)).findFirst().get();
      rows.add(
          List.of(
              Line.words(kind),
              Line.words(label.apply(cited.value())),
              Line.words(Wording.voice(by.attribution())),
              Wording.words(cited.quote(), by.language()),
              Wording.characters(cited.quote())));
    }
  }
}
