/** e窗通, the company-registration platform (interfaces.md 5.1): its rules, and its messages in the canonical form. */
package org.shebaohub.partner.ewindow;
