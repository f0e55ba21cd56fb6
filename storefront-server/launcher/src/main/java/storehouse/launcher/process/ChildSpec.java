package storehouse.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What to start: a name for people, the command, variables added to the environment, and the log
/// that takes everything it prints.
public record ChildSpec(
    String name, List<String> command, Map<String, String> environment, Path log) {}
