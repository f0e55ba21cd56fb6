package storehouse.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of hits. `didYouMean` is a better spelling that has hits, when there is one.
public record SearchPage(
    long total,
    int page,
    int size,
    @Nullable String didYouMean,
    List<SearchHit> hits,
    List<Facet> facets) {}
