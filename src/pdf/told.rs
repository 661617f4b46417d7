//! What the engine complains about, in words for a log.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use unicode_normalization::char::is_combining_mark;

use super::world::PdfWorld;

/// Each complaint with its place in the templates, as `style.typ:12: message (hint)`.
///
/// A complaint may quote the data: treat it like the data.
pub(super) fn told<'a>(
    world: &PdfWorld<'_>,
    complaints: impl IntoIterator<Item = &'a SourceDiagnostic>,
) -> Vec<String> {
    complaints
        .into_iter()
        .map(|complaint| {
            let hints: String = complaint.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
            let calls = complaint.trace.iter().map(|call| DiagSpan::from(call.span));
            let places: Vec<String> =
                std::iter::once(complaint.span).chain(calls).filter_map(|span| place(world, span)).collect();
            format!("{}: {}{hints}", places.join(" < "), complaint.message)
        })
        .collect()
}

fn place(world: &PdfWorld<'_>, span: DiagSpan) -> Option<String> {
    let id = span.id()?;
    let at = world.range(span)?;
    let source = world.template_source(id)?;
    let line = source.lines().byte_to_line(at.start)?;
    Some(format!("{}:{}", id.get().vpath().get_without_slash(), line + 1))
}

/// The letters that the complaints quote as not drawn: of each, the combining marks, or all when it has none.
pub(super) fn undrawn(complaints: &[String]) -> Vec<char> {
    let undrawn = complaints.iter().filter(|text| text.contains("could not be displayed"));
    undrawn
        .flat_map(|text| {
            let odd: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
            let marks: Vec<char> = odd.iter().copied().filter(|c| is_combining_mark(*c)).collect();
            if marks.is_empty() { odd } else { marks }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::undrawn;

    #[test]
    fn of_a_cluster_the_marks_are_to_blame_and_other_complaints_say_nothing() {
        let complaints = [
            "style.typ:3: PDF/A-3a error: the text `\"ა\u{301}\"` could not be displayed with font `\"X\"`"
                .to_owned(),
            "the text `\"日\"` could not be displayed with font `\"X\"`".to_owned(),
            "heading title „ź” is empty".to_owned(),
        ];
        assert_eq!(undrawn(&complaints), ['\u{301}', '日']);
    }
}
