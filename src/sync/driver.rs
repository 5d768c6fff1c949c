//! Runs the engine's effects. Decides nothing: what to send, when and how often is the engine's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::{CaseId, Clock, Media};
use leptos::prelude::{ArcRwSignal, Set};
use leptos::task::spawn_local;
use store::StoreError;
use store::case_store::LastContact;
use sync::engine::{
    Chance, Effect, Engine, Input, SignInError, Standing, SyncStatus, Ticket, TransportError, Trigger,
};
use sync::protocol::{RenewRequest, SignedIn};

use crate::app::desk::Desk;
use crate::app::letters;
use crate::caseworker::take_answers;
use crate::ports::lifecycle::{Listening, PageEvent, on_page_event};
use crate::ports::{clock, tab_lock, transport};

/// The running sync loop of one signed-in person.
pub(crate) struct Driver {
    engine: RefCell<Engine<Dice>>,
    desk: Rc<Desk>,
    /// What the person is shown.
    status: ArcRwSignal<SyncStatus>,
    /// The newest wait; an older timer that rings is ignored by the engine.
    listening: RefCell<Option<Listening>>,
    stopped: Cell<bool>,
}

/// Randomness of the browser, for the engine's patience.
struct Dice;

impl Chance for Dice {
    fn up_to(&mut self, most: u64) -> u64 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a wait of minutes fits"
        )]
        let drawn = (js_sys::Math::random() * most as f64) as u64;
        drawn.min(most)
    }
}

/// Where a part lies at the server.
fn part_path(case: &CaseId, media: &Media, part: u32) -> String {
    format!("cases/{case}/media/{}/parts/{part}", media.sha256)
}

impl Driver {
    /// Starts the loop: it leads as soon as no other tab does.
    pub(crate) fn start(desk: Rc<Desk>) -> Rc<Self> {
        let status = desk.sync_status.clone();
        let driver = Rc::new(Self {
            engine: RefCell::new(Engine::new(Dice)),
            desk,
            status,
            listening: RefCell::new(None),
            stopped: Cell::new(false),
        });
        let events = Rc::clone(&driver);
        *driver.listening.borrow_mut() = Some(on_page_event(move |event| match event {
            PageEvent::Online => events.feed(Input::Trigger(Trigger::Online)),
            PageEvent::Shown => events.feed(Input::Trigger(Trigger::Visible)),
            PageEvent::Offline => events.feed(Input::WentOffline),
            PageEvent::Hidden => {}
        }));
        let leader = Rc::clone(&driver);
        tab_lock::lead("heard-sync", move || {
            leader.feed(Input::Leading(true));
            leader.feed(Input::Trigger(Trigger::Unlocked));
        });
        driver
    }

    /// Something was saved on the tablet.
    pub(crate) fn saved(self: &Rc<Self>) {
        self.feed(Input::Trigger(Trigger::Saved));
    }

    /// A person pressed "send and receive now".
    pub(crate) fn now(self: &Rc<Self>) {
        self.feed(Input::Trigger(Trigger::Button));
    }

    /// No effect is carried out any more. The page is about to go.
    pub(crate) fn stop(&self) {
        self.stopped.set(true);
        *self.listening.borrow_mut() = None;
    }

    fn feed(self: &Rc<Self>, input: Input) {
        if self.stopped.get() {
            return;
        }
        let effects = self.engine.borrow_mut().on(input);
        for effect in effects {
            if let Effect::Show(status) = effect {
                self.show(status);
            } else {
                let driver = Rc::clone(self);
                spawn_local(async move {
                    let input = driver.carry_out(effect).await;
                    if let Some(input) = input {
                        driver.feed(input);
                    }
                });
            }
        }
    }

    fn show(&self, status: SyncStatus) {
        self.status.set(status);
    }

