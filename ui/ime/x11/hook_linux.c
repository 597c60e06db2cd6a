// GLFW fetches the functions of Xlib with dlsym. The dlsym here, visible to the C code linked into this program and to
// nobody else, hands it wrappers of a few of them.

#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <dlfcn.h>
#include <limits.h>
#include <locale.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook.h"

#if defined(__x86_64__)
#define DLSYM_VERSION "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define DLSYM_VERSION "GLIBC_2.17"
#else
#error "the version of dlsym in the C library of this processor is not known"
#endif

// The input method is told a spot while no key is on its way to it and back: Xlib waits for the answer to that, and what
// comes in meanwhile it mistakes for keys not yet seen, or puts into the wrong order. GLFW looks for events sixty times a
// second; so many times without a key, or a message of the input method, make it quiet. When the input method took
// several keys and typed nothing it may be slow, and more is asked.
#define QUIET 2
#define QUIET_WHEN_SLOW 30

// One per window that ever had an input context or a caret. They stay: windows are few, and GLFW's may come back.
struct place {
	Window window;
	XIC ic; // NULL without an input method
	XIMCallback destroyed; // GLFW's
	XPoint spot;
	Bool known, told; // whether there is a spot, whether the input method has it
	struct place *next;
};

static struct place *places;
static int looked; // how often GLFW looked for events since the last key or message
static int taken; // keys the input method took since it last gave something

static struct {
	Bool (*FilterEvent)(XEvent *, Window);
	XIC (*CreateIC)(XIM, ...);
	void (*DestroyIC)(XIC);
	char *(*SetICValues)(XIC, ...);
	void (*SetICFocus)(XIC);
	XVaNestedList (*CreateNestedList)(int, ...);
	int (*Free)(void *);
	int (*Pending)(Display *);
	int (*Sync)(Display *, Bool);
	Display *(*DisplayOfIM)(XIM);
	int (*GetInputFocus)(Display *, Window *, int *);
	XErrorHandler (*SetErrorHandler)(XErrorHandler);
	Display *(*OpenDisplay)(const char *);
	Atom (*InternAtom)(Display *, const char *, Bool);
	Status (*SendEvent)(Display *, Window, Bool, long, XEvent *);
} x;

// Xlib waits for ever for the answer of an input method that died over the question, or hangs. Any message of its
// protocol ends the waiting, and one that says nothing makes the question fail. Somebody else has to send it.
#define PATIENCE 3 // seconds

static _Atomic long waiting; // the second since which Xlib may wait, 0 when it does not
static _Atomic Window our_window; // a window whose messages reach Xlib

static long second(void) {
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + 1;
}

static void *interrupt(void *unused) {
	static const struct timespec step = {1, 0};
	Display *display = NULL;
	XEvent event = {0};
	long since;
	for (;;) {
		nanosleep(&step, NULL);
		since = waiting;
		if (!since || second() - since < PATIENCE || !our_window)
			continue;
		if (!display && !(display = x.OpenDisplay(NULL)))
			continue;
		event.xclient.type = ClientMessage;
		event.xclient.window = our_window;
		event.xclient.message_type = x.InternAtom(display, "_XIM_PROTOCOL", False);
		event.xclient.format = 32;
		event.xclient.data.l[1] = event.xclient.message_type; // a property that is not there
		x.SendEvent(display, our_window, False, NoEventMask, &event);
		x.Sync(display, False);
	}
	return NULL;
}

static void watch(void) {
	static Bool watched;
	pthread_t thread;
	if (!watched && pthread_create(&thread, NULL, interrupt, NULL) == 0)
		pthread_detach(thread);
	watched = True;
}

static struct place *known_place(Window window) {
	struct place *p;
	for (p = places; p; p = p->next)
		if (p->window == window)
			return p;
	return NULL;
}

static struct place *place_of(Window window) {
	struct place *p = known_place(window);
	if (p)
		return p;
	p = calloc(1, sizeof *p);
	if (!p)
		abort();
	p->window = window;
	p->next = places;
	return places = p;
}

// The caret of a long text stands where X has no coordinates when it is scrolled away.
static int coordinate(int pixels) {
	return pixels < SHRT_MIN ? SHRT_MIN : pixels > SHRT_MAX ? SHRT_MAX : pixels;
}

void ime_spot(unsigned long window, int left, int bottom) {
	struct place *p = place_of(window);
	left = coordinate(left);
	bottom = coordinate(bottom);
	if (p->known && p->spot.x == left && p->spot.y == bottom)
		return;
	p->spot.x = left;
	p->spot.y = bottom;
	p->known = True;
	p->told = False;
}

static void tell(struct place *p) {
	XVaNestedList values;
	if (!p->ic || !p->known || p->told)
		return;
	p->told = True;
	values = x.CreateNestedList(0, XNSpotLocation, &p->spot, NULL);
	if (!values)
		return;
	waiting = second();
	x.SetICValues(p->ic, XNPreeditAttributes, values, NULL);
	waiting = 0;
	x.Free(values);
}

static int pending(Display *display) {
	struct place *p;
	if (looked < QUIET_WHEN_SLOW)
		looked++;
	if (looked >= (taken > 1 ? QUIET_WHEN_SLOW : QUIET))
		for (p = places; p; p = p->next)
			if (p->ic && p->known && !p->told) {
				// That the input method died may be among the events not yet seen, and to the dead Xlib would wait for ever.
				x.Sync(display, False);
				if (x.Pending(display))
					break;
				tell(p);
			}
	return x.Pending(display);
}

