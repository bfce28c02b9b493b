package org.chokepoint.knowledge.upstream;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;

/** Statements that tell how many of them have been taken. */
final class Counting {
  private static final int STEP = 100_000;

  private Counting() {}

  static KnowledgeBase.Batch of(KnowledgeBase.Batch batch, Consumer<String> told) {
    return new KnowledgeBase.Batch(
        batch.dataset(), () -> iterator(batch.statements().iterator(), told));
  }

  private static Iterator<Statement> iterator(Iterator<Statement> from, Consumer<String> told) {
    return new Iterator<>() {
      private int taken;

      @Override
      public boolean hasNext() {
        return from.hasNext();
      }

      @Override
      public Statement next() {
        taken++;
        if (taken % STEP == 0) {
          told.accept(String.format(Locale.ROOT, "Stored %,d", taken));
        }
        return from.next();
      }
    };
  }
}
