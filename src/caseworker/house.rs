//! Sentences that must be true here, and names of offices: for those who answer for them. What nobody confirmed is not
//! told to a child. Works online only; tablets get what stands with the next connection.

use catalogue::ChildTexts;
use catalogue::child::{IfOpen, LocalTruth};
use domain::{House, HouseEntry, HouseVerdict, PANEL_NAME, SCHOOL_NAME, may_write_house};
use leptos::prelude::*;
use sync::protocol::HouseList;

use super::house_write::{Asks, WriteEntry};
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::house::english;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ports::transport::{self, Failure, asset_text};
use crate::ui::{Banner, Button, ButtonKind, Card, Chip, PageHeader, Skeleton, Tone};

/// What the page works with.
#[derive(Clone)]
struct Everything {
    house: House,
    /// The sentences that are confirmed.
    english: ChildTexts,
    /// The same in the language of the screen, where there is another.
    own: Option<ChildTexts>,
}

/// The page.
#[component]
pub(crate) fn HousePage() -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let all = LocalResource::new(move || {
        again.track();
        read()
    });
    let asks = RwSignal::new(None::<Asks>);
    // Taken now: what comes back from the server belongs to no screen.
    let at_desk = StoredValue::new_local(desk());
    let written = UnsyncCallback::new(move |()| {
        again.try_update(|count| *count += 1);
        if let Some(driver) = at_desk.try_with_value(|desk| desk.driver()).flatten() {
            driver.now();
        }
    });
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("house-title") lead=t("house-lead") />
            {move || match all.get() {
                None => view! { <Skeleton label=t("house-title") lines=8 /> }.into_any(),
                Some(Err(failure)) => view! { <Banner tone=Tone::Warn title=failure::of_transport(&failure) /> }.into_any(),
                Some(Ok(None)) => view! { <Banner tone=Tone::Warn title=t("house-no-texts") /> }.into_any(),
                Some(Ok(Some(all))) => view! { <Lists all asks /> }.into_any(),
            }}
            <WriteEntry asks written />
        </main>
    }
}

async fn read() -> Result<Option<Everything>, Failure> {
    let house = transport::get::<HouseList>("house").await?;
    let Some(english) = english().await else { return Ok(None) };
    let own = match tag() {
        "en" => None,
        tag => asset_text(&ChildTexts::file(tag)).await.ok().and_then(|text| ChildTexts::parse(&text).ok()),
    };
    Ok(Some(Everything { house: House(house.entries), english, own }))
}

#[component]
fn Lists(all: Everything, asks: RwSignal<Option<Asks>>) -> impl IntoView {
    let mut truths = all.english.local_truths.clone();
    truths.retain(|it| it.key != domain::LETTER);
    let open = truths.iter().filter(|it| {
        it.key != domain::NEXT_DATE && !all.house.confirms(&it.key, &all.english.truth_fingerprint(&it.key))
    });
    let count = open.count();
    let summary = if count == 0 {
        view! { <Banner tone=Tone::Ok title=t("house-all-confirmed") still=true /> }.into_any()
    } else {
        let title = tv("house-open", &[("count", count.into())]);
        view! { <Banner tone=Tone::Warn title text=t("house-open-words") still=true /> }.into_any()
    };
    let cards =
        truths.into_iter().map(|truth| view! { <OneTruth truth all=all.clone() asks /> }).collect_view();
    let names = [(SCHOOL_NAME, "house-name-school"), (PANEL_NAME, "house-name-panel")]
        .map(|(key, label)| view! { <OneName key label house=all.house.clone() asks /> })
        .collect_view();
    view! {
        {summary}
        {cards}
        <Card id="house-names" title=t("house-names-title")>
            <p>{t("house-names-words")}</p>
            <ul class="house__names">{names}</ul>
        </Card>
    }
}

/// How a sentence stands, in a chip and a line.
fn standing(house: &House, key: &str, fingerprint: &str) -> (Tone, String, Option<String>) {
    let line = |entry: &HouseEntry| {
        let on = intl::day(tag(), entry.on);
        tv("house-said-by", &[("who", entry.named.as_str().into()), ("when", on.into())])
    };
    match house.standing(key) {
        None => (Tone::Warn, t("house-state-open"), None),
        Some(entry) if entry.fingerprint != fingerprint => {
            (Tone::Warn, t("house-state-other-words"), Some(line(entry)))
        }
        Some(entry) if entry.verdict == HouseVerdict::NotTrue => {
            (Tone::Stop, t("house-state-not-true"), Some(line(entry)))
        }
        Some(entry) => (Tone::Ok, t("house-state-true"), Some(line(entry))),
    }
}

