//! Draws everything that a project can contain, to read before writing. Without a script, the links of the
//! parts lead here.

use super::{ProjectContext, Screen};
use crate::features::users_project::words::Part;
use crate::features::users_project::words::ProjectWord as W;
use crate::ui::{StaticHtml, add_rich};

/// Writes the list, in folds.
pub fn overview(context: ProjectContext) -> String {
    let said = context.said();
    let words = context.words();
    let mut html = StaticHtml::new();
    html.leaf("h2", &[("id", "overview-t")], words.get(W::Overview));
    html.leaf("p", &[], words.get(W::OverviewHint));
    for choices in &said.choices {
        // A link of the parts leads here while there is no script.
        let id = if choices.part == Part::Value {
            Screen::Choosing.fragment()
        } else {
            choices.part.id()
        };
        fold(&mut html, id, said.heading(choices.part));
        html.leaf("p", &[], &choices.lead).open("ul", &[]);
        for entry in &choices.entries {
            html.open("li", &[]).leaf("b", &[], &entry.name).text(". ");
            add_rich(&mut html, &context.pack.lexicon, &entry.text);
            html.close("li");
        }
        html.close("ul");
        html.leaf("p", &[("class", "source")], &choices.source);
        html.close("details");
    }
    fold(
        &mut html,
        Screen::Actions.fragment(),
        words.get(W::Examples),
    );
    for theme in said.entries(Part::Theme) {
        html.leaf("h3", &[], &theme.name).open("ul", &[]);
        for example in said.examples.iter().filter(|one| one.theme == theme.id) {
            html.open("li", &[]);
            add_rich(&mut html, &context.pack.lexicon, &example.text);
            html.close("li");
        }
        html.close("ul");
    }
    html.leaf("p", &[("class", "source")], &said.examples_source);
    html.close("details").open("dl", &[("class", "entries")]);
    let log = said.part(Part::Log).map_or("", |part| part.lead.as_str());
    for (screen, lead) in [
        (Screen::FollowUp, words.get(W::FollowLead)),
        (Screen::Log, log),
        (Screen::Versions, words.get(W::VersionsLead)),
        (Screen::Share, words.get(W::TogetherLead)),
    ] {
        html.open("div", &[("id", screen.fragment())]);
        html.leaf("dt", &[], screen.name(said));
        html.leaf("dd", &[], lead).close("div");
    }
    html.close("dl");
    html.html()
}

fn fold(html: &mut StaticHtml, id: &str, title: &str) {
    html.open("details", &[("class", "note wide"), ("id", id)]);
    html.leaf("summary", &[], title);
}
