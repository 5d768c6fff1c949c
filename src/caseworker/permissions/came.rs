//! What came back from a person's own phone and was not looked at: who, what of it, and a button that takes it off the list
//! of what needs somebody.

use domain::consent::{ConsentFact, Decision, LinkMade, LinkRead, unread_links};
use domain::{CaseFile, LinkId};
use leptos::prelude::*;

use super::writing::Writing;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Button, Tone};

/// An answer as a screen tells of it.
#[derive(Debug, Clone, PartialEq)]
struct Came {
    link: LinkId,
    name: String,
    words: String,
    /// Id of what to do next.
    next: &'static str,
}

fn read(file: &CaseFile) -> Vec<Came> {
    let one = |made: &LinkMade| {
        let decided = |wanted: Decision| {
            let these = file.consents().filter(|(_, fact)| match fact {
                ConsentFact::Answer(it) => it.session == made.session && it.decision == wanted,
                _ => false,
            });
            these.count()
        };
        let returned = file.consents().find_map(|(_, fact)| match fact {
            ConsentFact::LinkReturned(it) if it.link == made.link => Some(it.another_meeting),
            _ => None,
        });
        let taken = file.consents().filter(|(_, fact)| match fact {
            ConsentFact::Withdrawal(it) => it.link.as_ref() == Some(&made.link),
            _ => false,
        });
        let taken = taken.count();
        let words = match returned {
            _ if taken > 0 => tv("link-came-took-back", &[("count", taken.into())]),
            Some(true) => t("link-came-another"),
            Some(false) => t("link-came-open"),
            None => tv(
                "link-came-signed",
                &[
                    ("yes", decided(Decision::Yes).into()),
                    ("no", decided(Decision::No).into()),
                    ("later", decided(Decision::NotNow).into()),
                ],
            ),
        };
        let next = if taken > 0 { "link-came-took-back-next" } else { "link-came-next" };
        Came { link: made.link.clone(), name: made.name.clone(), words, next }
    };
    unread_links(file).into_iter().map(one).collect()
}

/// Every answer that nobody looked at; nothing where there is none.
#[component]
pub(super) fn CameBack(case: CaseHandle) -> impl IntoView {
    let found = Memo::new(move |_| case.with_value(|it| it.track(read)));
    let writing = Writing::new(case);
    let busy = writing.busy;
    let looked = move |link: LinkId| writing.write(ConsentFact::LinkRead(LinkRead { link }));
    let one = move |it: Came| {
        let (link, about) = (it.link.clone(), it.name.clone());
        view! {
            <Banner tone=Tone::Info title=tv("link-came", &[("person", it.name.into())]) text=it.words still=true>
                <p>{t(it.next)}</p>
                <Button
                    label=t("link-came-read")
                    about
                    busy
                    on_press=UnsyncCallback::new(move |()| looked(link.clone()))
                />
            </Banner>
        }
    };
    view! {
        {writing.not_written()}
        {move || found.get().into_iter().map(one).collect_view()}
    }
}
