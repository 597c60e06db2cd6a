#ifndef NIANBAO_IME_X11_HOOK_H
#define NIANBAO_IME_X11_HOOK_H

// Remembers where text will be typed in an X11 window, and tells the input method as soon as it can listen.
void ime_spot(unsigned long window, int x, int y);

#endif
