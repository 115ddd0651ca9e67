/**
 * Says everything that is wrong with a proved message, in the order of interfaces.md section 8: schema (S11006), envelope
 * and batch (S3), fields and business rules (S4, S5). Knows the partner contract; each partner brings its own rules.
 */
package org.shebaohub.validate;
