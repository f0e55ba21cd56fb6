package storehouse.platform;

/// Work that runs beside requests, such as a saga runner or a sender of mails. Found by CDI.
public interface Background extends AutoCloseable {

  void start();

  @Override
  void close();
}
