package org.chokepoint.evidence.collect;

import org.chokepoint.evidence.source.Validators;
import org.chokepoint.model.failure.Failure;

/** Told of every item of a source, in the source's order. */
public interface Visitor {

  /** Whether an item still needs reading; asked before its bytes are loaded where possible. */
  default boolean wants(ItemKey key) {
    return true;
  }

  /** An item was loaded. */
  void item(Item item);

  /** An item cannot be loaded. */
  void failed(ItemKey key, Failure failure);

  /** A file that holds several items was gone through to its end. */
  default void finished(ItemKey file) {}

  /** Something a person should know though no item is lost by it. */
  default void remark(Failure why) {}

  /** What a web address called its version when it was last gone through to its end. */
  default Validators version(String address) {
    return Validators.NONE;
  }

  /** A web address was gone through to its end; it now calls its version so. */
  default void visited(String address, Validators version) {}
}
