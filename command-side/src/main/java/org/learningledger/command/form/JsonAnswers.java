package org.learningledger.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers of a form that a program sent: an object of texts, numbers, and arrays of these. */
final class JsonAnswers {

    private static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonAnswers() {}

    static Map<String, List<String>> of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !MimeTypeUtils.parseMimeType(type).isCompatibleWith(MediaType.APPLICATION_JSON)) {
            throw notUnderstood(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the answers as application/json.");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw notUnderstood(HttpStatus.CONTENT_TOO_LARGE, "Send less than 1 MB.");
        }
        JsonNode sent;
        try {
            sent = JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw notUnderstood(HttpStatus.BAD_REQUEST, "The body is not valid JSON.");
        }
        if (!sent.isObject()) throw notUnderstood(HttpStatus.BAD_REQUEST, "The body must be a JSON object.");
        return answers(sent);
    }

    private static Map<String, List<String>> answers(JsonNode sent) {
        var answers = new LinkedHashMap<String, List<String>>();
        var faults = new ArrayList<Problem.Fault>();
        sent.properties().forEach(field -> {
            var value = field.getValue();
            var values = new ArrayList<String>();
            boolean readable = value.isArray()
                    ? value.valueStream().allMatch(each -> add(each, values))
                    : value.isNull() || add(value, values);
            if (!readable)
                faults.add(new Problem.Fault("/" + field.getKey(), "Send a text, a number, or a list of these"));
            answers.put(field.getKey(), values);
        });
        if (faults.isEmpty()) return answers;
        throw new ProblemException(new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "answers",
                        "Some answers have to be put right",
                        "Nothing was recorded. Put right what the errors name, and send it again.")
                .withErrors(faults));
    }

    private static boolean add(JsonNode value, List<String> values) {
        if (value.isString() || value.isBoolean()) return values.add(value.asString());
        if (!value.isNumber()) return false;
        BigDecimal number = value.decimalValue();
        return Math.abs(number.scale()) < 100 && values.add(number.toPlainString());
    }

    static ProblemException notUnderstood(HttpStatus status, String detail) {
        return new ProblemException(new Problem(
                status, "not-understood", "This request was not understood", "Nothing was recorded. " + detail));
    }
}
