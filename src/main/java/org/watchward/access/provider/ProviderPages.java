package org.watchward.access.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.watchward.access.Identities;
import org.watchward.access.people.SiteAddress;
import org.watchward.access.signin.SignIns;
import org.watchward.access.signin.WaysIn;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** To the provider, back from it, and what is said when that comes to nothing. */
@Controller
@ConditionalOnWebApplication
@ForEveryone
class ProviderPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);
    private static final String PATH = "/account/with/{provider}";
    private static final Set<String> HERE_OR_TYPED = Set.of("same-origin", "none");
    private static final String PROBLEM = "/problem?why=";
    private static final String SIGNED_OUT = "/account/sign-in?ended";

    private final Providers providers;
    private final Discovery discovery;
    private final Exchange exchange;
    private final VouchedSignIn vouchedSignIn;
    private final SignIns signIns;
    private final Identities identities;
    private final SiteAddress address;
    private final AuditTrail trail;

    ProviderPages(
            Providers providers,
            Discovery discovery,
            Exchange exchange,
            VouchedSignIn vouchedSignIn,
            SignIns signIns,
            Identities identities,
            SiteAddress address,
            AuditTrail trail) {
        this.providers = providers;
        this.discovery = discovery;
        this.exchange = exchange;
        this.vouchedSignIn = vouchedSignIn;
        this.signIns = signIns;
        this.identities = identities;
        this.address = address;
        this.trail = trail;
    }

    @GetMapping(PATH)
    RedirectView ask(@PathVariable("provider") String id, HttpServletRequest request, HttpServletResponse response) {
        var provider = get(id);
        if (identities.signedIn().isPresent()) {
            return here("/work");
        }
        if (fromElsewhere(request)) {
            return here("/account/sign-in");
        }
        try {
            return there(exchange.begin(provider, site(request) + provider.path() + "/back", request, response));
        } catch (Refused why) {
            return failed(provider, "", why);
        }
    }

    /** Another site that leads a browser here signs nobody in: they press the button themselves. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from != null && !HERE_OR_TYPED.contains(from);
    }

    @GetMapping(PATH + "/back")
    RedirectView back(
            @PathVariable("provider") String id,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "error", defaultValue = "") String error,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = get(id);
        var email = "";
        try {
            var user = exchange.redeem(provider, new Exchange.Answer(code, state, error, issuer), request, response);
            var vouched = Vouched.of(user, provider);
            email = vouched.email();
            var let = vouchedSignIn.letIn(provider, vouched);
            var way = new WaysIn.Way(provider.id(), provider.name(), provider.path());
            return here(signIns.beginVouched(let.person(), way, let.secondFactor(), request, response));
        } catch (Refused why) {
            return failed(provider, email, why);
        }
    }

    /** The page says it, so that the address with the code in it does not stay in the browser. */
    private RedirectView failed(Provider provider, String email, Refused why) {
        LOG.warn("Sign-in with {} came to nothing: {}", provider.id(), why.words());
        var act = Act.of("sign-in-failed").words("with " + provider.name() + ": " + why.words());
        trail.record(email.isEmpty() ? act.on("provider", provider.id()) : act.onTyped(email));
        return here(provider.path() + PROBLEM + why.why().id());
    }

    @GetMapping(PATH + "/problem")
    String problem(
            @PathVariable("provider") String id,
            @RequestParam(name = "why", defaultValue = "") String named,
            HttpServletResponse response,
            Model model) {
        var why = Refused.Why.named(named).orElse(Refused.Why.STALE);
        response.setStatus(why.status().value());
        model.addAttribute("provider", get(id));
        model.addAttribute("why", why.key());
        return "access/provider-problem";
    }

    /** Ends the session at the provider, for whoever has ended theirs here and wants that too. */
    @GetMapping(PATH + "/end")
    RedirectView end(@PathVariable("provider") String id, HttpServletRequest request) {
        var provider = get(id);
        try {
            var place = discovery.of(provider).signOut();
            return place.isEmpty()
                    ? here(SIGNED_OUT)
                    : there(UriComponentsBuilder.fromUriString(place)
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(provider.clientId(), site(request) + SIGNED_OUT)
                            .toUriString());
        } catch (Refused why) {
            LOG.warn("Nobody can be signed out at {}: {}", provider.id(), why.words());
            return here(provider.path() + PROBLEM + why.why().id());
        }
    }

    private Provider get(String id) {
        return providers
                .find(id)
                .orElseThrow(() -> PageProblem.notFound(
                        "There is no such way to sign in", "The page for signing in shows those that there are."));
    }

    private String site(HttpServletRequest request) {
        return address.find(request)
                .orElseThrow(() -> new Refused(
                        Refused.Why.NOT_SET_UP,
                        "watchward.site.address, to which the provider leads back, is not set"));
    }

    private static RedirectView there(String address) {
        var redirect = new RedirectView(address);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    private static RedirectView here(String path) {
        var redirect = new RedirectView(path, true);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
