package org.chokepoint.model.source;

import org.chokepoint.model.id.DatasetId;

/**
 * A data set and its origin.
 *
 * @param id publisher/version/name
 * @param title what it is
 * @param publisher primary source
 * @param licence licence under which it may be used
 * @param accessed ISO 8601 month in which it was collected
 * @param sha256 hash of its bytes
 * @param rows number of rows
 */
public record Dataset(
    DatasetId id,
    String title,
    String publisher,
    String licence,
    String accessed,
    String sha256,
    int rows) {}
