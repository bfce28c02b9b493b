package org.chokepoint.app.rest.describe;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes JSON schemas of the Java types that bodies are made from or read into. */
final class Schemas {

  private Schemas() {}

  static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FLATTENED_OPTIONALS,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.STANDARD_FORMATS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config.forFields().withRequiredCheck(Schemas::isAlwaysThere);
    config
        .forTypesInGeneral()
        .withDefinitionNamingStrategy(
            (SchemaDefinitionNamingStrategy) (key, context) -> name(key.getType()))
        .withCustomDefinitionProvider(
            (type, context) -> {
              Class<?> raw = type.getErasedType();
              ObjectNode node = context.getGeneratorConfig().createObjectNode();
              if (JsonNode.class.isAssignableFrom(raw)) {
                return new CustomDefinition(node, true);
              }
              if (raw == YearMonth.class) {
                node.put("type", "string").put("pattern", "^\\d{4}-\\d{2}$");
                return new CustomDefinition(node, true);
              }
              if (raw == Optional.class) {
                ArrayNode either = node.putArray("anyOf");
                either.add(context.createDefinitionReference(type.getTypeParameters().get(0)));
                either.addObject().put("type", "null");
                return new CustomDefinition(node, true);
              }
              return null;
            });
    return new SchemaGenerator(config.build());
  }

  // Absent values are left out; what a request may leave out is nullable.
  private static boolean isAlwaysThere(FieldScope field) {
    return field.getRawMember().getType() != Optional.class
        && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Name of a type with those around it, such as {@code ScenarioViewPriceView}. */
  private static String name(ResolvedType type) {
    Class<?> raw = type.getErasedType();
    StringBuilder name = new StringBuilder(raw.getSimpleName());
    for (Class<?> around = raw.getEnclosingClass();
        around != null;
        around = around.getEnclosingClass()) {
      if (!around.getSimpleName().endsWith("Api") && !around.getSimpleName().equals("Problems")) {
        name.insert(0, around.getSimpleName());
      }
    }
    return name
        + type.getTypeParameters().stream().map(t -> "Of" + name(t)).collect(Collectors.joining());
  }
}
