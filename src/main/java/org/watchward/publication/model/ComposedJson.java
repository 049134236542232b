package org.watchward.publication.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.watchward.kernel.Period;
import tools.jackson.databind.json.JsonMapper;

/** A document as it is stored: the same comes back, with every figure as it was. */
public final class ComposedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, Kinds.OfBlock.class)
            .addMixIn(Inline.class, Kinds.OfInline.class)
            .addMixIn(Period.class, Kinds.OfPeriod.class)
            .build();

    private ComposedJson() {}

    /** Its text. */
    public static String write(Composed document) {
        return JSON.writeValueAsString(document);
    }

    /** The document of a text that {@link #write} made. */
    public static Composed read(String text) {
        return JSON.readValue(text, Composed.class);
    }

    /** Names that stay, whatever becomes of the classes. */
    private static final class Kinds {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
            @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
            @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
            @JsonSubTypes.Type(value = Block.Quotation.class, name = "quotation"),
            @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
            @JsonSubTypes.Type(value = Block.Picture.class, name = "picture")
        })
        private interface OfBlock {}

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = Inline.Plain.class, name = "plain"),
            @JsonSubTypes.Type(value = Inline.Break.class, name = "break"),
            @JsonSubTypes.Type(value = Inline.Code.class, name = "code"),
            @JsonSubTypes.Type(value = Inline.Stressed.class, name = "stressed"),
            @JsonSubTypes.Type(value = Inline.Link.class, name = "link"),
            @JsonSubTypes.Type(value = Inline.Reference.class, name = "reference"),
            @JsonSubTypes.Type(value = Inline.Figure.class, name = "figure"),
            @JsonSubTypes.Type(value = Inline.Quoted.class, name = "quoted")
        })
        private interface OfInline {}

        private interface OfPeriod {

            @JsonValue
            String id();

            @JsonCreator
            static Period parse(String text) {
                return Period.parse(text);
            }
        }
    }
}
