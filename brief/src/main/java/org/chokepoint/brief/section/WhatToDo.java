package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;

/** What closes the gap: the responses called for, and the projects that would close how much. */
final class WhatToDo implements Section {

  @Override
  public String id() {
    return "what-to-do";
  }

  @Override
  public String title() {
    return "What to do";
  }

  @Override
  public List<Block> compose(BriefInput input) {
    Reading reading = new Reading(input);
    List<Block> blocks = new ArrayList<>();
    if (!reading.relevant()) {
      blocks.add(Wording.plain("Nothing needs to be done on account of this document."));
      plan(blocks, input);
      return blocks;
    }
    calledFor(blocks, input);
    if (input.response().isEmpty()) {
      blocks.add(Wording.caveat("No gap was simulated, so no project was put against one."));
    } else {
      new GapPart(input, input.response().get()).write(blocks);
    }
    plan(blocks, input);
    return blocks;
  }

  private static void plan(List<Block> blocks, BriefInput input) {
    input
        .plan()
        .ifPresent(
            findings -> {
              blocks.add(Wording.heading("What a budget would best be spent on"));
              new PlanPart(findings).write(blocks);
              List<Line> assumed = new ArrayList<>();
              findings.assumptions().forEach(a -> assumed.add(Line.fact(a)));
              blocks.add(new Block.Points(assumed));
            });
  }

  private static void calledFor(List<Block> blocks, BriefInput input) {
    List<Line> called = new ArrayList<>();
    for (Cited<ResponseKind> r : Reading.distinct(input.signals(), Signal::responses)) {
      called.add(Wording.term(r.value().label(), r));
    }
    if (!called.isEmpty()) {
      Line line =
          Line.prose()
              .words("The document calls on buyers for ")
              .enumerate(called)
              .words(". It does not say which projects, or when. This is what the pipeline holds.")
              .end();
      blocks.add(Paragraph.of(line));
    }
  }
}
