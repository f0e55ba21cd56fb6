package storehouse.storefront.problem;

import storehouse.storefront.frame.Frame;

/// What happened, what it means, what to do.
public record ProblemPage(Frame frame, String headline, String detail) {}
