package storehouse.model.backoffice;

/// `POST /auth/token`.
public record SignInRequest(String username, String password) {}
