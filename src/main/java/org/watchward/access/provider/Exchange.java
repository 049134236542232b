package org.watchward.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The authorization code flow with PKCE, state and nonce, by Spring Security's own parts. What was asked waits in the session of
 * whoever asked; the tokens that come of it are read once and kept nowhere.
 */
@Component
@ConditionalOnWebApplication
class Exchange {

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Discovery discovery;
    private final Lines lines;

    Exchange(Discovery discovery, Lines lines) {
        this.discovery = discovery;
        this.lines = lines;
    }

    /**
     * What came back with the person.
     *
     * @param error the provider's word for what went wrong; empty if nothing did
     * @param issuer who answers, as far as the answer says (RFC 9207)
     */
    record Answer(
            String code,
            String state,
            String error,
            @Nullable String issuer) {}

    /** Begins; answers the address at the provider to send the person to. */
    String begin(Provider provider, String back, HttpServletRequest request, HttpServletResponse response) {
        var registration = ClientRegistration.withClientRegistration(
                        discovery.of(provider).registration())
                .redirectUri(back)
                .build();
        var requests = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var question = Objects.requireNonNull(requests.resolve(request, provider.id()));
        asked.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    /** Redeems an answer to what this very session asked, once; answers who the provider says it is. */
    OidcUser redeem(Provider provider, Answer answer, HttpServletRequest request, HttpServletResponse response) {
        var question = asked.removeAuthorizationRequest(request, response);
        if (question == null || !provider.id().equals(question.getAttribute("registration_id"))) {
            throw new Refused(Refused.Why.STALE, "this session asked nothing that this would answer");
        }
        if (answer.issuer() != null && !answer.issuer().equals(provider.issuer())) {
            throw new Refused(Refused.Why.NOT_BELIEVED, "the answer says that it comes from another issuer");
        }
        if (!answer.error().isEmpty()) {
            throw Reasons.said(answer.error());
        }
        var known = discovery.of(provider);
        try {
            return redeemed(known, question, answer);
        } catch (OAuth2AuthenticationException e) {
            throw Reasons.of(e);
        }
    }

    private OidcUser redeemed(Discovery.Known known, OAuth2AuthorizationRequest question, Answer answer) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(lines.forTokens());
        var claims = new DefaultOAuth2UserService();
        claims.setRestOperations(lines.forUserClaims());
        var users = new OidcUserService();
        users.setOauth2UserService(claims);
        var redeeming = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        redeeming.setJwtDecoderFactory(registration -> known.tokens());
        var back = OAuth2AuthorizationResponse.success(answer.code())
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(answer.state())
                .build();
        var redeemed = redeeming.authenticate(new OAuth2LoginAuthenticationToken(
                known.registration(), new OAuth2AuthorizationExchange(question, back)));
        return (OidcUser)
                Objects.requireNonNull(Objects.requireNonNull(redeemed).getPrincipal());
    }
}
