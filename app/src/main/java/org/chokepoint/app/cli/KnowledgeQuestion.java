package org.chokepoint.app.cli;

import java.util.concurrent.Callable;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.usecase.AskKnowledge;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the knowledge base one thing and prints the answer as a table. */
abstract class KnowledgeQuestion implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private PictureFilter filter = new PictureFilter();

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private TableOutput output = new TableOutput();

  /** The answer. */
  abstract Table ask(AskKnowledge knowledge);

  final PictureFilter filter() {
    return filter;
  }

  final CommandSpec spec() {
    return spec;
  }

  @Override
  public final Integer call() {
    output.print(ask(new AskKnowledge(filter.asOf(), store.knowledge())), spec.commandLine());
    return ExitCode.OK.code();
  }
}