static Bool filter_event(XEvent *event, Window window) {
	struct place *p;
	Bool filtered;
	if (event->type == KeyPress || event->type == ClientMessage)
		looked = 0;
	else if (event->type == ButtonPress)
		taken = 0; // nobody clicks with keys on their way
	else if (event->type == ConfigureNotify && (p = known_place(event->xconfigure.window)))
		// The input method knows the spot on the screen, which moved with the window.
		p->told = False;
	waiting = second();
	filtered = x.FilterEvent(event, window);
	waiting = 0;
	// GLFW drops the events of windows it does not know. It does need the releases of keys: of those it did not see
	// pressed it makes nothing, and the others must not seem held down.
	if (event->type == KeyPress) {
		taken = filtered ? taken + 1 : 0;
		if (filtered)
			event->xkey.window = None;
	}
	return filtered;
}

// The input method died.
static void destroyed(XIM im, XPointer data, XPointer call) {
	struct place *p = (struct place *)data;
	p->ic = NULL;
	p->told = False;
	if (p->destroyed.callback)
		p->destroyed.callback(im, p->destroyed.client_data, call);
}

static XErrorHandler next_error_handler;

// Xlib would end the program over a message to the window of an input method that died before that was noticed.
static int forgive_lost_windows(Display *display, XErrorEvent *error) {
	if (error->error_code == BadWindow)
		return 0;
	return next_error_handler(display, error);
}

static XIC create_ic(XIM im, ...) {
	XIMCallback asked = {NULL, NULL}, ours = {NULL, destroyed};
	XVaNestedList values = NULL, more;
	Window client = None, focus = None;
	struct place *p;
	int revert;
	char *name;
	void *value;
	va_list list;
	XIC ic;

	// A list of values can hold another one, so it grows by one value at a time.
	va_start(list, im);
	while ((name = va_arg(list, char *))) {
		value = va_arg(list, void *);
		if (!strcmp(name, XNClientWindow))
			client = (Window)value;
		if (!strcmp(name, XNDestroyCallback)) {
			asked = *(XIMCallback *)value;
			value = &ours;
		}
		more = values ? x.CreateNestedList(0, XNVaNestedList, values, name, value, NULL)
		              : x.CreateNestedList(0, name, value, NULL);
		if (!more)
			abort();
		if (values)
			x.Free(values);
		values = more;
	}
	va_end(list);

	our_window = client;
	watch();
	p = place_of(client);
	p->destroyed = asked;
	ours.client_data = (XPointer)p;
	waiting = second();
	ic = values ? x.CreateIC(im, XNVaNestedList, values, NULL) : x.CreateIC(im, NULL);
	waiting = 0;
	if (values)
		x.Free(values);
	p->ic = ic;
	p->told = False;
	if (!ic)
		return NULL;

	if (!next_error_handler)
		next_error_handler = x.SetErrorHandler(forgive_lost_windows);
	// An input method that came back takes no keys of a window that was in focus all along before it is told.
	x.GetInputFocus(x.DisplayOfIM(im), &focus, &revert);
	if (focus == client)
		x.SetICFocus(ic);
	return ic;
}

static void destroy_ic(XIC ic) {
	struct place *p;
	for (p = places; p; p = p->next)
		if (p->ic == ic)
			p->ic = NULL;
	x.DestroyIC(ic);
}

typedef void *(*symbol_of)(void *, const char *);

// Fetches all that the wrappers need from the library that GLFW opened.
static Bool ready(symbol_of symbol, void *library) {
	const char *mode = getenv("NIANBAO_IME");
	if (mode && !strcmp(mode, "off"))
		return False;
	if (x.FilterEvent)
		return True;
	if (!(x.CreateIC = symbol(library, "XCreateIC")) || !(x.DestroyIC = symbol(library, "XDestroyIC")) ||
	    !(x.SetICValues = symbol(library, "XSetICValues")) || !(x.SetICFocus = symbol(library, "XSetICFocus")) ||
	    !(x.CreateNestedList = symbol(library, "XVaCreateNestedList")) || !(x.Free = symbol(library, "XFree")) ||
	    !(x.Pending = symbol(library, "XPending")) || !(x.Sync = symbol(library, "XSync")) ||
	    !(x.DisplayOfIM = symbol(library, "XDisplayOfIM")) || !(x.GetInputFocus = symbol(library, "XGetInputFocus")) ||
	    !(x.SetErrorHandler = symbol(library, "XSetErrorHandler")))
		return False;
	if (!(x.OpenDisplay = symbol(library, "XOpenDisplay")) || !(x.InternAtom = symbol(library, "XInternAtom")) ||
	    !(x.SendEvent = symbol(library, "XSendEvent")))
		return False;
	return (x.FilterEvent = symbol(library, "XFilterEvent")) != NULL;
}

__attribute__((visibility("hidden"))) void *dlsym(void *library, const char *name) {
	static symbol_of symbol;
	static const struct {
		const char *name;
		void *wrapper;
	} wrappers[] = {{"XFilterEvent", filter_event}, {"XPending", pending}, {"XCreateIC", create_ic}, {"XDestroyIC", destroy_ic}};
	size_t i;
	if (!symbol && !(symbol = (symbol_of)dlvsym(RTLD_NEXT, "dlsym", DLSYM_VERSION)))
		return NULL;
	for (i = 0; i < sizeof wrappers / sizeof *wrappers; i++)
		if (!strcmp(name, wrappers[i].name) && ready(symbol, library))
			return wrappers[i].wrapper;
	return symbol(library, name);
}

// Xlib loses whatever Chinese an input method types where the desktop names a locale that is not installed. GLFW chooses
// the desktop's only while none was chosen.
__attribute__((constructor)) static void choose_locale(void) {
	if (setlocale(LC_CTYPE, "") == NULL)
		setlocale(LC_CTYPE, "C.UTF-8");
}
