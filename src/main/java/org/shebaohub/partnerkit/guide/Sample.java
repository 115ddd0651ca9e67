package org.shebaohub.partnerkit.guide;

/**
 * A sample of the kit, as the guide names it beside its message.
 *
 * @param type of the message, for example ECT-01
 * @param path from the kit's folder
 * @param code that it gets: 000000, AckCode, or the first error of a record
 */
public record Sample(String type, String path, String code) {}
