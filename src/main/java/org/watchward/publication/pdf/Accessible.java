package org.watchward.publication.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;

/**
 * What Apache FOP 2.11 leaves undone for PDF/UA-1 (FOP-3322 and the set of characters of fonts): links within the document say where they
 * lead, and fonts claim no set of characters. What it does too much: a file says when it was made, so that none is like another.
 */
final class Accessible {

    private static final COSName CONTENTS = COSName.CONTENTS;
    private static final COSName STRUCT_PARENT = COSName.STRUCT_PARENT;
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final COSName ALT = COSName.ALT;
    private static final Pattern TIME = Pattern.compile("<(dc:date|xmp:(?:Create|Modify|Metadata)Date)>[^<]*</\\1>");

    private Accessible() {}

    /**
     * Mends a file.
     *
     * @param name of what it holds: the same gives the same file
     */
    static byte[] made(byte[] pdf, UUID name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var tree = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    describe(annotation.getCOSObject(), tree);
                }
            }
            withoutCharacterSets(document);
            withoutTimes(document);
            document.getDocument().setDocumentID(name(name));
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

    private static COSArray name(UUID name) {
        var bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits());
        var both = new COSArray();
        both.add(new COSString(bytes.array()));
        both.add(new COSString(bytes.array()));
        return both;
    }

    private static void withoutTimes(PDDocument document) throws IOException {
        document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        var metadata = document.getDocumentCatalog().getMetadata();
        var words = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(TIME.matcher(words).replaceAll("").getBytes(StandardCharsets.UTF_8));
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
