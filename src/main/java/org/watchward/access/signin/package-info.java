/** How people prove who they are: password, second factor, one-time links, sessions; and the rule of every route. */
@NullMarked
package org.watchward.access.signin;

import org.jspecify.annotations.NullMarked;
