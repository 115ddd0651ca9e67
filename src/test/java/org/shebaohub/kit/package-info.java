/** What tests of several packages use: the sample settings, foreign signers, a quick signer. */
package org.shebaohub.kit;
