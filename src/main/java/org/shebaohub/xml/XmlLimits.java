package org.shebaohub.xml;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one XML message (interfaces.md section 2); what goes beyond is refused with S11005.
 *
 * @param maxSizeBytes             of the whole message
 * @param maxDepthElements         the root counts 1
 * @param maxElements              in the whole message; bounds the memory of the tree
 * @param maxDistinctNames         of elements and attributes; the parser's name table can be made slow by names that hash alike
 * @param maxAttributesPerElement  namespace declarations included
 * @param maxNamespacesInScope     declarations in scope at any place; bounds the work of canonicalisation
 */
@ConfigurationProperties("hub.xml")
public record XmlLimits(
        @DefaultValue("4194304") int maxSizeBytes,
        @DefaultValue("64") int maxDepthElements,
        @DefaultValue("100000") int maxElements,
        @DefaultValue("256") int maxDistinctNames,
        @DefaultValue("64") int maxAttributesPerElement,
        @DefaultValue("32") int maxNamespacesInScope) {
    public static final XmlLimits DEFAULTS = new XmlLimits(4 * 1024 * 1024, 64, 100_000, 256, 64, 32);
}