    async fn carry_out(&self, effect: Effect) -> Option<Input> {
        let store = &self.desk.store;
        Some(match effect {
            Effect::Freeze { ticket, after, most_changes, most_bytes } => {
                match store.freeze(after, most_changes, most_bytes).await {
                    Ok((changes, standing)) => Input::Frozen { ticket, changes, standing },
                    Err(_) => Input::StoreFailed { ticket },
                }
            }
            Effect::Push { ticket, request } => Input::Pushed {
                ticket,
                result: transport::post("sync/push", &request).await.map_err(|it| it.error),
            },
            Effect::Record { ticket, epoch, outcomes } => {
                match store.record(epoch.as_deref(), &outcomes).await {
                    Ok(standing) => {
                        self.desk.bump();
                        Input::Recorded { ticket, standing }
                    }
                    Err(_) => Input::StoreFailed { ticket },
                }
            }
            Effect::Pull { ticket, request } => Input::Pulled {
                ticket,
                result: transport::post("sync/pull", &request).await.map_err(|it| it.error),
            },
            Effect::Apply { ticket, answer } => self.apply(ticket, answer).await,
            Effect::Forget { ticket, cases } => match store.forget(&cases).await {
                Ok((standing, left)) => {
                    let gone: Vec<_> = cases.iter().filter(|case| !left.contains(case)).cloned().collect();
                    self.desk.forget(&gone);
                    Input::Forgot { ticket, standing, left }
                }
                Err(_) => Input::StoreFailed { ticket },
            },
            Effect::Requeue { ticket, epoch } => match store.requeue(&epoch, &self.desk.device).await {
                Ok(standing) => Input::Requeued { ticket, standing },
                Err(_) => Input::StoreFailed { ticket },
            },
            Effect::NextPart { ticket, passed } => match store.next_part(&passed).await {
                Ok(next) => Input::Chosen { ticket, next },
                Err(_) => Input::StoreFailed { ticket },
            },
            Effect::SendPart { ticket, case, media, part, bytes } => {
                let result = transport::put_bytes(&part_path(&case, &media, part), &bytes).await;
                Input::PartSent { ticket, result: result.map_err(|it| it.error) }
            }
            Effect::FetchPart { ticket, case, media, part } => {
                let result = transport::get_bytes(&part_path(&case, &media, part)).await;
                Input::PartFetched { ticket, result: result.map_err(|it| it.error) }
            }
            Effect::RecordPart { ticket, media, held } => {
                self.part_kept(ticket, store.record_part(&media, held).await)
            }
            Effect::KeepPart { ticket, media, part, bytes } => {
                self.part_kept(ticket, store.keep_part(&media, part, &bytes).await)
            }
            Effect::SignIn { ticket } => match self.renew().await {
                Ok(()) => Input::SignedIn { ticket },
                Err(error) => Input::SignInFailed { ticket, error },
            },
            Effect::Wait { ticket, millis } => {
                clock::sleep(u32::try_from(millis).unwrap_or(u32::MAX)).await;
                Input::Woke(ticket)
            }
            Effect::Show(status) => {
                self.show(status);
                return None;
            }
        })
    }

    async fn apply(&self, ticket: Ticket, answer: sync::protocol::PullAnswer) -> Input {
        let staff = answer.staff.clone();
        let touched: Vec<_> = answer.pages.iter().map(|page| page.case.clone()).collect();
        let Ok(standing) = self.desk.store.apply(&answer).await else {
            return Input::StoreFailed { ticket };
        };
        // Summaries that could not be written now are found stale and made anew when the list is read.
        let _ = self.desk.received(staff, &touched).await;
        let at = clock::Browser.now();
        let _ = self.desk.store.put_meta(&LastContact(at)).await;
        let tablet = Rc::clone(&self.desk.tablet);
        let desk = Rc::clone(&self.desk);
        spawn_local(async move {
            letters::carry(&tablet).await;
            // What could not be asked for now is asked for with the next contact.
            let _ = take_answers(&desk).await;
        });
        Input::Applied { ticket, standing, at }
    }

    fn part_kept(&self, ticket: Ticket, kept: Result<Standing, StoreError>) -> Input {
        match kept {
            Ok(standing) => {
                self.desk.bump();
                Input::PartKept { ticket, standing }
            }
            Err(_) => Input::StoreFailed { ticket },
        }
    }

    async fn renew(&self) -> Result<(), SignInError> {
        let account = self.desk.account().await.ok_or(SignInError::Refused)?;
        let request = RenewRequest { device: account.device, device_token: account.device_token };
        match transport::post::<SignedIn>("session/renew", &request).await {
            Ok(_) => Ok(()),
            Err(failure) => match failure.error {
                TransportError::Status { code: 401 | 403, .. } => Err(SignInError::Refused),
                other => Err(SignInError::Transport(other)),
            },
        }
    }
}
