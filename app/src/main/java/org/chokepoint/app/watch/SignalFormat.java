package org.chokepoint.app.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.chokepoint.app.store.StoreException;
import org.chokepoint.model.signal.Signal;

/** A signal as the text in which the store keeps it. */
final class SignalFormat {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private SignalFormat() {}

  static String write(Signal signal) {
    try {
      return MAPPER.writeValueAsString(signal);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "signal " + signal.id() + " cannot be kept. Maybe a field has no JSON form.", e);
    }
  }

  static Signal read(String text) {
    try {
      return MAPPER.readValue(text, Signal.class);
    } catch (JsonProcessingException e) {
      throw new StoreException(e);
    }
  }
}
