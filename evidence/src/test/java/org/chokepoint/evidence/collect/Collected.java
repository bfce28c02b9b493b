package org.chokepoint.evidence.collect;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.Limits;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.signal.Document;

/** What a visit brought, in order. */
final class Collected implements Visitor {

  static final Limits LIMITS =
      new Limits(
          1 << 20, 1 << 16, 1 << 20, 3, Duration.ofSeconds(2), 1_000_000, Duration.ofSeconds(5));

  final Map<String, Item> items = new LinkedHashMap<>();
  final Map<String, Failure> failures = new LinkedHashMap<>();
  final List<Failure> remarks = new ArrayList<>();
  final List<ItemKey> finished = new ArrayList<>();
  final List<ItemKey> unwanted = new ArrayList<>();

  static Collected from(Collector collector, String argument) {
    Collected all = new Collected();
    collector.visit(argument, new ByteArrayInputStream(new byte[0]), all);
    return all;
  }

  static Collected from(String argument) {
    return from(new Collector(LIMITS), argument);
  }

  @Override
  public boolean wants(ItemKey key) {
    return !unwanted.contains(key);
  }

  @Override
  public void item(Item item) {
    if (items.put(item.key().locator(), item) != null) {
      throw new AssertionError("twice: " + item.key());
    }
  }

  @Override
  public void failed(ItemKey key, Failure failure) {
    failures.put(key.locator(), failure);
  }

  @Override
  public void finished(ItemKey file) {
    finished.add(file);
  }

  @Override
  public void remark(Failure why) {
    remarks.add(why);
  }

  List<Document> documents() {
    return items.values().stream()
        .map(i -> i.hints().fill(DocumentReader.standard().read(i.raw())))
        .toList();
  }
}
