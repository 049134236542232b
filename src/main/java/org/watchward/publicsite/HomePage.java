package org.watchward.publicsite;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.watchward.kernel.AreaType;
import org.watchward.publicsite.changes.Finding;
import org.watchward.publicsite.changes.Findings;
import org.watchward.web.ForEveryone;

/** Find your area; what is held. */
@Controller
@ForEveryone
class HomePage {

    private static final int FEW = 4;

    private final Holdings holdings;
    private final Findings findings;

    HomePage(Holdings holdings, Findings findings) {
        this.findings = findings;
        this.holdings = holdings;
    }

    @GetMapping("/")
    String home(Model model) {
        var held = holdings.held();
        model.addAttribute("held", held);
        if (!held.empty()) {
            model.addAttribute("now", worthKnowing());
        }
        return "publicsite/home";
    }

    /** The most surprising of the newest months, and none twice: what a force and one of its districts both show is told once. */
    private List<Finding> worthKnowing() {
        var seen = new HashSet<String>();
        var few = Stream.of(AreaType.DISTRICT, AreaType.FORCE)
                .flatMap(type -> findings.scanned(type).findings().stream())
                .sorted(Comparator.comparing(
                        finding -> finding.adjusted() == null ? BigDecimal.ONE : finding.adjusted()))
                .filter(finding -> seen.add(finding.indicator().id()))
                .limit(FEW)
                .toList();
        return findings.drawn(few);
    }
}
