package org.watchward.publication.word;

import java.util.function.Supplier;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.watchward.publication.model.Xml;

/** Runs of words, and of what Word reckons by itself; no words ever become instructions. */
final class Fields {

    private Fields() {}

    /**
     * What Word reckons by itself.
     *
     * @param runs where each run goes
     * @param instruction made of constants and names of bookmarks alone
     * @param now what it comes to now
     */
    static void put(Supplier<CTR> runs, String instruction, String now) {
        runs.get().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        exactly(runs.get().addNewInstrText(), " " + instruction + " ");
        runs.get().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        say(runs.get(), now);
        runs.get().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** Words without what no XML may hold; lines stay lines. */
    static void say(CTR run, String words) {
        var lines = Xml.allowed(words).replace('\t', ' ').split("\n", -1);
        for (var at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addNewBr();
            }
            exactly(run.addNewT(), lines[at]);
        }
    }

    private static void exactly(CTText text, String words) {
        text.setStringValue(words);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }
}
