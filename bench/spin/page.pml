/*
 * The abstract page model of packages/explorer/test/page-model, rule for rule and in its order, for SPIN.
 * Macros: PAGES (1 to 4), GUESTS, DEVICES, SPECULATIVE, PIN_CAP, SHMEM.
 */

/* Owners. Guests have the numbers of their place in `alive`. */
#define HOST 0
#define GUEST1 1
#define GUEST2 2
#define HYP 3

/* Contents. */
#define ZERO 0
#define SECRET 1
#define PUBLIC 2

typedef Page {
  unsigned owner : 2;
  unsigned isShared : 1;
  unsigned hostMapped : 1;
  unsigned guestMapped : 1;
  unsigned hostDma : 1;
  unsigned guestDma : 1;
  unsigned pins : 2;
  unsigned longterm : 1;
  unsigned exclusive : 1;
  unsigned speculative : 1;
  unsigned content : 2
}

Page page[PAGES];
bit alive[3];
byte pinsOfAll;
hidden byte at;

#define IS_GUESTS(p) (page[p].owner == GUEST1 || page[p].owner == GUEST2)
#define IS_ALIVE(p) (IS_GUESTS(p) && alive[page[p].owner])
#define IS_OPEN(p) (page[p].owner == HOST || page[p].isShared)
#define IS_PRIVATE(p) (IS_GUESTS(p) && !page[p].isShared)
#define IS_HELD(p) (page[p].pins || page[p].hostDma || page[p].hostMapped)
#define SEEN(p) (page[p].isShared -> PUBLIC : SECRET)
#define CAN_PIN(p) \
  (page[p].hostMapped && !page[p].exclusive && (SHMEM || IS_OPEN(p)) && page[p].pins < 2 && pinsOfAll < PIN_CAP)
#define CAN_DONATE(p) \
  (page[p].owner == HOST && !page[p].pins && !page[p].hostDma && \
   (SHMEM -> page[p].exclusive : (!page[p].hostMapped && !page[p].speculative)))

#define HOLDS(p) ( \
  !(IS_PRIVATE(p) && IS_HELD(p)) && \
  !(page[p].owner == HYP && IS_HELD(p)) && \
  !(page[p].content == SECRET && !IS_PRIVATE(p)) && \
  !(page[p].exclusive && (page[p].pins || page[p].hostMapped)) && \
  !(page[p].longterm && !page[p].pins) && \
  !(page[p].hostDma && !page[p].longterm) && \
  !(page[p].guestDma && !(page[p].guestMapped && page[p].owner == GUEST1 && !page[p].isShared)))

