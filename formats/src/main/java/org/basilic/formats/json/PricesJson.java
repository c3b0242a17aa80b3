package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.basilic.price.LinePrice;
import org.basilic.price.Prices;

/** Expected amounts in JSON: a property of their own beside those of the coded encounter. */
final class PricesJson {

    private PricesJson() {}

    static void write(Prices prices, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("prices");
        if (prices.total() != null) {
            out.writeNumberField("total", prices.total());
        }
        out.writeNumberField("linesInTotal", prices.known());
        out.writeArrayFieldStart("lines");
        for (LinePrice price : prices.lines()) {
            out.writeStartObject();
            out.writeNumberField("line", price.line());
            if (price.amount() != null) {
                out.writeNumberField("amount", price.amount());
            }
            out.writeStringField("because", price.because().inWords());
            if (price.table() != null) {
                out.writeStringField("table", price.table());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("notConsidered", Prices.NOT_CONSIDERED);
        out.writeEndObject();
    }
}
