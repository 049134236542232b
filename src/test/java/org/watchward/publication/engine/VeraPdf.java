package org.watchward.publication.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a file is what PDF/UA-1 asks for. */
public final class VeraPdf {

    private static final PDFAFlavour PDF_UA_1 = PDFAFlavour.fromString("ua1");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Each rule that is broken, with what was said of it. */
    public static List<String> violations(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDF_UA_1);
                var validator = Foundries.defaultInstance().createValidator(PDF_UA_1, false)) {
            var result = validator.validate(parser);
            var violations = result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .toList();
            return violations.isEmpty() && !result.isCompliant() ? List.of("not compliant") : violations;
        }
    }
}
