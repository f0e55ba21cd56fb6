package storehouse.payment.paypal;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads a certificate from an address that was found to be a good one: from there alone, within
/// some seconds, and no more than a certificate has.
final class CertificateFetch {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 64 * 1024;
  private static final int OK = 200;

  /// Its threads end with it, and it is needed a few times a day.
  private static HttpClient client() {
    return HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();
  }

  private CertificateFetch() {}

  /// Nothing usable came.
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(String why) {
      super(why);
    }

    Failed(Throwable cause) {
      super(cause);
    }
  }

  static X509Certificate from(URI url) throws Failed, CertificateException {
    byte[] pem = answer(url);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }

  private static byte[] answer(URI url) throws Failed {
    HttpClient client = client();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(url).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
    try {
      HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != OK) {
        throw new Failed("The answer was " + response.statusCode());
      }
      return response.body();
    } catch (ExecutionException | TimeoutException lost) {
      throw new Failed(lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failed(stopped);
    } finally {
      client.shutdownNow();
    }
  }
}
