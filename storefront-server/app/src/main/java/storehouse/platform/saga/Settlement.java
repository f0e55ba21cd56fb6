package storehouse.platform.saga;

/// A transition to be written for a claim.
record Settlement<D>(Claim<D> claim, Transition transition) {}
