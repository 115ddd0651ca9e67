package org.shebaohub.partner;

/** One outside system, found as a Spring bean; its name is the one in config/partners.yaml. */
public interface Partner {
    String name();

    Rules rules();

    Reader reader();

    Writer writer();
}
