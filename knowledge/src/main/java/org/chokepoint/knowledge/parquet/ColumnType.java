package org.chokepoint.knowledge.parquet;

import org.chokepoint.knowledge.table.Field;

/** Physical types of Parquet that a data package needs, with their numbers in the format. */
enum ColumnType {
  BOOLEAN(0),
  INT32(1),
  DOUBLE(5),
  /** UTF-8 text. */
  TEXT(6);

  private final int number;

  ColumnType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ColumnType of(Field field) {
    return switch (field.type()) {
      case "number" -> DOUBLE;
      case "integer" -> INT32;
      case "boolean" -> BOOLEAN;
      default -> TEXT;
    };
  }
}
