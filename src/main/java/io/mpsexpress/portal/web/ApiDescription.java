package io.mpsexpress.portal.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What clients read about the API as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "MPS Express Onboarding",
                        version = "v1",
                        description =
                                """
                Partners entitle their customers to MPS Express, give printers a supplies delivery contact, and add \
                printers; Lexmark decides what is escalated.

                Lists are paged by key: pass `nextCursor` as `cursor`. What you may not see is 404. Errors are \
                `application/problem+json` with a `code` and, for fields, `errors`. A write that starts something takes \
                an `Idempotency-Key`: the same key with the same body gives the first answer again."""),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token that you make at *My account*: its scope says how much of what you may do it is for")
class ApiDescription {}
