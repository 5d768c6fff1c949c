//! One or two switches in the hands of a child, or somebody beside it who points for it: the mark that goes over the
//! screen, and what a press takes. How the mark goes is decided in `domain::switch_scan`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::child_flow::{ChildSession, Event};
use domain::{Help, Marked, Scan, ScanPace, ScanWay, Switches, groups};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ports::clock;
use crate::ports::switches::{self, Pressed, Thing, Watching};
use crate::ui::{Banner, BigChoice, Tone};

/// Milliseconds between two looks at the page.
const LOOK_EVERY: u32 = 150;
/// A hand that trembles presses once.
const STEADY: f64 = 250.0;
/// Somebody beside the child who typed nothing for so long is done.
const TYPING: f64 = 12_000.0;

/// The mark on the screen, and what it knows of it.
struct Mark {
    scan: Scan,
    things: Vec<Thing>,
    sizes: Vec<usize>,
    /// The screen; with another one the mark begins anew.
    screen: String,
    /// When the mark moves on by itself.
    due: f64,
    /// When the child pressed last.
    pressed: f64,
    /// True where something was taken and the page has not been looked at since.
    took: bool,
}

/// Ends when it is dropped.
struct Going {
    here: Rc<Cell<bool>>,
    press: Rc<dyn Fn(Pressed)>,
}

impl Drop for Going {
    fn drop(&mut self) {
        self.here.set(false);
    }
}

/// The mark, as the screens have it.
#[derive(Clone, Copy)]
pub(super) struct Scanning {
    /// True while it waits for a press.
    pub(super) waits: ReadSignal<bool>,
    going: StoredValue<Option<Going>, LocalStorage>,
}

/// Lets the mark go over the screens while the child uses switches, or somebody points for it, and the tablet is the
/// child's.
pub(super) fn follow(seat: Seat, away: Signal<bool>) -> Scanning {
    let (waits, set_waits) = signal(false);
    let uses = move || points(seat) || helps(seat, Help::SwitchScan);
    let on = Memo::new(move |_| uses() && !away.get());
    let going = StoredValue::new_local(None::<Going>);
    Effect::new(move |_| {
        let on = on.get();
        set_waits.set(false);
        going.set_value(on.then(|| begin(seat, set_waits)));
    });
    Scanning { waits, going }
}

fn helps(seat: Seat, help: Help) -> bool {
    seat.session.with(|session| session.manner.helps().contains(&help))
}

/// True where somebody beside the child points for it: then the mark goes on when that person says so.
fn points(seat: Seat) -> bool {
    helps(seat, Help::PartnerAssisted)
}

fn begin(seat: Seat, waits: WriteSignal<bool>) -> Going {
    let mark = Rc::new(RefCell::new(Mark {
        scan: Scan::begin(),
        things: Vec::new(),
        sizes: Vec::new(),
        screen: String::new(),
        due: 0.0,
        pressed: 0.0,
        took: false,
    }));
    let here = Rc::new(Cell::new(true));
    let pressing = Rc::clone(&mark);
    let press: Rc<dyn Fn(Pressed)> = Rc::new(move |switch| {
        let taken = pressing.try_borrow_mut().ok().and_then(|mut mark| mark.press(seat, switch));
        // Only now: what it changes may look at the page.
        if let Some(taken) = taken {
            taken.take();
        }
    });
    let by_key = Rc::clone(&press);
    let watching = Watching::begin(move |switch| by_key(switch));
    let goes = Rc::clone(&here);
    spawn_local(async move {
        while goes.get() {
            if watching.is_typing(TYPING) {
                switches::unmark();
            } else if let Ok(mut mark) = mark.try_borrow_mut() {
                let Some(waiting) = mark.look(seat) else { break };
                if waits.try_update(|waits| *waits = waiting).is_none() {
                    break;
                }
            }
            clock::sleep(LOOK_EVERY).await;
        }
    });
    Going { here, press }
}

impl Mark {
    /// Looks at the page, and moves the mark where it is time. True where it waits; none where the session is gone.
    fn look(&mut self, seat: Seat) -> Option<bool> {
        let (way, place) = seat.session.try_with_untracked(|session| {
            (way_of(session), format!("{:?} {:?}", session.place, session.cover))
        })?;
        let now = clock::monotonic_millis();
        let (things, rooms): (Vec<_>, Vec<_>) = switches::things().into_iter().unzip();
        (self.things, self.sizes) = (things, groups(&rooms));
        let screen = format!("{place} {}", switches::heading());
        if screen != self.screen {
            (self.scan, self.screen) = (Scan::begin(), screen);
            self.due = now + f64::from(way.pace.millis());
        } else if self.took {
            self.scan = self.scan.went_on(&self.sizes);
        } else if way.switches == Switches::One && now >= self.due {
            self.scan = self.scan.moved(&self.sizes, false);
            self.due = now + f64::from(way.pace.millis());
        }
        self.took = false;
        self.show();
        Some(self.scan.marked(&self.sizes) == Marked::Waiting)
    }

