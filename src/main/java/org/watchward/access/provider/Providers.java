package org.watchward.access.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;
import org.watchward.access.signin.WaysIn;
import org.watchward.platform.PlainError;

/** The providers that are configured; none unless somebody does. A setting that is wrong ends the start with the reason. */
@Component
@ConditionalOnWebApplication
class Providers implements WaysIn {

    private static final String SETTINGS = "watchward.sign-in.providers";

    private final List<Provider> all;

    Providers(Environment settings) {
        this.all = read(Binder.get(settings));
    }

    private static List<Provider> read(Binder settings) {
        try {
            var declared = settings.bind(
                            SETTINGS,
                            Bindable.mapOf(String.class, Declared.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, Providers::ours))
                    .orElse(Map.of());
            var providers = new ArrayList<Provider>();
            new TreeMap<>(declared).forEach((id, each) -> providers.add(each.checked(id)));
            return List.copyOf(providers);
        } catch (BindException wrong) {
            throw new PlainError(
                    "The settings " + wrong.getName() + " cannot be read: docs/access.md lists what a provider has.",
                    wrong);
        }
    }

    /** A setting that is misspelt is an error; the environment may hold anything. */
    private static boolean ours(ConfigurationPropertySource source) {
        return !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource);
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    List<Provider> all() {
        return all;
    }

    @Override
    public List<Way> list() {
        return all.stream()
                .map(each -> new Way(each.id(), each.name(), each.path()))
                .toList();
    }
}
