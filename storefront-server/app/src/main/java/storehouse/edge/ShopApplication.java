package storehouse.edge;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/// Serves every resource of the shop from the root.
@ApplicationPath("/")
public final class ShopApplication extends Application {}
