package io.mpsexpress.access.domain;

import io.mpsexpress.access.ChosenLanguages;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the language beside the user, without the user's version: it concerns nobody else. */
interface StoredLanguages extends ChosenLanguages, Repository<AppUser, String> {

    @Override
    @Query("select u.language from AppUser u where u.id = :userId")
    Optional<String> of(String userId);

    @Override
    @Query("select u.timeZone from AppUser u where u.id = :userId")
    Optional<String> timeZoneOf(String userId);

    @Override
    @Modifying
    @Transactional
    @Query("update AppUser u set u.language = :language where u.id = :userId")
    void choose(String userId, String language);
}
