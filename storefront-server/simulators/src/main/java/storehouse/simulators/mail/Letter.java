package storehouse.simulators.mail;

/// A message as it came, to be taken apart when somebody reads it.
///
/// @param to the recipient that the sending server named, one letter for each
/// @param receivedAt ISO 8601, UTC
/// @param raw the whole message, each byte one character
record Letter(String id, String to, String receivedAt, String raw) {}
