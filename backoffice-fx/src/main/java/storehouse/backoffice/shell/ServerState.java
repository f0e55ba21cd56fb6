package storehouse.backoffice.shell;

/// What the last answer said about the line to the server.
public enum ServerState {
  ASKING,
  ANSWERS,
  SILENT
}