/// One sentence, or the same in several words, with who confirms it and what becomes of it until then.
#[component]
fn OneTruth(truth: LocalTruth, all: Everything, asks: RwSignal<Option<Asks>>) -> impl IntoView {
    let LocalTruth { key, says, confirmed_by, if_open } = truth;
    let own = all.own.as_ref();
    // What it is about and who confirms it stand in the language of the screen, where there are words for it.
    let translated = own.and_then(|own| own.local_truths.iter().find(|it| it.key == key));
    let title = translated.map_or(says, |it| it.says.clone());
    let who = translated.map_or(confirmed_by, |it| it.confirmed_by.clone());
    let fingerprint = all.english.truth_fingerprint(&key);
    let of_worker = key == domain::NEXT_DATE;
    let sentences = all.english.truth_sentences(&key).into_iter().map(|it| {
        view! { <li><q lang="en" dir="ltr">{it.text}</q> " " <span class="house__where">{it.title}</span></li> }
    });
    let sentences = sentences.collect_view();
    let drafts = own.map(|own| {
        let lines =
            own.truth_sentences(&key).into_iter().map(|it| view! { <li><q dir="auto">{it.text}</q></li> });
        view! {
            <details>
                <summary>{t("house-own-language")}</summary>
                <ul class="house__sentences">{lines.collect_view()}</ul>
            </details>
        }
    });
    let (tone, chip, line) = standing(&all.house, &key, &fingerprint);
    let words = all.house.standing(&key).map(|it| (it.verdict, it.words.clone()));
    let words = words.filter(|(_, words)| !words.is_empty()).map(|(verdict, words)| match verdict {
        HouseVerdict::NotTrue => tv("house-instead-is", &[("words", words.into())]),
        _ => tv("house-contact-is", &[("words", words.into())]),
    });
    let may = may_write_house(desk().me.role, &key);
    let stands = all.house.standing(&key).is_some();
    let confirmed = all.house.confirms(&key, &fingerprint);
    let ask = {
        let (key, title) = (key.clone(), title.clone());
        move |verdict: HouseVerdict| {
            let (key, title, fingerprint) = (key.clone(), title.clone(), fingerprint.clone());
            UnsyncCallback::new(move |()| {
                let (key, title, fingerprint) = (key.clone(), title.clone(), fingerprint.clone());
                asks.set(Some(Asks { key, title, fingerprint, verdict }));
            })
        }
    };
    let about = title.clone();
    let buttons = may.then(|| {
        view! {
            <div class="case__write">
                {(!confirmed).then(|| view! {
                    <Button label=t("house-true") about=about.clone() on_press=ask(HouseVerdict::True) />
                })}
                {(if_open == IfOpen::LeftOut).then(|| view! {
                    <Button label=t("house-not-true") about=about.clone() kind=ButtonKind::Quiet on_press=ask(HouseVerdict::NotTrue) />
                })}
                {stands.then(|| view! {
                    <Button label=t("house-open-again") about=about.clone() kind=ButtonKind::Quiet on_press=ask(HouseVerdict::Open) />
                })}
            </div>
        }
    });
    let until = match (of_worker, if_open) {
        (true, _) => t("house-of-worker"),
        (false, IfOpen::LeftOut) if confirmed => String::new(),
        (false, IfOpen::LeftOut) => t("house-until-left-out"),
        (false, IfOpen::Shown) => t("house-until-shown"),
    };
    let id = format!("house-{}", key.replace('.', "-"));
    let aside = ViewFn::from(move || (!of_worker).then(|| view! { <Chip label=chip.clone() tone /> }));
    view! {
        <Card id title aside>
            <ul class="house__sentences">{sentences}</ul>
            {drafts}
            <p>{tv("house-who", &[("who", who.into())])} " " {until}</p>
            {line.map(|line| view! { <p><bdi>{line}</bdi></p> })}
            {words.map(|words| view! { <p dir="auto">{words}</p> })}
            {(!may && !of_worker).then(|| view! { <p class="house__where">{t("house-for-others")}</p> })}
            {buttons}
        </Card>
    }
}

/// The name of an office, as children read it where they choose who may see what.
#[component]
fn OneName(
    key: &'static str,
    label: &'static str,
    house: House,
    asks: RwSignal<Option<Asks>>,
) -> impl IntoView {
    let name = house.words(key).map(ToOwned::to_owned);
    let may = may_write_house(desk().me.role, key);
    let ask = move |verdict: HouseVerdict| {
        UnsyncCallback::new(move |()| {
            asks.set(Some(Asks {
                key: key.to_owned(),
                title: t(label),
                fingerprint: String::new(),
                verdict,
            }));
        })
    };
    let stands = name.is_some();
    view! {
        <li class="house__name">
            <p><strong>{t(label)}</strong></p>
            <p dir="auto">{name.unwrap_or_else(|| t("house-name-none"))}</p>
            {may.then(|| view! {
                <div class="case__write">
                    <Button label=t("house-name-write") about=t(label) on_press=ask(HouseVerdict::True) />
                    {stands.then(|| view! {
                        <Button label=t("house-name-take") about=t(label) kind=ButtonKind::Quiet on_press=ask(HouseVerdict::Open) />
                    })}
                </div>
            })}
        </li>
    }
}
