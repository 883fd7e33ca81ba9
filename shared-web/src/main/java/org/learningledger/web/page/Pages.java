package org.learningledger.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates that were generated into one package, ready to be filled in. */
public final class Pages {

    private final TemplateEngine templates;

    /** @param templatePackage the {@code packageName} of the module's jte-maven-plugin */
    public Pages(String templatePackage) {
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, templatePackage);
    }

    /** A page of a template such as {@code "action/list"}, which takes the frame as {@code Frame frame}. */
    public Page page(String template, Frame frame) {
        return new Page(this, template, Map.of("frame", frame));
    }

    /** The text of a template filled in; a value that the template has no parameter for is a mistake and refused. */
    String render(String template, Map<String, Object> values) {
        String name = template + ".jte";
        var parameters = templates.getParamInfo(name).keySet();
        if (!parameters.containsAll(values.keySet())) {
            throw new IllegalArgumentException(
                    "Template " + name + " takes " + parameters + " but was given " + values.keySet());
        }
        var html = new StringOutput(16 * 1024);
        templates.render(name, values, html);
        return html.toString();
    }
}
