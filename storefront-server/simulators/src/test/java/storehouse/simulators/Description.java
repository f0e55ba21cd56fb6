package storehouse.simulators;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A provider's own OpenAPI description, read where it lies beside the repository; a test that asks
/// for one that is not there is skipped.
public record Description(JsonNode root) {

  /// @param name below the folder of descriptions, such as `adyen/CheckoutService-v71.yaml.gz`
  public static Description of(String name) throws IOException {
    var folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared-model"))) {
      folder = folder.getParent();
    }
    for (var above = folder; above != null; above = above.getParent()) {
      var file = above.resolve("shared/data/api-specs").resolve(name);
      if (Files.exists(file)) {
        try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
          return new Description(new YAMLMapper().readTree(stream));
        }
      }
    }
    assumeTrue(false, "Skipped: there is no description " + name);
    throw new IllegalStateException(name);
  }

  public JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  /// Where the value is not as the schema says, one line each.
  public List<String> faults(String schema, JsonNode value) {
    var faults = new ArrayList<String>();
    expect(schema(schema).isObject(), schema + " is not described", faults);
    check(schema, schema(schema), value, faults);
    return faults;
  }

  private void check(String at, JsonNode given, JsonNode value, List<String> faults) {
    var schema = resolved(given);
    schema.path("allOf").forEach(part -> check(at, part, value, faults));
    var choices = schema.path("oneOf");
    if (choices.isArray()) {
      if (allChoicesFail(at, choices, value)) {
        faults.add(at + " is none of the choices");
      }
      return;
    }
    switch (schema.path("type").asText()) {
      case "object" -> checkObject(at, schema, value, faults);
      case "array" -> value.forEach(item -> check(at + "[]", schema.path("items"), item, faults));
      case "string" -> checkText(at, schema, value, faults);
      case "integer" -> expect(value.isIntegralNumber(), at + " is no whole number", faults);
      case "boolean" -> expect(value.isBoolean(), at + " is neither true nor false", faults);
      default -> {
        if (schema.has("properties")) {
          checkObject(at, schema, value, faults);
        }
      }
    }
    checkEnumeration(at, schema.path("enum"), value, faults);
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asText("");
    return reference.isEmpty()
        ? schema
        : resolved(schema(reference.substring(reference.lastIndexOf('/') + 1)));
  }

  private boolean allChoicesFail(String at, JsonNode choices, JsonNode value) {
    for (var choice : choices) {
      var found = new ArrayList<String>();
      check(at, choice, value, found);
      if (found.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void checkObject(String at, JsonNode schema, JsonNode value, List<String> faults) {
    expect(value.isObject(), at + " is no object", faults);
    schema
        .path("required")
        .forEach(name -> expect(value.has(name.asText()), at + " lacks " + name.asText(), faults));
    value
        .properties()
        .forEach(
            entry -> {
              var name = at + "." + entry.getKey();
              var known = schema.path("properties").path(entry.getKey());
              boolean free = schema.path("additionalProperties").asBoolean(true);
              expect(free || !known.isMissingNode(), name + " is unknown", faults);
              check(name, known, entry.getValue(), faults);
            });
  }

  private static void checkText(String at, JsonNode schema, JsonNode value, List<String> faults) {
    expect(value.isTextual(), at + " is no text", faults);
    var pattern = schema.path("pattern").asText("");
    boolean fits = pattern.isEmpty() || Pattern.compile(pattern).matcher(value.asText()).find();
    expect(fits, at + " does not fit " + pattern, faults);
  }

  private static void checkEnumeration(
      String at, JsonNode allowed, JsonNode value, List<String> faults) {
    if (allowed.isArray()) {
      var names = new ArrayList<String>();
      allowed.forEach(name -> names.add(name.asText()));
      expect(names.contains(value.asText()), at + " may not be " + value, faults);
    }
  }

  private static void expect(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
