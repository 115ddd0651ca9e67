/**
 * Shebao Hub. Start here: a message goes
 *
 * <pre>
 *   receive → verify → validate → convert → sign → record → deliver
 *                └──────────── refuse ───────────┘     └→ answer the partner
 * </pre>
 *
 * <p>One package a step: {@link org.shebaohub.message} has the values that travel, routes/hub.camel.yaml has the order.
 * Each step is a bean with one public method from message to message, plain Java. What a step needs to know of a
 * partner it finds in {@link org.shebaohub.partner}. ARCHITECTURE.md has the walls between the packages on one page;
 * docs/message-path.md what happens if the process dies at any moment.
 */
package org.shebaohub;
