/**
 * The door of the web server, before anybody's name is asked: which proxies are believed, which addresses, senders and bodies
 * are let through, how much of them and how often. Refuses in one manner, whatever stands behind the door.
 */
package io.mpsexpress.access.web.door;
