package storehouse.storefront.listing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import storehouse.search.Search;
import storehouse.search.SearchUnavailable;
import storehouse.search.Suggestion;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// What the search field offers while somebody types.
@Singleton
@Path("/fragments/suggest")
@Produces(MediaType.TEXT_HTML)
public class SuggestionResource {

  private static final int MOST = 8;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  private final Search search;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public SuggestionResource(Search search, Frames frames, Pages pages) {
    this.search = search;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response suggest(@BeanParam Visitor visitor, @Context Request request) {
    Visit visit = frames.visit(visitor);
    Links links = frames.links(visit);
    List<SuggestionList.Entry> entries =
        suggestions(visitor.query("q").strip()).stream()
            .map(
                each ->
                    new SuggestionList.Entry(
                        each.text(),
                        each.type().name().toLowerCase(Locale.ROOT),
                        href(each, links)))
            .toList();
    return pages.shared(
        request, "fragment/suggestions.jte", new SuggestionList(frames.texts(visit), entries));
  }

  private List<Suggestion> suggestions(String typed) {
    if (typed.length() < SHORTEST || typed.length() > LONGEST) {
      return List.of();
    }
    try {
      return search.suggest(typed, MOST);
    } catch (SearchUnavailable noAnswer) {
      return List.of();
    }
  }

  private static String href(Suggestion suggestion, Links links) {
    return switch (suggestion.type()) {
      case PRODUCT -> links.product(suggestion.slug());
      case CATEGORY -> links.category(suggestion.slug());
      case BRAND -> links.to("/search", Query.of("brand", suggestion.slug()));
    };
  }
}
