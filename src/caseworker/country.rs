//! In which country a recipient is: asked where the recipient is named, so that whoever decides reads it before the answer.

use domain::consent::{Abroad, RecipientKind};
use leptos::prelude::*;

use crate::app::desk::desk;
use crate::i18n::t;
use crate::ui::{Choice, Field, SelectSearch, SelectWords};

/// The list of countries that the forms use.
const LIST: &str = "iso3166";

/// The country of a recipient; nothing where nobody of the kind is abroad.
#[component]
pub(super) fn CountryField(
    /// Id of the field.
    #[prop(into)]
    id: String,
    /// The kind of recipient, once it is chosen.
    #[prop(into)]
    kind: Signal<Option<RecipientKind>>,
    /// Its code; empty where none is chosen.
    value: RwSignal<String>,
    /// Called when it changes.
    #[prop(into)]
    on_change: UnsyncCallback<()>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let (options, suggested) = {
        let desk = desk();
        let list = desk.shelf.lists().get(LIST);
        let all = list.map(|list| list.options.as_slice()).unwrap_or_default();
        let options: Vec<Choice> = all.iter().map(|it| Choice::new(&it.code, &it.label)).collect();
        let common = all.iter().filter(|it| it.common).map(|it| it.code.clone());
        (StoredValue::new(options), StoredValue::new(common.take(8).collect::<Vec<_>>()))
    };
    let abroad = Memo::new(move |_| kind.get().map(RecipientKind::abroad));
    let id = StoredValue::new(id);
    let chosen = Signal::derive(move || {
        let code = value.get();
        if code.is_empty() { Vec::new() } else { vec![code] }
    });
    let pick = UnsyncCallback::new(move |code: String| {
        value.set(code);
        on_change.run(());
    });
    let remove = UnsyncCallback::new(move |_: String| {
        value.set(String::new());
        on_change.run(());
    });
    let word = |id: &'static str| Signal::stored(t(id));
    let words = SelectWords {
        suggested: word("field-suggested"),
        none_found: word("field-none-found"),
        remove: word("field-clear"),
        help: word("field-search"),
    };
    move || {
        let always = match abroad.get() {
            None | Some(Abroad::Never) => return ().into_any(),
            Some(Abroad::Always) => true,
            Some(Abroad::Perhaps) => false,
        };
        let hint = if always { "recipient-country-hint" } else { "recipient-country-perhaps" };
        let required = always.then(|| t("common-required"));
        view! {
            <Field id=id.get_value() label=t("recipient-country") hint=t(hint) required error>
                <SelectSearch
                    options=Signal::stored(options.get_value())
                    value=chosen
                    on_pick=pick
                    on_remove=remove
                    on_leave=UnsyncCallback::new(|_: bool| ())
                    suggested=Signal::stored(suggested.get_value())
                    words
                />
            </Field>
        }
        .into_any()
    }
}

/// A country as the staff's language calls it; its code where the list does not know it.
pub(super) fn country_name(code: &str) -> String {
    let desk = desk();
    let name = desk.shelf.lists().option(LIST, code).map(|option| option.label.clone());
    name.unwrap_or_else(|| code.to_owned())
}
