/**
 * The JSON family (interfaces.md section 3): a strict reader, the tree with its JSON pointers, and the sorted form that is
 * signed. Like {@code xml}, it knows only {@code message}.
 */
package org.shebaohub.json;
