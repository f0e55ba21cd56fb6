package storehouse.launcher.database;

import java.nio.file.Path;

/// Where a server keeps its data, listens (port 0: any free one) and writes its log.
public record Place(Path folder, int port, Path log) {}
