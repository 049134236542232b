package org.watchward.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.web.ForEveryone;

/**
 * Marks the endpoints of one noun for programs. Each is described in the contract; what the contract does not allow never
 * reaches it, and what it throws is answered as a problem (RFC 9457).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
@ForEveryone
public @interface ApiController {}
