package storehouse.catalog.imports;

/// An import that this node has taken on; `epoch` proves that it still has it.
record ImportJob(long id, String format, long rowsDone, int attempts, long epoch) {}
