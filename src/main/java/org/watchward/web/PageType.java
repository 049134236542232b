package org.watchward.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A page says that it is one whatever its address ends with: else the page of an error below an address that ends with {@code .csv}
 * or {@code .json} would pass for such a file.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageType {

    PageType(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }
}
