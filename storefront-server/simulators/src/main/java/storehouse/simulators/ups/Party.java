package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name and address on a parcel.
record Party(
    String name,
    String attention,
    List<String> lines,
    String city,
    String state,
    String postalCode,
    String country) {
  private static final List<String> COUNTRIES_WITH_STATES = List.of("US", "CA");
  private static final List<String> TOWN_FIRST = List.of("US", "CA", "GB", "IE", "AU");
  private static final List<String> COUNTRIES_WITHOUT_POSTAL_CODE = List.of("AE", "HK", "IE", "QA");

  /// @param code the first of UPS's error codes for this party
  /// @throws UpsError 400 naming what is missing
  static Party read(JsonNode json, String who, int code) {
    var address = json.path("Address");
    var lines = new ArrayList<String>();
    Upstream.each(address.path("AddressLine")).forEach(line -> lines.add(line.asText()));
    var party =
        new Party(
            json.path("Name").asText(),
            json.path("AttentionName").asText(),
            lines.stream().filter(line -> !line.isBlank()).toList(),
            address.path("City").asText(),
            address.path("StateProvinceCode").asText(),
            address.path("PostalCode").asText(),
            address.path("CountryCode").asText());
    party.require(who, code);
    return party;
  }

  private void require(String who, int code) {
    demand(!name.isBlank(), code, who + " name");
    demand(!lines.isEmpty(), code + 2, who + " address line 1");
    demand(!city.isBlank(), code + 5, who + " city");
    demand(country.matches("[A-Z]{2}"), code + 8, who + " country code");
    demand(
        !COUNTRIES_WITH_STATES.contains(country) || state.matches("[A-Z]{2}"),
        code + 6,
        who + " state province code");
    demand(
        COUNTRIES_WITHOUT_POSTAL_CODE.contains(country)
            || (!postalCode.isBlank() && !postalCode.matches("0+")),
        code + 7,
        who + " postal code");
  }

  private static void demand(boolean present, int code, String what) {
    if (!present) {
      throw UpsError.invalid(String.valueOf(code), "Missing or invalid " + what);
    }
  }

  /// As it is written on the parcel.
  List<String> written() {
    var written = new ArrayList<String>();
    written.add(name);
    if (!attention.isBlank() && !attention.equals(name)) {
      written.add(attention);
    }
    written.addAll(lines);
    written.add(town());
    written.add(Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
    return written;
  }

  private String town() {
    var parts =
        TOWN_FIRST.contains(country)
            ? Stream.of(city, state, postalCode)
            : Stream.of(postalCode, city, state);
    return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }
}