inline stepsOf(p) {
  if
  /* The host. */
  :: d_step { !page[p].hostMapped && (SHMEM -> (!page[p].exclusive && page[p].owner != HYP) : IS_OPEN(p)) ->
       page[p].hostMapped = 1 }
  :: d_step { page[p].hostMapped -> page[p].hostMapped = 0 }
  :: d_step { page[p].hostMapped && IS_OPEN(p) && page[p].content != PUBLIC -> page[p].content = PUBLIC }
  :: d_step { CAN_PIN(p) -> page[p].pins = page[p].pins + 1; pinsOfAll++ }
  :: d_step { CAN_PIN(p) && !page[p].longterm ->
       page[p].pins = page[p].pins + 1; page[p].longterm = 1; pinsOfAll++ }
  :: d_step { page[p].pins > page[p].longterm -> page[p].pins = page[p].pins - 1; pinsOfAll-- }
  :: d_step { page[p].longterm && !page[p].hostDma ->
       page[p].pins = page[p].pins - 1; page[p].longterm = 0; pinsOfAll-- }
  :: d_step { page[p].owner == HOST && !page[p].hostMapped && !page[p].pins && !page[p].speculative &&
         !page[p].exclusive -> page[p].owner = HYP; page[p].content = ZERO }
  :: d_step { page[p].owner == HYP -> page[p].owner = HOST }
  :: d_step { CAN_DONATE(p) && alive[GUEST1] -> page[p].owner = GUEST1 }
#if GUESTS > 1
  :: d_step { CAN_DONATE(p) && alive[GUEST2] -> page[p].owner = GUEST2 }
#endif
  :: d_step { IS_GUESTS(p) && !alive[page[p].owner] ->
       page[p].owner = HOST; page[p].content = (page[p].isShared -> page[p].content : ZERO);
       page[p].isShared = 0; page[p].guestMapped = 0 }
#if SPECULATIVE
  /* References that nobody asked for. */
  :: d_step { !page[p].speculative && (SHMEM || IS_OPEN(p)) -> page[p].speculative = 1 }
  :: d_step { page[p].speculative -> page[p].speculative = 0 }
#endif
#if SHMEM
  /* Exclusive pins. */
  :: d_step { page[p].owner == HOST && !page[p].exclusive && !page[p].pins && !page[p].speculative ->
       page[p].exclusive = 1; page[p].hostMapped = 0 }
  :: d_step { page[p].exclusive && page[p].owner == HOST -> page[p].exclusive = 0 }
#endif
  /* The guest. */
  :: d_step { IS_ALIVE(p) && !page[p].guestMapped -> page[p].guestMapped = 1 }
  :: d_step { IS_GUESTS(p) && page[p].guestMapped && !page[p].guestDma -> page[p].guestMapped = 0 }
  :: d_step { page[p].guestMapped && page[p].content != SEEN(p) -> page[p].content = SEEN(p) }
  :: d_step { page[p].guestMapped && page[p].content != ZERO -> page[p].content = ZERO }
  :: d_step { IS_ALIVE(p) && page[p].guestMapped && !page[p].isShared && !page[p].guestDma &&
         page[p].content != SECRET ->
       page[p].isShared = 1; page[p].exclusive = (SHMEM -> 0 : page[p].exclusive) }
  :: d_step { IS_ALIVE(p) && page[p].isShared && !page[p].pins && !page[p].speculative &&
         (SHMEM || !page[p].hostMapped) ->
       page[p].isShared = 0; page[p].exclusive = (SHMEM -> 1 : page[p].exclusive);
       page[p].hostMapped = (SHMEM -> 0 : page[p].hostMapped) }
  :: d_step { IS_ALIVE(p) && !page[p].isShared && !page[p].guestDma ->
       page[p].owner = HOST; page[p].guestMapped = 0; page[p].content = ZERO }
  /* The device of the host. */
  :: d_step { page[p].longterm && !page[p].hostDma && IS_OPEN(p) -> page[p].hostDma = 1 }
  :: d_step { page[p].hostDma -> page[p].hostDma = 0 }
  :: d_step { page[p].hostDma && IS_OPEN(p) && page[p].content != PUBLIC -> page[p].content = PUBLIC }
#if DEVICES > 1
  /* The device of the guest. */
  :: d_step { page[p].owner == GUEST1 && IS_ALIVE(p) && page[p].guestMapped && !page[p].isShared &&
         !page[p].guestDma -> page[p].guestDma = 1 }
  :: d_step { page[p].guestDma -> page[p].guestDma = 0 }
  :: d_step { page[p].guestDma && page[p].content != SECRET -> page[p].content = SECRET }
#endif
  fi
}

#if PAGES == 1
#define ALL(holds) (holds(0))
#elif PAGES == 2
#define ALL(holds) (holds(0) && holds(1))
#elif PAGES == 3
#define ALL(holds) (holds(0) && holds(1) && holds(2))
#else
#define ALL(holds) (holds(0) && holds(1) && holds(2) && holds(3))
#endif
#define IS_NOT_GUEST1S(p) (page[p].owner != GUEST1)
#define IS_NOT_GUEST2S(p) (page[p].owner != GUEST2)

inline teardown(guest) {
  d_step {
    alive[guest] -> alive[guest] = 0; at = 0;
    do
    :: at < PAGES ->
      if
      :: page[at].owner == guest -> page[at].guestMapped = 0; page[at].guestDma = 0
      :: else
      fi;
      at++
    :: else -> break
    od;
    at = 0
  }
}

active proctype world() {
  d_step { alive[GUEST1] = 1; alive[GUEST2] = (GUESTS > 1 -> 1 : 0) };
  do
  :: d_step { !ALL(HOLDS) -> assert(false) }
  :: stepsOf(0)
#if PAGES > 1
  :: stepsOf(1)
#endif
#if PAGES > 2
  :: stepsOf(2)
#endif
#if PAGES > 3
  :: stepsOf(3)
#endif
  :: teardown(GUEST1)
  :: d_step { !alive[GUEST1] && ALL(IS_NOT_GUEST1S) -> alive[GUEST1] = 1 }
#if GUESTS > 1
  :: teardown(GUEST2)
  :: d_step { !alive[GUEST2] && ALL(IS_NOT_GUEST2S) -> alive[GUEST2] = 1 }
#endif
  od
}
