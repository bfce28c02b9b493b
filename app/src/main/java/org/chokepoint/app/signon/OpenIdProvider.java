package org.chokepoint.app.signon;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Asks a provider of OpenID Connect who someone is: authorization code flow with PKCE. */
public final class OpenIdProvider {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int LARGEST = 500_000;

  private final OpenIdSettings settings;
  private Optional<OIDCProviderMetadata> metadata = Optional.empty();

  /** A provider, which is not asked before someone signs on. */
  public OpenIdProvider(OpenIdSettings settings) {
    this.settings = settings;
  }

  /**
   * What must be remembered between the two halves of a sign-on.
   *
   * @param state what the answer must carry
   * @param nonce what the token must carry
   * @param verifier what proves that the same server asks for the token
   */
  public record Begun(String state, String nonce, String verifier) {

    /** With fresh random values. */
    public static Begun fresh() {
      return new Begun(
          new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }
  }

  /**
   * Whom the provider knows.
   *
   * @param subject provider and what it calls the person
   * @param name name wished for, such as the part of a mail address before the at sign
   * @param displayName name for people
   */
  public record Person(String subject, String name, String displayName) {}

  /** Address of this server as browsers see it, if it was set. */
  public Optional<URI> publicAddress() {
    return settings.publicAddress();
  }

  /**
   * Where a browser goes to sign on.
   *
   * @throws SignOnException if the provider cannot be asked
   */
  public URI begin(Begun begun, URI back) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "profile", "email"),
            new ClientID(settings.client()),
            back)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(begun.state()))
        .nonce(new Nonce(begun.nonce()))
        .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who signed on.
   *
   * @param code what the provider gave the browser
   * @throws SignOnException if the provider does not vouch for anyone
   */
  public Person end(Begun begun, String code, URI back) {
    try {
      HTTPRequest request =
          new TokenRequest.Builder(
                  metadata().getTokenEndpointURI(),
                  new ClientSecretBasic(
                      new ClientID(settings.client()), new Secret(settings.secret())),
                  new AuthorizationCodeGrant(
                      new AuthorizationCode(code), back, new CodeVerifier(begun.verifier())))
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(PATIENCE_MILLIS);
      request.setReadTimeout(PATIENCE_MILLIS);
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (!response.indicatesSuccess()) {
        throw new SignOnException(
            "the provider refused: " + response.toErrorResponse().getErrorObject().getCode());
      }
      var token =
          ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
              .getOIDCTokens()
              .getIDToken();
      return person(validator().validate(token, new Nonce(begun.nonce())));
    } catch (GeneralException | IOException | BadJOSEException e) {
      throw new SignOnException("the provider's answer is not accepted: " + e.getMessage(), e);
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new SignOnException("the provider's keys cannot be used: " + e.getMessage(), e);
    }
  }

  private IDTokenValidator validator() throws IOException {
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
    var keys = JWKSourceBuilder.create(metadata().getJWKSetURI().toURL(), retriever).build();
    var selector =
        new com.nimbusds.jose.proc.JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys);
    return new IDTokenValidator(
        new Issuer(settings.issuer()), new ClientID(settings.client()), selector, null);
  }

  private Person person(IDTokenClaimsSet claims) {
    String subject = claims.getSubject().getValue();
    String mail = text(claims, "email").orElse("");
    String wanted =
        text(claims, "preferred_username").orElse(mail.isEmpty() ? "guest" : mail.split("@")[0]);
    String name = wanted.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    String safe = ("u" + name).replaceFirst("^u(?=[a-z0-9])", "");
    String shown = text(claims, "name").orElse(wanted).replaceAll("\\p{Cntrl}", " ").strip();
    return new Person(
        shortened(settings.issuer() + "|" + subject, 600),
        shortened(safe, 36),
        shortened(shown.isEmpty() ? safe : shown, 80));
  }

  private static Optional<String> text(IDTokenClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getStringClaim(name)).filter(t -> !t.isBlank());
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private synchronized OIDCProviderMetadata metadata() {
    if (metadata.isEmpty()) {
      try {
        metadata =
            Optional.of(
                OIDCProviderMetadata.resolve(
                    new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS));
      } catch (GeneralException | IOException e) {
        throw new SignOnException(
            "the provider " + settings.issuer() + " cannot be asked: " + e.getMessage(), e);
      }
    }
    return metadata.get();
  }
}
