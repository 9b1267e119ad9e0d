package org.remanence.ui.passport;

import org.remanence.passport.Passport;

/** Asks where to save a passport's program with its files, and writes them in the background. */
public interface PassportFiles {
  void savePassport(Passport passport);
}
