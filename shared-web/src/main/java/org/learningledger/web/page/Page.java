package org.learningledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A template with what it shows: what a controller returns. */
public final class Page implements View {

    private final Pages pages;
    private final String template;
    private final Map<String, Object> values;

    Page(Pages pages, String template, Map<String, Object> values) {
        this.pages = pages;
        this.template = template;
        this.values = values;
    }

    /** This page with a value for the template's parameter of this name; no value leaves the parameter's default. */
    public Page with(String parameter, @Nullable Object value) {
        if (value == null) return this;
        var more = new LinkedHashMap<>(values);
        more.put(parameter, value);
        return new Page(pages, template, more);
    }

    /** What the template's parameter of this name was given; {@code null} where it was given nothing. */
    public @Nullable Object value(String parameter) {
        return values.get(parameter);
    }

    public String html() {
        var html = pages.render(template, values);
        return values.get("frame") instanceof Frame frame && frame.lookBack() != null
                ? frame.lookBack().keptOn(html)
                : html;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Rendered whole before the first byte is sent: a page that fails half way becomes an error page.
        byte[] html = html().getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
