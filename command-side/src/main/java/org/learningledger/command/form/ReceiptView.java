package org.learningledger.command.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.record.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program what was recorded, where a person would be led to the page of it. */
final class ReceiptView extends RedirectView {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Receipt receipt;
    private final Map<String, Object> told = new LinkedHashMap<>();
    private final String location;

    /** @param position where the log is read elsewhere, it may not be known yet */
    ReceiptView(Receipt receipt, UUID thing, @Nullable Long position, String location) {
        super(location);
        this.receipt = receipt;
        this.location = location;
        told.put("eventId", receipt.eventId());
        told.put("thing", thing);
        told.put("position", position);
        told.put("repeated", receipt.repeated());
    }

    @Override
    public boolean isRedirectView() {
        return false;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus((receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED).value());
        response.setHeader("Location", location);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(told));
    }
}
