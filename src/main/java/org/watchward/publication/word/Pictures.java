package org.watchward.publication.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.watchward.charts.Png;
import org.watchward.platform.PlainError;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Xml;

/**
 * Puts charts and maps into a file: painted sharp enough for print, with their words for whoever does not see them. They are painted
 * ahead of their places, on as many processors as there are.
 */
final class Pictures implements AutoCloseable {

    /** In points: at that width the letters of a chart are as large as those of the text; somewhat less than its height. */
    private static final int WIDTH = 362;

    private static final int HEIGHT = 580;

    /** 300 dots to the inch at that width. */
    private static final float SCALE = 2.74f;

    private final ExecutorService painters =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Map<String, CompletableFuture<Png.Painted>> painted = new HashMap<>();

    Pictures(Composed document) {
        for (var block : document.blocks()) {
            if (block instanceof Block.Picture picture) {
                painted.put(picture.id(), begun(picture));
            }
        }
    }

    private CompletableFuture<Png.Painted> begun(Block.Picture picture) {
        return CompletableFuture.supplyAsync(() -> Png.of(picture.standalone(), SCALE), painters);
    }

    void put(XWPFParagraph paragraph, Block.Picture picture) {
        var file = painted(picture);
        var width = picture.widthWithin(WIDTH, HEIGHT);
        var height = width * file.height() / file.width();
        var run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(file.bytes()),
                    PictureType.PNG,
                    picture.id() + ".png",
                    Units.toEMU(width),
                    Units.toEMU(height));
        } catch (InvalidFormatException | IOException broken) {
            throw new IllegalStateException("a picture that was painted can be put into a document", broken);
        }
        var words = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        words.setDescr(Xml.allowed(picture.description()));
        words.setTitle("Figure " + picture.number());
    }

    private Png.Painted painted(Block.Picture picture) {
        try {
            return painted.computeIfAbsent(picture.id(), any -> begun(picture)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PlainError words ? words : failed;
        }
    }

    @Override
    public void close() {
        painters.shutdownNow();
    }
}
