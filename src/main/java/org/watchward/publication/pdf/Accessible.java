package org.watchward.publication.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;

/**
 * What Apache FOP 2.11 leaves undone for PDF/UA-1 (FOP-3322 and the set of characters of fonts): links within the document say where they
 * lead, and fonts claim no set of characters.
 */
final class Accessible {

    private static final COSName CONTENTS = COSName.CONTENTS;
    private static final COSName STRUCT_PARENT = COSName.STRUCT_PARENT;
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final COSName ALT = COSName.ALT;

    private Accessible() {}

    static byte[] made(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var tree = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    describe(annotation.getCOSObject(), tree);
                }
            }
            withoutCharacterSets(document);
            var out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void describe(COSDictionary link, PDNumberTreeNode tree) throws IOException {
        if (link.getString(CONTENTS) != null) {
            return;
        }
        var words = element(link, tree).map(element -> element.getString(ALT)).orElse("A place in this document");
        link.setString(CONTENTS, words);
    }

    private static Optional<COSDictionary> element(COSDictionary link, PDNumberTreeNode tree) throws IOException {
        var key = link.getInt(STRUCT_PARENT, -1);
        return key < 0
                ? Optional.empty()
                : Optional.ofNullable((PDParentTreeValue) tree.getValue(key))
                        .map(PDParentTreeValue::getCOSObject)
                        .filter(COSDictionary.class::isInstance)
                        .map(COSDictionary.class::cast);
    }

    private static void withoutCharacterSets(PDDocument document) {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary
                    && COSName.FONT_DESC.equals(dictionary.getCOSName(COSName.TYPE))) {
                dictionary.removeItem(CID_SET);
            }
        }
    }
}
