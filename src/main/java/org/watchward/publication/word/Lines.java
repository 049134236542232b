package org.watchward.publication.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.watchward.publication.model.Inline;

/** Writes what stands within lines. */
final class Lines {

    private final Targets targets;
    private final Bookmarks bookmarks;
    private final PackagePart file;
    private final String site;
    private final Map<String, String> addresses = new HashMap<>();

    Lines(Targets targets, Bookmarks bookmarks, PackagePart file, String site) {
        this.targets = targets;
        this.bookmarks = bookmarks;
        this.file = file;
        this.site = site;
    }

    /** How a run looks. */
    private record Look(boolean bold, boolean italic) {

        Look and(Inline.Stressed stressed) {
            return new Look(bold || stressed.strongly(), italic || !stressed.strongly());
        }

        void on(CTR run) {
            if (bold || italic) {
                on(run.isSetRPr() ? run.getRPr() : run.addNewRPr());
            }
        }

        private void on(CTRPr look) {
            if (bold) {
                look.addNewB();
            }
            if (italic) {
                look.addNewI();
            }
        }
    }

    void write(CTP paragraph, List<Inline> line) {
        write(paragraph, line, new Look(false, false));
    }

    void writeBold(CTP paragraph, List<Inline> line) {
        write(paragraph, line, new Look(true, false));
    }

    private void write(CTP paragraph, List<Inline> line, Look look) {
        line.forEach(each -> write(paragraph, each, look));
    }

    private void write(CTP paragraph, Inline inline, Look look) {
        if (inline instanceof Inline.Stressed stressed) {
            write(paragraph, stressed.words(), look.and(stressed));
        } else if (inline instanceof Inline.Link link) {
            link(paragraph, link.from(site), link.text(), look);
        } else if (inline instanceof Inline.Reference reference) {
            reference(paragraph, reference, look);
        } else if (inline instanceof Inline.Figure figure && figure.from(site).isPresent()) {
            link(paragraph, figure.from(site).get(), figure.text(), look);
        } else if (inline instanceof Inline.Quoted quoted) {
            say(paragraph::addNewR, quoted.text() + quoted.whose(), look);
        } else {
            say(paragraph::addNewR, inline.text(), look);
        }
    }

    private static void say(Supplier<CTR> runs, String words, Look look) {
        var run = runs.get();
        look.on(run);
        Fields.say(run, words);
    }

    /** What Word can say itself, it does; words of the writer's own lead to the place. */
    private void reference(CTP paragraph, Inline.Reference reference, Look look) {
        var place = bookmarks.name(reference.id());
        var target = targets.find(reference);
        if (target.isEmpty()) {
            var link = paragraph.addNewHyperlink();
            link.setAnchor(place);
            say(link::addNewR, reference.text(), look);
            return;
        }
        if (!target.get().before().isEmpty()) {
            say(paragraph::addNewR, target.get().before(), look);
        }
        Supplier<CTR> runs = () -> {
            var run = paragraph.addNewR();
            look.on(run);
            return run;
        };
        Fields.put(runs, "REF " + place + target.get().switches(), target.get().reckoned());
    }

    private void link(CTP paragraph, String address, String words, Look look) {
        var link = paragraph.addNewHyperlink();
        link.setId(addresses.computeIfAbsent(
                address,
                any -> file.addExternalRelationship(any, XWPFRelation.HYPERLINK.getRelation())
                        .getId()));
        var run = link.addNewR();
        run.addNewRPr().addNewRStyle().setVal(Styles.LINK);
        look.on(run);
        Fields.say(run, words);
    }
}
