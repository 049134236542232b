package org.watchward.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.watchward.web.spi.Caller;
import org.watchward.web.spi.Callers;

/** Tells who is at work on this thread, and from where. */
@Component
class Origins {

    private final ObjectProvider<Callers> callers;
    private final boolean console;

    Origins(ObjectProvider<Callers> callers, ApplicationContext application) {
        this.callers = callers;
        this.console = !(application instanceof WebServerApplicationContext);
    }

    /** Whoever an act names, or else the current caller, or else what is at work without one. */
    Whence of(Act act) {
        var address = address();
        var origin = address != null ? address : console ? "console, as " + System.getProperty("user.name") : "job";
        var by = act.by() != null ? act.by() : caller();
        return by != null ? Whence.of(by, origin) : Whence.nobody(nobody(address), origin);
    }

    private @Nullable Caller caller() {
        var known = callers.getIfAvailable();
        return known == null ? null : known.current().orElse(null);
    }

    private String nobody(@Nullable String address) {
        if (address != null) {
            return "nobody signed in";
        }
        return console ? "the system, at the console" : "the system";
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? Text.bounded(String.valueOf(servlet.getRequest().getRemoteAddr()))
                : null;
    }
}
