#ifndef NIANBAO_IME_X11_HOOK_H
#define NIANBAO_IME_X11_HOOK_H

// Remembers where text will be typed in an X11 window, for the next key that is pressed there.
void ime_spot(unsigned long window, int x, int y);

#endif
