package org.watchward.assessment.surveys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the form holds that brings a survey in.
 *
 * @param shownAnswers what goes back into its field when the form is shown again
 * @param again whether the file of answers is to be chosen once more then, as it is too large to go back into a field
 */
record SurveyForm(Importing.Named answers, Importing.Named mapping, String shownAnswers, boolean again) {

    static final SurveyForm EMPTY = of(null, "", null, "");

    /** How many letters of a file still go into a field, where they can be put right. */
    private static final int MOST_SHOWN = 500_000;

    /** Each text is that of a file or, where none was chosen, that which was pasted. */
    static SurveyForm of(
            @Nullable MultipartFile answersFile, String answers, @Nullable MultipartFile mappingFile, String mapping) {
        var read = text(answersFile, "pasted.csv", answers);
        var large = chosen(answersFile) && read.text().length() > MOST_SHOWN;
        return new SurveyForm(read, text(mappingFile, "mapping.yaml", mapping), large ? "" : read.text(), large);
    }

    SurveyForm withMapping(String text) {
        return new SurveyForm(answers, Importing.Named.pasted(mapping.name(), text), shownAnswers, again);
    }

    private static Importing.Named text(@Nullable MultipartFile file, String name, String pasted) {
        if (file == null || file.isEmpty()) {
            return Importing.Named.pasted(name, pasted);
        }
        try {
            return Importing.Named.file(Objects.requireNonNullElse(file.getOriginalFilename(), name), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean chosen(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }
}
