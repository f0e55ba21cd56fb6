package storehouse.platform.saga;

import org.jspecify.annotations.Nullable;

/// One step of a plan. `key` is stored. A step without `undo` has nothing to take back.
record Step<D>(String key, @Nullable RemoteStep<D> act, @Nullable RemoteStep<D> undo) {}
