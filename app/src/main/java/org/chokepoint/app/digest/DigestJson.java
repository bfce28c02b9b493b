package org.chokepoint.app.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;

/** The digest as JSON, as files hold it and a webhook receives it. */
public final class DigestJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private DigestJson() {}

  /** The JSON in UTF-8; equal digests give equal bytes. */
  public static byte[] write(DailyDigest digest) {
    try {
      return (MAPPER.writeValueAsString(digest) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the digest has no JSON form", e);
    }
  }
}
