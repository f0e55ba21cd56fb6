package storehouse.simulators.mail;

import java.util.Map;

/// A message as one recipient got it.
///
/// @param to the recipient that the sending server named, one message for each
/// @param receivedAt ISO 8601, UTC
/// @param text the plain part, empty when there is none
/// @param html the HTML part, empty when there is none
record Mail(
    String id,
    String to,
    String from,
    String subject,
    String receivedAt,
    String text,
    String html,
    Map<String, String> headers) {}
