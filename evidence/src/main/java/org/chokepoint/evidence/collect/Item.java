package org.chokepoint.evidence.collect;

import org.chokepoint.evidence.source.RawDocument;

/**
 * An item of a source, loaded but not yet read.
 *
 * @param key where it stands and which version
 * @param raw its original bytes
 * @param hints what the source says of it
 */
public record Item(ItemKey key, RawDocument raw, Hints hints) {}
