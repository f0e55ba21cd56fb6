package storehouse.payment;

/// What a call comes to whose server died over it: nothing that the shop's own code may catch.
public final class ServerDied extends Error {

  private static final long serialVersionUID = 1L;

  public ServerDied(String when) {
    super("The server died " + when);
  }
}
