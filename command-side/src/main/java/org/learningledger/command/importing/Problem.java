package org.learningledger.command.importing;

import org.jspecify.annotations.Nullable;

/**
 * Why a row, or a whole file, cannot be recorded.
 *
 * @param line where the row begins in its file, from 1; 0 for the file as a whole
 * @param column the column; {@code null} where the row as a whole is meant
 * @param whatToDo what is wrong and what to do about it
 */
record Problem(String file, long line, @Nullable String column, String whatToDo) {

    @Override
    public String toString() {
        var place = new StringBuilder(file);
        if (line > 0) place.append(", line ").append(line);
        if (column != null) place.append(", column ").append(column);
        return place.append(": ").append(whatToDo).toString();
    }
}
