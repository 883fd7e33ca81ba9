package org.learningledger.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where the styles and scripts of this build are served from. */
public final class Assets {

    private static final String FOLDER = folder();

    private Assets() {}

    /** The address of a built file such as {@code govuk.css}. */
    public static String at(String file) {
        return FOLDER + file;
    }

    private static String folder() {
        try (var built = Assets.class.getResourceAsStream("assets-folder")) {
            if (built == null) {
                throw new IllegalStateException("Styles and scripts are missing: build shared-web with Maven");
            }
            return "/assets/" + new String(built.readAllBytes(), StandardCharsets.UTF_8).strip() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