    /// A press; what it takes, where it takes something.
    fn press(&mut self, seat: Seat, switch: Pressed) -> Option<Thing> {
        let way = seat.session.try_with_untracked(way_of)?;
        let now = clock::monotonic_millis();
        if now - self.pressed < STEADY {
            return None;
        }
        self.pressed = now;
        self.due = now + f64::from(way.pace.millis());
        if way.switches == Switches::Two && switch == Pressed::First {
            self.scan = self.scan.moved(&self.sizes, true);
            self.show();
            return None;
        }
        let (scan, taken) = self.scan.pressed(&self.sizes);
        self.scan = scan;
        let taken = taken.and_then(|(group, item)| self.group(group).get(item).cloned());
        self.took = taken.is_some();
        if taken.is_none() {
            self.show();
        }
        taken
    }

    fn group(&self, group: usize) -> &[Thing] {
        let before: usize = self.sizes.iter().take(group).sum();
        let size = self.sizes.get(group).copied().unwrap_or_default();
        self.things.get(before..before + size).unwrap_or_default()
    }

    fn show(&self) {
        match self.scan.marked(&self.sizes) {
            Marked::Waiting => switches::unmark(),
            Marked::Group(group) => {
                let things = self.group(group);
                switches::mark(things, things.len() == 1);
            }
            Marked::One { group, item } => {
                let thing = self.group(group).get(item).cloned();
                switches::mark(&thing.into_iter().collect::<Vec<_>>(), true);
            }
        }
    }
}

/// How the mark goes. Who points for a child moves it from one thing to the next, at the child's pace.
fn way_of(session: &ChildSession) -> ScanWay {
    let points = session.manner.helps().contains(&Help::PartnerAssisted);
    if points { ScanWay { switches: Switches::Two, ..session.scan } } else { session.scan }
}

/// Two buttons for the person who points: on to the next thing, and what the child showed.
#[component]
pub(super) fn Partner(
    /// The mark.
    scanning: Scanning,
) -> impl IntoView {
    let seat = seat();
    let here = Memo::new(move |_| points(seat));
    let press = move |switch: Pressed| {
        move |_| {
            let press =
                scanning.going.with_value(|going| going.as_ref().map(|going| Rc::clone(&going.press)));
            if let Some(press) = press {
                press(switch);
            }
        }
    };
    move || {
        here.get().then(|| {
            view! {
                <div class="partner" role="group" aria-label=t("child-partner")>
                    <p class="partner__who">{t("child-partner-how")}</p>
                    <button type="button" class="button" data-adult on:click=press(Pressed::First)>{t("child-partner-next")}</button>
                    <button type="button" class="button button--primary" data-adult on:click=press(Pressed::Second)>{t("child-partner-this")}</button>
                </div>
            }
        })
    }
}

/// What is said while the mark waits.
#[component]
pub(super) fn Waiting(
    /// The mark.
    scanning: Scanning,
) -> impl IntoView {
    move || {
        scanning.waits.get().then(|| view! { <div class="child__waits"><Banner tone=Tone::Info title=t("child-scan-waiting") /></div> })
    }
}

/// How many switches, and how fast: for a child who uses them.
#[component]
pub(super) fn HowToScan() -> impl IntoView {
    let seat = seat();
    let now = move || seat.session.with(|session| session.scan);
    let one = move |set: &'static str, key: &'static str, way: fn(ScanWay) -> ScanWay| {
        let chosen = Signal::derive(move || way(now()) == now());
        let take = UnsyncCallback::new(move |_| seat.act(Event::Scan(way(untrack(now)))));
        view! { <BigChoice id=format!("scan-{key}") name=set label=t(&format!("child-scan-{key}")) chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    let fast = move |pace: ScanPace| match pace {
        ScanPace::Slow => one("scan-pace", "slow", |way| ScanWay { pace: ScanPace::Slow, ..way }),
        ScanPace::Usual => one("scan-pace", "usual", |way| ScanWay { pace: ScanPace::Usual, ..way }),
        ScanPace::Quick => one("scan-pace", "quick", |way| ScanWay { pace: ScanPace::Quick, ..way }),
    };
    move || {
        let uses = seat.session.with(|session| session.manner.helps().contains(&Help::SwitchScan));
        uses.then(|| {
            view! {
                <fieldset class="child__group">
                    <legend>{t("child-scan-switches")}</legend>
                    <div class="child__words">
                        {one("scan-switches", "one", |way| ScanWay { switches: Switches::One, ..way })}
                        {one("scan-switches", "two", |way| ScanWay { switches: Switches::Two, ..way })}
                    </div>
                </fieldset>
                <fieldset class="child__group">
                    <legend>{t("child-scan-pace")}</legend>
                    <div class="child__words">{ScanPace::ALL.map(fast)}</div>
                </fieldset>
            }
        })
    }
}
