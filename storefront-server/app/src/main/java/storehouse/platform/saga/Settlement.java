package storehouse.platform.saga;

import java.time.Instant;

/// A transition to be written for a claim, and when it came about.
record Settlement<D>(Claim<D> claim, Transition transition, Instant at) {}
