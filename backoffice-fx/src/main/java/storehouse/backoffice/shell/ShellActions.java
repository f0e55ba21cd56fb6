package storehouse.backoffice.shell;

/// What the shell can do to the window that it is in.
public interface ShellActions {

  void signOut();

  void toggleTheme();
}
