/**
 * What keeps the hub running: the embedded broker and SFTP server, the route guard, health, alerts, the clock and the
 * environment. No stage of the path knows of it; alerts reach it through {@link org.shebaohub.message.Alerts}.
 */
package org.shebaohub.operations;
