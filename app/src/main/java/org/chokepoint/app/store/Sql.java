package org.chokepoint.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs parameterised statements; values never become part of a statement's text. */
public final class Sql {

  private final Lender lender;

  /** Statements of which each is a transaction. */
  public Sql(DataSource source) {
    this.lender = () -> new Loan(source.getConnection(), true);
  }

  private Sql(Connection connection) {
    this.lender = () -> new Loan(connection, false);
  }

  private interface Lender {
    Loan lend() throws SQLException;
  }

  private record Loan(Connection connection, boolean giveBack) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      if (giveBack) {
        connection.close();
      }
    }
  }

  /** Reads one row. */
  public interface RowReader<T> {
    /** The value of the row. */
    T read(ResultSet row) throws SQLException;
  }

  /** The values of all rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    List<T> all = new ArrayList<>();
    each(sql, reader, all::add, values);
    return List.copyOf(all);
  }

  /** Gives the value of each row, so that not all need be held at once. */
  public <T> void each(
      String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... values) {
    try (Loan loan = lender.lend();
        PreparedStatement statement = bind(loan.connection(), sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        consumer.accept(reader.read(rows));
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The value of the first row. */
  public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /**
   * Changes rows.
   *
   * @return how many
   * @throws AlreadyThereException if a name that must be unique is taken
   */
  public int update(String sql, @Nullable Object... values) {
    try (Loan loan = lender.lend();
        PreparedStatement statement = bind(loan.connection(), sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
        throw new AlreadyThereException(e);
      }
      throw new StoreException(e);
    }
  }

  /** Runs statements of which either all hold or none. */
  public void inTransaction(Consumer<Sql> work) {
    try (Loan loan = lender.lend()) {
      Connection connection = loan.connection();
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        work.accept(new Sql(connection));
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** A moment. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** A moment that may be missing. */
  public static Optional<Instant> optionalInstant(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /** A day that may be missing. */
  public static Optional<LocalDate> optionalDay(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static PreparedStatement bind(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
    return statement;
  }
}
